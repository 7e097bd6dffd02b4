import { strToU8 } from 'fflate'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readFile } from '../../../electron/adapters/readers/read-file.ts'
import { faultSentence } from '../../../electron/core/fault-sentences.ts'
import { Fault } from '../../../electron/core/fault.ts'
import { fileSentences } from '../../../electron/core/file-sentences.ts'
import { docx, docxFiles, p, zip } from './docx-builder.ts'
import {
  changedDoc,
  circledDoc,
  deep,
  encryptedDocx,
  firstBlock,
  fixture,
  honest,
  patched,
  pdf,
  root,
  utf16,
  withMain
} from './hostile-files.ts'

/** An old Word file whose main stream has another name, so that it is something else of the same family. */
function oleOf(stream: string): Uint8Array {
  const name = utf16(stream.padEnd(12, '\0'))
  const bytes = patched(fixture('old-word.doc'), utf16('WordDocument'), name)
  bytes[Buffer.from(bytes).indexOf(name) + 64] = (stream.length + 1) * 2
  return bytes
}

/** An OLE file that says of itself that it is an installer. */
function installer(): Uint8Array {
  const bytes = oleOf('!_Tables')
  const rootEntry = Buffer.from(bytes).lastIndexOf(utf16('Root Entry'))
  bytes.set(Buffer.from('84100c0000000000c000000000000046', 'hex'), rootEntry + 80)
  return bytes
}

/** A docx whose parts are marked as packed with a password. */
function lockedZip(): Uint8Array {
  const bytes = Buffer.from(docx(honest))
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8)
  return new Uint8Array(bytes)
}

/** A PDF whose one page comes to 300 MB. */
function pdfBomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(300 * 1024 * 1024, 0x20)).toString('latin1')
  const sound = Buffer.from(pdf('')).toString('latin1')
  const stream = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`
  return new Uint8Array(
    Buffer.from(
      sound.replace(/<< \/Length 0 >>[^]*?endstream/, () => stream),
      'latin1'
    )
  )
}

const entity = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><${root}><w:body/></w:document>`
const without = (part: string) =>
  zip(Object.fromEntries(Object.entries(docxFiles(honest)).filter(([name]) => name !== part)))
const noise = () => new Uint8Array(4096).map((_, index) => (index * 31 + (index >> 3) * 17) % 256)
const png = () =>
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
const program = () => new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0, 0xb8])

type Refusal = readonly [what: string, name: string, bytes: () => Uint8Array, sentence: RegExp]

