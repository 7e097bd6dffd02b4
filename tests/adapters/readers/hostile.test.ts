import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readFile } from '../../../electron/adapters/readers/read-file.ts'
import { faultSentence } from '../../../electron/core/fault-sentences.ts'
import { docx, docxFiles, level, listed, numbering, p, r, table, zip, type Parts } from './docx-builder.ts'
import {
  changedDoc,
  circledDoc,
  deep,
  encryptedDocx,
  firstBlock,
  fixture,
  honest,
  lyingZip,
  patched,
  pdf,
  root,
  utf16,
  withMain
} from './hostile-files.ts'
import { outcome } from './read.ts'

type Case = readonly [what: string, name: string, bytes: () => Uint8Array, code: string]

const cases: readonly Case[] = [
  ['an empty file', '空.docx', () => new Uint8Array(), 'empty-file'],
  ['a file of blank lines', '空.txt', () => strToU8(' \r\n\u3000\n'), 'no-words'],
  ['a docx without words', '空.docx', () => docx({ document: p('') }), 'no-words'],
  [
    'a docx of pictures only',
    '扫描.docx',
    () =>
      docx({
        document: p(
          '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r>'
        )
      }),
    'scanned-file'
  ],
  ['a file over 50 MB', '大.txt', () => new Uint8Array(51 * 1024 * 1024).fill(0x61), 'file-too-large'],
  ['a text over 10 MB', '大.txt', () => new Uint8Array(11 * 1024 * 1024).fill(0x61), 'file-too-large'],
  ['a docx cut off in the middle', '断.docx', () => docx(honest).subarray(0, 500), 'cut-short'],
  [
    'a docx with a changed byte in a part',
    '坏.docx',
    () =>
      patched(zip({ ...docxFiles(honest) }), Buffer.from('PK\u0001\u0002'), Buffer.from('PK\u0001\u0003')),
    'unreadable-file'
  ],
  [
    'a zip bomb that admits its size',
    '炸弹.docx',
    () => zip({ ...docxFiles(honest), 'word/media/a.bin': new Uint8Array(40_000_000) }),
    'swelling-file'
  ],
  [
    'a zip of far too many parts',
    '多.docx',
    () => zip(Object.fromEntries(Array.from({ length: 4100 }, (_, index) => [`${index}.txt`, '']))),
    'file-too-large'
  ],
  [
    'a huge main part',
    '长.docx',
    () =>
      withMain(
        `<${root}><w:body>${Array.from({ length: 240_000 }, (_, index) => `<w:p><w:r><w:t>${index * 7919}江临市数据发展局的一段话，每段各不相同${index * 104_729}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`
      ),
    'file-too-large'
  ],
  [
    'an external entity',
    '实体.docx',
    () =>
      withMain(
        `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><${root}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`
      ),
    'outside-content'
  ],
  [
    'entities that multiply',
    '实体.docx',
    () =>
      withMain(
        `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><${root}><w:body/></w:document>`
      ),
    'outside-content'
  ],
  [
    'a main part that breaks off',
    '断.docx',
    () => withMain(`<${root}><w:body><w:p><w:r><w:t>前半`),
    'unreadable-file'
  ],
  [
    'a main part that is not Unicode',
    '乱码.docx',
    () => zip({ ...docxFiles(honest), 'word/document.xml': new Uint8Array([0x3c, 0x77, 0xff, 0xfe, 0x3e]) }),
    'unreadable-file'
  ],
  ['elements nested a thousand deep', '深.docx', () => withMain(deep(1000)), 'tangled-file'],
  ['a main part without a body', '无.docx', () => withMain(`<${root}/>`), 'unreadable-file'],
  ['an empty spreadsheet', '台账.xlsx', () => zip({ 'xl/workbook.xml': '<workbook/>' }), 'no-words'],
  [
    'an empty spreadsheet called docx',
    '台账.docx',
    () => zip({ 'xl/workbook.xml': '<workbook/>' }),
    'no-words'
  ],
  ['slides', '汇报.pptx', () => zip({ 'ppt/presentation.xml': '<p/>' }), 'slides'],
  ['a zip of anything', '附件.zip', () => zip({ 'a.txt': '字' }), 'archive-file'],
  ['a zip with nothing in it', '空.docx', () => zip({}), 'empty-file'],
  [
    'a picture',
    '照片.jpg',
    () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1]),
    'picture-file'
  ],
  [
    'a picture called txt',
    '照片.txt',
    () => new Uint8Array(4096).map((_, index) => (index * 31 + (index >> 3) * 17) % 256),
    'unknown-text'
  ],
  ['rich text', '旧稿.doc', () => strToU8('{\\rtf1\\ansi 你好}'), 'unsupported-format'],
  ['an XML file', '数据.xml', () => strToU8('<?xml version="1.0"?><data>字</data>'), 'unsupported-format'],
  ['an encrypted docx', '密.docx', encryptedDocx, 'password-protected'],
  [
    'an encrypted old Word file',
    '密.doc',
    () => changedDoc(firstBlock() + 11, flags => flags | 1),
    'password-protected'
  ],
  [
    'an old spreadsheet',
    '台账.xls',
    () => patched(fixture('old-word.doc'), utf16('WordDocument'), utf16('Workbook\0\0\0\0')),
    'unsupported-format'
  ],
  ['an old Word file cut off', '断.doc', () => fixture('old-word.doc').subarray(0, 3000), 'cut-short'],
  ['an old Word file whose allocation table runs in a circle', '圈.doc', () => circledDoc(), 'damaged-doc'],
  ['an encrypted PDF', '密.pdf', () => fixture('locked.pdf'), 'locked-pdf'],
  ['a scanned PDF', '扫描.pdf', () => pdf('0 0 595 842 re f'), 'scanned-file'],
  ['a damaged PDF', '坏.pdf', () => strToU8('%PDF-1.7\n江临市'), 'cut-short'],
  [
    'a docx marked 机密★',
    '密件.docx',
    () => docx({ document: p('机密★5年') + p('江临市数据发展局文件') }),
    'classified'
  ],
  [
    'a text marked in its third line',
    '密件.txt',
    () => strToU8('江临市数据发展局文件\n\n秘 密\n关于……'),
    'classified'
  ],
  [
    'a mark beside number and urgency',
    '密件.txt',
    () => strToU8('000012\t绝密★长期\t特急\n江临市'),
    'classified'
  ],
  ['a mark without a star beside urgency', '密件.txt', () => strToU8('机密　　特急\n江临市'), 'classified'],
  ['密级 in words', '密件.txt', () => strToU8('密级：秘密\n江临市'), 'classified'],
  [
    'a mark in a table of the head',
    '密件.docx',
    () => docx({ document: table([[{ inside: p('份号 000001') }, { inside: p('秘密') }]]) + p('正文') }),
    'classified'
  ],
  [
    'a mark in the header',
    '密件.docx',
    () => docx({ document: p('正文'), header: p('秘密★') }),
    'classified'
  ],
  ['a mark that shares its line', '密件.txt', () => strToU8('江临市文件    秘密★1年\n正文'), 'classified'],
  ['a title that quotes a mark', '建议.txt', () => strToU8('关于规范“机密★”标注的建议\n正文'), 'read'],
  [
    'a main part that breaks off after a whole paragraph',
    '断.docx',
    () => withMain(`<${root}><w:body><w:p><w:r><w:t>前半</w:t></w:r></w:p>`),
    'unreadable-file'
  ],
  [
    'a text that only speaks of secrets',
    '制度.txt',
    () =>
      strToU8(
        '关于保守商业秘密的答复\n您提出的关于“机密★”标注的建议收悉，我局将依照保密制度逐项落实有关要求。'
      ),
    'read'
  ],
  ['the word 秘密 far below', '附件.txt', () => strToU8(`${'一段\n'.repeat(20)}秘密\n`), 'read']
]

test.each(cases)('%s (%s) ends as it should', async (_, name, bytes, code) => {
  expect(await outcome(name, bytes())).toBe(code)
})

test('a part that unpacks to more than its directory says is stopped at what it said', async () => {
  const error: unknown = await readFile('炸弹.docx', lyingZip()).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'unreadable-file', cause: { code: 'ERR_BUFFER_TOO_LARGE' } })
})

test('a scan is explained to the user in words of its own', () => {
  expect(faultSentence('scanned-file', '来件.pdf')).toMatch(/扫描件.*文字识别/)
})

/** Pseudo-random whole numbers below `limit`, the same in every run. */
function dice(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const rich: Parts = {
  document:
    p('江临市数据发展局文件', '<w:jc w:val="center"/>') +
    p('健全机制', listed(1)) +
    p(
      `${r('共')}<w:ins w:id="2">${r('四')}</w:ins><w:r><w:footnoteReference w:id="1"/></w:r>`,
      listed(1, 1)
    ) +
    table([[{ inside: p('事项'), look: '<w:gridSpan w:val="2"/>' }, { inside: p('时间') }]]),
  numbering: numbering(level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）')),
  styles: '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="正文"/></w:style>',
  footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>`
}

test('two hundred docx with bytes changed at random each give a text or a fault, never another error', async () => {
  const roll = dice(20_260_618)
  const seen = new Set<string>()
  for (let round = 0; round < 200; round += 1) {
    const bytes = docx(rich).slice()
    for (let change = 0; change < 1 + (round % 12); change += 1) bytes[roll(bytes.length)] = roll(256)
    seen.add(await outcome(`${round}.docx`, bytes))
  }
  expect([...seen]).toContain('unreadable-file')
})

test('two hundred docx with their XML spoiled under a valid checksum do no worse', async () => {
  const roll = dice(57)
  const marks = [
    '<',
    '>',
    '/',
    '"',
    '&#0;',
    '</w:p>',
    '<w:tbl>',
    '<w:p>',
    '',
    '</w:body>',
    ' w:val="99999999"',
    '<![CDATA[',
    '%9'
  ]
  const outcomes: string[] = []
  for (let round = 0; round < 200; round += 1) {
    const files = docxFiles(rich)
    const name = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'][round % 3] ?? ''
    const text = files[name] ?? ''
    const at = roll(text.length)
    files[name] = text.slice(0, at) + (marks[roll(marks.length)] ?? '') + text.slice(at + roll(40))
    outcomes.push(await outcome(`${round}.docx`, zip(files)))
  }
  expect(new Set(outcomes)).toContain('read')
  expect(new Set(outcomes)).toContain('unreadable-file')
})

test('two hundred old Word files with bytes changed at random do no worse', async () => {
  const roll = dice(2026)
  const outcomes: string[] = []
  for (let round = 0; round < 200; round += 1) {
    const bytes = fixture('old-word.doc')
    for (let change = 0; change < 1 + (round % 24); change += 1) bytes[roll(bytes.length)] = roll(256)
    outcomes.push(await outcome(`${round}.doc`, bytes))
  }
  expect(new Set(outcomes)).toContain('read')
  expect(new Set(outcomes)).toContain('damaged-doc')
})

test('forty PDFs with bytes changed at random do no worse', async () => {
  const roll = dice(3)
  const outcomes: string[] = []
  for (let round = 0; round < 40; round += 1) {
    const bytes = fixture('reply.pdf')
    for (let change = 0; change < 200; change += 1) bytes[roll(bytes.length)] = roll(256)
    outcomes.push(await outcome(`${round}.pdf`, bytes))
  }
  expect(outcomes).toHaveLength(40)
})

test('a run of very many blanks is cut to what a page could show, in every format alike', async () => {
  const words = `江临市${'\u3000'.repeat(5000)}数据局${' \t'.repeat(3000)}`
  for (const [name, bytes] of [
    ['空.txt', strToU8(words)],
    ['空.docx', docx({ document: p(words) })]
  ] as const) {
    const { value } = await readFile(name, bytes)
    expect(value.pieces[0]).toMatchObject({ text: `江临市${'\u3000'.repeat(100)}数据局` })
  }
})
