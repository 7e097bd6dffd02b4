import { expect, test } from 'vitest'
import { dispatch, type Offered } from '../../electron/app/dispatch.ts'
import { Fault } from '../../electron/core/fault.ts'

const logged: unknown[] = []
const log = (_call: string, mistake: unknown) => `L${logged.push(mistake)}`

function calling(api: Offered, name: string, input: unknown) {
  return dispatch(api, log, { name, input })
}

test('a call that exists and is well-formed gives its value', async () => {
  const api: Offered = { 'case.remove': async () => null }
  expect(await calling(api, 'case.remove', { caseId: 'c1' })).toEqual({ ok: true, value: null })
})

test.each(['case.fly', 'toString', '__proto__'])('there is no call named %s', async name => {
  expect(await calling({}, name, {})).toMatchObject({ ok: false, fault: { code: 'unknown-call' } })
})

test.each([{ caseId: 7 }, { caseId: '' }, {}, null, 'c1'])('input %j never reaches the call', async input => {
  const api: Offered = { 'case.get': async () => Promise.reject(new Error('must not run')) }
  expect(await calling(api, 'case.get', input)).toMatchObject({ ok: false, fault: { code: 'bad-input' } })
})

test('a call that needs a vault is refused with a sentence when none is open', async () => {
  expect(await calling({}, 'case.list', {})).toMatchObject({ ok: false, fault: { code: 'vault-missing' } })
})

test('a fault becomes its Chinese sentence and names what it is about', async () => {
  const api: Offered = {
    'source.list': async () => Promise.reject(new Fault('unreadable-file', '旧答复.docx'))
  }
  expect(await calling(api, 'source.list', {})).toEqual({
    ok: false,
    fault: {
      code: 'unreadable-file',
      message: '“旧答复.docx”已损坏或格式不正确，无法读取。请用 Word 或 WPS 打开并另存为 docx 后重试。'
    }
  })
})

test('a mistake of ours is logged whole and reaches the user as a log number only', async () => {
  const mistake = new TypeError('secret detail')
  const api: Offered = { 'source.list': async () => Promise.reject(mistake) }
  const envelope = await calling(api, 'source.list', {})
  expect(logged.at(-1)).toBe(mistake)
  expect(envelope).toMatchObject({ ok: false, fault: { code: 'internal' } })
  expect(JSON.stringify(envelope)).not.toContain('secret')
  expect(JSON.stringify(envelope)).toContain(`L${logged.length}`)
})
