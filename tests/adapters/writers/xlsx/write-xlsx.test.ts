import { strFromU8, unzipSync } from 'fflate'
import { XMLValidator } from 'fast-xml-parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXlsx } from '../../../../electron/adapters/readers/xlsx/read-xlsx.ts'
import { writeXlsx } from '../../../../electron/adapters/writers/xlsx/write-xlsx.ts'
import type { Sheet } from '../../../../electron/core/report/sheet.ts'

const sheet = (rows: Sheet['rows']): Sheet => ({
  name: '检查意见',
  head: ['文件', '处数'],
  widths: [30, 8],
  rows
})
const read = (bytes: Uint8Array) => readXlsx({ name: '报告.xlsx', bytes })

test('what is written is read back, whatever it holds', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map(value => value.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ''))
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.integer()), { maxLength: 12 }), rows => {
      const [head, ...body] = read(writeXlsx([sheet(rows)]))
      expect(head).toEqual(['文件', '处数'])
      expect(body).toEqual(rows.map(([first, second]) => [first, String(second)]))
    })
  )
})

test('what looks like a formula stays text, and marks of XML stay what they are', () => {
  const [, first] = read(
    writeXlsx([
      sheet([
        ['=1+1', 3],
        ['<a>&"', 4]
      ])
    ])
  )
  expect(first).toEqual(['=1+1', '3'])
  const xml = strFromU8(
    unzipSync(writeXlsx([sheet([['=1+1', 3]])]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array()
  )
  expect(xml).not.toContain('<f>')
})

test('every part is whole XML, every sheet is named, and the same sheets give the same bytes', () => {
  const sheets = [sheet([['甲', 1]]), { ...sheet([]), name: '未检查' }]
  const bytes = writeXlsx(sheets)
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts))
    expect([name, XMLValidator.validate(strFromU8(part))]).toEqual([name, true])
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/检查意见.*未检查/)
  expect(Buffer.from(writeXlsx(sheets)).equals(Buffer.from(bytes))).toBe(true)
})
