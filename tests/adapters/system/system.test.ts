import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { systemClock, today } from '../../../electron/adapters/system/clock.ts'
import { sha256Bytes, sha256Text } from '../../../electron/adapters/system/digest.ts'
import { systemIds } from '../../../electron/adapters/system/ids.ts'
import { openLog } from '../../../electron/adapters/system/log.ts'

const moment = '2026-03-05T09:30:00.000+08:00'

test('the clock tells the present moment with the offset of this machine', () => {
  const before = Date.now()
  const told = systemClock()
  const after = Date.now()
  expect(told).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/)
  expect(Date.parse(told)).toBeGreaterThanOrEqual(before)
  expect(Date.parse(told)).toBeLessThanOrEqual(after)
})

test.each([
  ['Asia/Shanghai', '+08:00'],
  ['America/St_Johns', /^-0[23]:30$/],
  ['UTC', '+00:00']
])('in %s the clock shows the local hour', (zone, offset) => {
  const clock = join(import.meta.dirname, '../../../electron/adapters/system/clock.ts')
  const script = `import { systemClock } from ${JSON.stringify(clock)}; console.log(JSON.stringify([Date.now(), systemClock(), Date.now(), new Date().getHours()]))`
  const [before, told, after, hour] = JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8'
    })
  )
  expect(told.slice(23)).toEqual(offset instanceof RegExp ? expect.stringMatching(offset) : offset)
  expect(Number(told.slice(11, 13))).toBe(hour)
  expect(Date.parse(told)).toBeGreaterThanOrEqual(before)
  expect(Date.parse(told)).toBeLessThanOrEqual(after)
})

test('today is the day the clock shows, not the day in Greenwich', () => {
  expect(today(() => '2026-03-05T00:30:00.000+08:00')).toBe('2026-03-05')
})

test('ids never repeat, sort in the order of their making, and are names of folders on every system', () => {
  const ids = systemIds()
  const made = Array.from({ length: 20_000 }, () => ids('case'))
  expect(new Set(made).size).toBe(made.length)
  expect(made.toSorted()).toEqual(made)
  expect(made.every(id => /^case-[0-9a-z]{16}$/.test(id))).toBe(true)
})

test('two makers at the same moment do not make the same ids', () => {
  const [a, b] = [systemIds(), systemIds()]
  const made = Array.from({ length: 1000 }, () => [a('x'), b('x')]).flat()
  expect(new Set(made).size).toBeGreaterThan(1995)
})

test('the digest is SHA-256 of UTF-8 (FIPS 180-4 example “abc”)', () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(sha256Text('abc')).toBe(abc)
  expect(sha256Bytes(new Uint8Array([97, 98, 99]))).toBe(abc)
  expect(sha256Text('办复')).toBe(sha256Bytes(new TextEncoder().encode('办复')))
})

async function logFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'banfu-log-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('a mistake is found in the log under the number the user was told', async () => {
  const folder = await logFolder()
  const log = openLog(join(folder, 'log'), () => moment)
  expect(log('case.get', new TypeError('x'))).toBe('0305-0930-1')
  const number = log(
    'case.draft',
    Object.assign(new Error('x', { cause: new RangeError('y') }), { code: 'EIO' })
  )
  expect(number).toBe('0305-0930-2')
  const text = await readFile(join(folder, 'log', 'banfu.log'), 'utf8')
  expect(text).toContain(`${moment} 0305-0930-2 case.draft\n  Error EIO\n`)
  expect(text).toContain('because of\n  RangeError\n')
  expect(text).toMatch(/at .*system\.test\.ts:\d+:\d+/)
})

test('the log holds no words of a document and no path of the user', async () => {
  const folder = await logFolder()
  const log = openLog(folder, () => moment)
  const error = new Error('unexpected value: {"name":"许青禾","phone":"0000-1234567"}\n第二行 许青禾')
  error.stack = `${error.stack}\n    at read (/home/沈一禾/办复/electron/core/parse/parse.ts:3:5)\n    at file:///C:/Users/沈一禾 (办公室)/app/out/main/main.js:9:1\n    at D:\\沈一禾\\app\\main.js:4:2`
  log('file.parse', error)
  log('file.parse', '许青禾')
  log('file.parse', { name: '许青禾' })
  const text = await readFile(join(folder, 'banfu.log'), 'utf8')
  expect(text).not.toMatch(/许青禾|沈一禾|1234567/)
  expect(text).toContain('at read parse.ts:3:5')
})

test('a full log makes room and the oldest goes', async () => {
  const folder = await logFolder()
  await Promise.all(
    ['banfu.log', 'banfu.1.log', 'banfu.2.log', 'banfu.3.log', 'banfu.4.log', 'banfu.5.log'].map(name =>
      writeFile(join(folder, name), name.padEnd(999_990, '.'))
    )
  )
  openLog(folder, () => moment)('case.get', new Error('x'))
  expect((await readdir(folder)).toSorted()).toHaveLength(6)
  expect((await stat(join(folder, 'banfu.log'))).size).toBeLessThan(5000)
  expect(await readFile(join(folder, 'banfu.1.log'), 'utf8')).toMatch(/^banfu\.log/)
  expect(await readFile(join(folder, 'banfu.5.log'), 'utf8')).toMatch(/^banfu\.4\.log/)
})

test('a log that cannot be written hides nothing: the number is told all the same', async () => {
  const folder = await logFolder()
  await writeFile(join(folder, 'log'), 'a file in the way')
  expect(openLog(join(folder, 'log'), () => moment)('case.get', new Error('x'))).toBe('0305-0930-1')
})
