import { strToU8, zipSync } from 'fflate'
import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../electron/adapters/readers/read-file.ts'
import { isArchive, openArchive } from '../../../electron/adapters/readers/zip/archive.ts'
import { writeXlsx } from '../../../electron/adapters/writers/xlsx/write-xlsx.ts'
import { documentText } from '../../../electron/core/library/text-document.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const archive = (bytes: Uint8Array) => ({ name: '历年.zip', bytes })

/** A zip as Windows packs it: names in GBK and nothing that says so. */
function gbkZip(files: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(files)
  // Stand-ins of the same length in bytes, put right afterwards in both places a name stands.
  const standIn = (name: string) => `${names.indexOf(name)}`.padEnd(encode(name, 'gbk').length, '_')
  const zip = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [standIn(name), strToU8(text)]))
  )
  const buffer = Buffer.from(zip)
  for (const name of names)
    for (let at = buffer.indexOf(standIn(name)); at >= 0; at = buffer.indexOf(standIn(name), at + 1))
      encode(name, 'gbk').copy(buffer, at)
  return buffer
}

describe('a workbook', () => {
  test('is read as a document: the name of each sheet, then its rows', async () => {
    const sheet = (name: string) => ({
      name,
      head: ['编号', '标题'],
      widths: [8, 40],
      rows: [[12, '关于加装电梯的建议']]
    })
    const { value, notices } = await readFile('台账.xlsx', writeXlsx([sheet('2023年'), sheet('2024年')]))
    expect(value.format).toBe('xlsx')
    expect(notices).toEqual([])
    expect(documentText(value)).toBe(
      '2023年\n编号\t标题\n12\t关于加装电梯的建议\n2024年\n编号\t标题\n12\t关于加装电梯的建议'
    )
  })

  test('under a wrong name it is read all the same, and that is said', async () => {
    const sheet = { name: '一', head: ['甲'], widths: [8], rows: [['乙']] }
    const { value, notices } = await readFile('台账.docx', writeXlsx([sheet]))
    expect([value.format, notices.map(each => each.code)]).toEqual(['xlsx', ['wrong-extension']])
  })
})

describe('a zip of files', () => {
  test('gives its files with paths, sizes and their words; folders and ways out of it are not files', async () => {
    const zip = archive(
      zipSync({ '甲/': bytesOf(''), '甲/答复.txt': bytesOf('答复正文'), '../../乙.txt': bytesOf('乙') })
    )
    expect(isArchive(zip)).toBe(true)
    const members = openArchive(zip)
    expect(members.map(({ path, size }) => [path, size])).toEqual([
      ['甲/答复.txt', 12],
      ['乙.txt', 3]
    ])
    expect(new TextDecoder().decode(await members[0]?.read())).toBe('答复正文')
  })

  test('packed on Windows has names in GBK, and they come out right', () => {
    const zip = archive(gbkZip({ '二〇二三年/关于停车的答复.txt': '甲', 'plain.txt': '乙' }))
    expect(openArchive(zip).map(({ path }) => path)).toEqual(['二〇二三年/关于停车的答复.txt', 'plain.txt'])
  })

  test('tells when its files were changed', () => {
    const mtime = new Date(2024, 4, 6, 7, 8, 10)
    const [member] = openArchive(archive(zipSync({ '甲.txt': [bytesOf('甲'), { mtime }] })))
    expect(member?.modified).toBe(Date.UTC(2024, 4, 6, 7, 8, 10))
  })

  test.each([
    ['a docx', { 'word/document.xml': '<w/>' }, false],
    ['a workbook', { 'xl/workbook.xml': '<w/>' }, false],
    ['slides', { '[Content_Types].xml': '<t/>', 'ppt/presentation.xml': '<p/>' }, false],
    ['an OFD', { 'OFD.xml': '<o/>' }, false],
    ['files', { '答复.docx': 'x', '说明/[Content_Types].txt': 'y' }, true]
  ])('with the parts of %s is told apart', (_, files, expected) => {
    const parts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
    expect(isArchive(archive(zipSync(parts)))).toBe(expected)
  })

  test('a member that swells beyond reason, or is damaged, is refused alone', async () => {
    const bomb = new Uint8Array(45 * 1024 * 1024)
    const zip = zipSync({
      '弹.txt': bomb,
      '好.txt': bytesOf('好'),
      '坏.txt': [bytesOf('坏坏坏坏'), { level: 0 }]
    })
    const broken = Buffer.from(zip)
    broken.write('x', broken.indexOf('坏坏坏坏'))
    const [first, good, bad] = openArchive(archive(broken))
    await expect(first?.read()).rejects.toMatchObject({ code: 'swelling-file', subject: '弹.txt' })
    expect(new TextDecoder().decode(await good?.read())).toBe('好')
    await expect(bad?.read()).rejects.toMatchObject({ code: 'unreadable-file', subject: '坏.txt' })
  })

  test('a large member comes out as it went in; damaged, or larger than promised, it is refused', async () => {
    const large = Uint8Array.from({ length: 5 * 1024 * 1024 }, (_, at) => Math.imul(at, 2654435761) >>> 24)
    const zip = Buffer.from(zipSync({ '大.txt': [large, { level: 1 }] }))
    const read = async (bytes: Uint8Array) => openArchive(archive(bytes))[0]?.read()
    expect(Buffer.compare((await read(zip)) ?? new Uint8Array(), large)).toBe(0)
    const directory = zip.lastIndexOf('PK\u0001\u0002')
    const promised = Buffer.from(zip)
    promised.writeUInt32LE(large.length - 1, directory + 24)
    const summed = Buffer.from(zip)
    summed.writeUInt32LE(1, directory + 16)
    for (const bad of [promised, summed])
      await expect(read(bad)).rejects.toMatchObject({ code: 'unreadable-file', subject: '大.txt' })
  })
})