const refusals: readonly Refusal[] = [
  ['a docx cut short', '断.docx', () => docx(honest).subarray(0, 500), /后面的部分缺失.*重新下载或拷贝/],
  ['an old Word file cut short', '断.doc', () => fixture('old-word.doc').subarray(0, 3000), /后面的部分缺失/],
  ['a PDF cut short', '断.pdf', () => fixture('reply.pdf').subarray(0, 300), /后面的部分缺失/],
  ['a damaged zip', '坏.docx', () => withMain('<w:document'), /已损坏或格式不正确.*另存为 docx/],
  ['a damaged old Word file', '坏.doc', circledDoc, /旧版 Word 文档已损坏.*修复/],
  ['a damaged PDF', '坏.pdf', () => strToU8('%PDF-1.7\n江临市\n%%EOF'), /这份 PDF 已损坏.*打印成新的 PDF/],
  [
    'a zip bomb',
    '弹.docx',
    () => zip({ ...docxFiles(honest), 'word/media/a.bin': new Uint8Array(40_000_000) }),
    /膨胀到极大.*核实/
  ],
  ['a PDF that is a bomb', '弹.pdf', pdfBomb, /膨胀到极大/],
  ['an external entity', '实体.docx', () => withMain(entity), /引用外部内容的声明.*核实/],
  ['XML nested too deep', '深.docx', () => withMain(deep(1000)), /一层套一层.*粘贴到新文档/],
  ['a docx without its document', '无.docx', () => without('word/document.xml'), /没有 Word 正文/],
  ['an encrypted docx', '密.docx', encryptedDocx, /设有打开密码.*去掉密码/],
  [
    'an encrypted old Word file',
    '密.doc',
    () => changedDoc(firstBlock() + 11, flags => flags | 1),
    /设有打开密码/
  ],
  ['an encrypted PDF', '密.pdf', () => fixture('locked.pdf'), /加密的 PDF.*PDF 阅读器/],
  ['a zip with a password', '密.docx', lockedZip, /压缩时加了密码.*解压/],
  ['a scanned PDF', '扫描.pdf', () => pdf('0 0 595 842 re f'), /只有图片.*文字识别/],
  ['an old spreadsheet', '台账.xls', () => oleOf('Workbook'), /旧版 Excel 表格.*xlsx/],
  ['an old spreadsheet called doc', '台账.doc', () => oleOf('Workbook'), /旧版 Excel 表格/],
  ['slides', '汇报.pptx', () => zip({ 'ppt/presentation.xml': '<p/>' }), /演示文稿.*复制到 Word/],
  ['an installer called doc', '装.doc', installer, /是程序.*来历不明/],
  ['another file of the OLE family', '图.vsd', () => oleOf('VisioDocumen'), /暂不支持.*另存为/],
  ['an OFD', '公文.ofd', () => zip({ 'OFD.xml': '<o/>' }), /OFD 版式文件.*转换为 PDF/],
  ['a zip of files', '附件.docx', () => zip({ 'a.txt': '字' }), /是压缩包.*先解压/],
  ['a rar', '附件.rar', () => strToU8('Rar!\u001a\u0007\u0000\u0001\u0002\u0003', true), /是压缩包/],
  ['a picture called docx', '照片.docx', png, /是图片.*文字识别/],
  ['a program called txt', '说明.txt', program, /是程序.*确认选对/],
  ['bytes that are no text', '乱码.txt', noise, /不像文字.*UTF-8/],
  ['rich text', '旧稿.doc', () => strToU8('{\\rtf1\\ansi 你好}'), /暂不支持/],
  [
    'a file of no bytes, as a cloud folder leaves it',
    '云.docx',
    () => new Uint8Array(),
    /是空文件.*网盘.*下载/
  ],
  ['a docx without words', '空.docx', () => docx({ document: p('') }), /里没有文字/],
  [
    'what Word leaves beside an open document',
    '~$答复.docx',
    () => new Uint8Array(162).fill(32),
    /临时文件.*~\$/
  ],
  ['a file over 50 MB', '大.txt', () => new Uint8Array(51 * 1024 * 1024).fill(0x61), /太大.*拆分/],
  ['a classified document', '密件.docx', () => docx({ document: p('机密★5年') }), /带有密级标志.*不得导入/]
]

test.each(refusals)('%s (%s) is refused in a sentence of its own', async (_, name, bytes, sentence) => {
  const refused = await readFile(name, bytes()).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Fault)
  if (!(refused instanceof Fault)) return
  const said = faultSentence(refused.code, refused.subject)
  expect(said).toMatch(sentence)
  expect(said).toContain(`“${name}”`)
})

test('no two kinds of file are refused in the same words, and each is told what to do', () => {
  const said = Object.values(fileSentences).map(sentence => sentence('件'))
  expect(new Set(said).size).toBe(said.length)
  expect(said.filter(sentence => !/请|不要|不得/.test(sentence))).toEqual([])
})

type Reading = readonly [what: string, name: string, bytes: () => Uint8Array, notice: string]

const readings: readonly Reading[] = [
  ['a docx called doc', '改名.doc', () => docx(honest), 'wrong-extension'],
  ['an old Word file called docx', '改名.docx', () => fixture('old-word.doc'), 'wrong-extension'],
  [
    'a docx with macros',
    '宏.docm',
    () => zip({ ...docxFiles(honest), 'word/vbaProject.bin': new Uint8Array([1]) }),
    'macros'
  ],
  ['a PDF whose end is missing', '断.pdf', () => fixture('reply.pdf').subarray(0, -40), 'cut-short']
]

test.each(readings)('%s (%s) is read, and a notice says what is odd', async (_, name, bytes, code) => {
  const { notices } = await readFile(name, bytes())
  expect(notices.map(notice => notice.code)).toContain(code)
})
