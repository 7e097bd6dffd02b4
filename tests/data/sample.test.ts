import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../electron/adapters/readers/read-file.ts'
import { documentText } from '../../electron/core/library/text-document.ts'
import { parseReply } from '../../electron/core/parse/parse-reply.ts'
import { printNumber } from '../../electron/core/reply/wording.ts'
import { unitSchema } from '../../electron/core/unit/unit.ts'

const sample = join(import.meta.dirname, '../../data/sample')
const replies = readdirSync(join(sample, 'files/replies')).sort()
const nameOf = (file: string) => file.slice(0, -extname(file).length)

async function read(path: string) {
  return readFile(path, new Uint8Array(readFileSync(join(sample, 'files', path))))
}

function source(folder: string, name: string): string {
  return readFileSync(join(sample, 'sources', folder, `${name}.txt`), 'utf8')
}

const words = (text: string) => text.replace(/\s/g, '')

/** Half-width marks beside Chinese, doubled marks, and pairs left open within a paragraph. */
function slips(line: string): readonly string[] {
  const bare =
    line.match(/[\p{Script=Han}][,;:!?()]|[，。；：、]{2}|、等(?!待)|约[^，。；]{0,8}(左右|余)/gu) ?? []
  const open = ['“”', '《》', '（）', '〔〕'].filter(
    ([left = '', right = '']) => line.split(left).length !== line.split(right).length
  )
  return [...bare, ...open]
}

describe('the old replies', () => {
  test('are 24, half docx and half text, answers to suggestions and proposals of five years', () => {
    expect(replies).toHaveLength(24)
    expect(replies.filter(file => extname(file) === '.docx')).toHaveLength(12)
    expect(new Set(replies.map(file => file.slice(3, 4)))).toEqual(new Set(['建', '提']))
    expect(new Set(replies.map(file => file.slice(5, 9)))).toEqual(
      new Set(['2021', '2022', '2023', '2024', '2025'])
    )
  })

  test.each(replies)('%s says word for word what its source says', async file => {
    const { value, notices } = await read(`replies/${file}`)
    expect(notices).toEqual([])
    expect(words(documentText(value))).toBe(words(source('replies', nameOf(file))))
  })

  test.each(replies)(
    '%s is read whole: every part of the frame, the item, and nothing to remark',
    async file => {
      const { value, notices } = parseReply((await read(`replies/${file}`)).value)
      expect(notices).toEqual([])
      expect(value.kind).toBe('answer')
      expect(value.frame.number && printNumber(value.frame.number)).toBe(nameOf(file))
      expect(value.frame.category?.letter).toMatch(/^[ABC]$/)
      expect(value.frame.title).toBe(
        `对${value.item.session}第${value.item.number}号${file.includes('建') ? '建议' : '提案'}的答复`
      )
      expect(value.item.title).toMatch(/^关于.+的(建议|提案)$/)
      expect(value.frame.addressees).not.toEqual([])
      expect(value.frame.signers).toHaveLength(1)
      expect(value.frame.contact?.phone).toMatch(/^0500-8555\d{4}$/)
      expect(value.frame.printing?.date).toBe(value.frame.date)
      expect(value.body[0]).toMatchObject({ kind: 'paragraph', role: 'opening' })
    }
  )

  test.each(replies)('%s is 600 to 3,000 characters long and cleanly written', file => {
    const text = source('replies', nameOf(file))
    expect(words(text).length).toBeGreaterThanOrEqual(600)
    expect(words(text).length).toBeLessThanOrEqual(3000)
    expect(text.split('\n').flatMap(slips)).toEqual([])
  })

  test('no sentence of any length is used twice', () => {
    const sentences = replies.flatMap(file => {
      const text = source('replies', nameOf(file))
      return [...new Set(text.match(/[^。；\n]{14,}[。；]/g) ?? [])].filter(one => !/^抄送/.test(one))
    })
    const twice = sentences.filter((one, index) => sentences.indexOf(one) !== index)
    expect(twice).toEqual([])
  })
})

test('the unit is valid and has someone for every role', () => {
  const unit = unitSchema.parse(JSON.parse(readFileSync(join(sample, 'unit.json'), 'utf8')))
  expect(new Set(unit.people.flatMap(person => person.roles))).toEqual(
    new Set(['clerk', 'reviewer', 'signer', 'office'])
  )
  expect(unit.series.map(series => `${series.replyKind} ${series.itemKind}`)).toHaveLength(4)
})

test.each([
  ['建议', 4],
  ['提案', 3]
])('the form %s comes as a docx that says what its source says', async (name, asks) => {
  const { value, notices } = await read(`${name}.docx`)
  expect(notices).toEqual([])
  const [head = '', ...body] = source('items', name).split('\n\n')
  const given = words(documentText(value))
  for (const line of head.split('\n').slice(2)) expect(given).toContain(words(line.replace('：', '')))
  expect(given.endsWith(words(body.join('')))).toBe(true)
  expect(body.join('').match(/^([一二三四]、|\d\.)/gm)).toHaveLength(asks)
})

test.each(readdirSync(join(sample, 'files/会办意见')))(
  'the contribution %s says what its source says',
  async file => {
    const { value, notices } = await read(`会办意见/${file}`)
    expect(notices).toEqual([])
    expect(words(documentText(value))).toBe(words(source('contributions', nameOf(file))))
  }
)
