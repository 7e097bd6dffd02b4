import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readXlsx } from '../../../electron/adapters/readers/xlsx/read-xlsx.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook with one sheet of the given XML rows, as spreadsheet programs write them. */
function workbook(rows: string, strings: string, end = '</sheetData></worksheet>'): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="词表" sheetId="1" r:id="rId1"/></sheets></workbook>`
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet7.xml"/></Relationships>`
    ),
    'xl/worksheets/sheet7.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${rows}${end}`),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${main}">${strings}</sst>`)
  })
}

const read = (bytes: Uint8Array) => readXlsx({ name: '词表.xlsx', bytes })

test('shared, inline and plain values come out as texts in their columns', () => {
  const rows = [
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
    '<row r="2"><c r="A2" t="inlineStr"><is><t>企服中心</t></is></c><c r="D2"><v>12.5</v></c></row>',
    '<row r="3"><c r="B3" t="str"><f>A1</f><v>甲</v></c><c r="C3" t="b"><v>1</v></c></row>'
  ].join('')
  const strings =
    '<si><t>错误写法</t></si><si><r><t>正确</t></r><r><t>写法</t></r><rPh sb="0" eb="1"><t>zheng</t></rPh></si>'
  expect(read(workbook(rows, strings))).toEqual([
    ['错误写法', '正确写法'],
    ['企服中心', '', '', '12.5'],
    ['', '甲', '是']
  ])
})

test('a cell far to the right cannot make a row endless', () => {
  const rows = '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="XFD1" t="str"><v>乙</v></c></row>'
  expect(read(workbook(rows, ''))).toEqual([['甲']])
})

test.each([
  ['a zip that is no workbook', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'unsupported-format'],
  ['no zip at all', strToU8('词表'), 'unreadable-file'],
  ['a sheet that breaks off', workbook('<row r="1"><c>', '', ''), 'unreadable-file']
])('%s is refused in words', (_, bytes, code) => {
  expect(() => read(bytes)).toThrow(expect.objectContaining({ code }))
})
