import { Document, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readFile } from '../../../electron/adapters/readers/read-file.ts'
import { fromChinese } from '../../../electron/core/chinese/numerals.ts'
import { printListNumber } from '../../../electron/adapters/readers/docx/number-formats.ts'
import { said } from './read.ts'

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(code => String.fromCharCode(code))
const mark = fc.constantFrom(
  '，',
  '。',
  '、',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '〔',
  '〕',
  '—',
  '3',
  'A',
  ' ',
  '：'
)
const usual = fc.constantFrom(...'的是在有和人为市局建议代表答复工作企业数据我们您对一二三年月日')
// Half of the letters of any real text are among the few hundred usual ones; byte orders are told apart by them.
const letter = fc.oneof(
  { weight: 5, arbitrary: han },
  { weight: 4, arbitrary: usual },
  { weight: 2, arbitrary: mark }
)
// Line ends are tidied by every reader, and a short line may be a 密级.
const line = fc
  .array(letter, { minLength: 12, maxLength: 60 })
  .map(letters => `代表${letters.join('').trim()}`)
const lines = fc.array(line, { minLength: 1, maxLength: 8 })

test.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])(
  'any Chinese text comes back from %s',
  async encoding => {
    await fc.assert(
      fc.asyncProperty(lines, async texts => {
        const bytes = new Uint8Array(iconv.encode(texts.join('\n'), encoding))
        const { value } = await readFile('来信.txt', bytes)
        expect(said(value)).toEqual(texts)
      }),
      { numRuns: 200 }
    )
  }
)

test('any text of XML letters comes back from a docx', async () => {
  const any = fc
    .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 30 })
    .map(text => `代表${text.replace(/[^\p{L}\p{N}\p{P}\p{Zs}<>&]/gu, '')}款`.normalize('NFC'))
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 5 }), async texts => {
      const written = new Document({ sections: [{ children: texts.map(text => new Paragraph(text)) }] })
      const { value } = await readFile('来信.docx', new Uint8Array(await Packer.toBuffer(written)))
      expect(said(value)).toEqual(texts.map(text => text.replaceAll('\u00a0', ' ')))
    }),
    { numRuns: 40 }
  )
})

test.each(['chineseCountingThousand', 'japaneseCounting', 'ideographDigital', 'decimal'])(
  'every number printed in %s can be read as that number',
  format => {
    const wrong = Array.from({ length: 999 }, (_, index) => index + 1).filter(
      value => fromChinese(printListNumber(value, format) ?? '') !== value
    )
    expect(wrong).toEqual([])
  }
)
