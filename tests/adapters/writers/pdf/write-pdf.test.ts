import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../electron/adapters/readers/read-file.ts'
import { printReply } from '../../../../electron/app/print-reply.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { layOut } from '../../../../electron/core/layout/lay-out.ts'
import { lineText } from '../../../../electron/core/layout/line.ts'
import { millimetres } from '../../../../electron/core/layout/measure.ts'
import type { Page } from '../../../../electron/core/layout/page.ts'
import { layPages } from '../../../../electron/core/layout/pages.ts'
import { pressOf } from '../../../../electron/core/layout/press.ts'
import { profiles } from '../../../../electron/core/layout/profiles/profiles.ts'
import { framed, h1, h2, p, reply, table } from '../../../../electron/core/reply/build.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'
import { madeFont } from '../../system/made-font.ts'
import { conformityProblems } from './conformity.ts'
import { contentStream, shownText } from './conformity-content.ts'
import { pagesOf, tagTree } from './conformity-structure.ts'
import { asArray, asDict, asText, contentOf, readObjects, type PdfFile } from './pdf-objects.ts'
import type { Dict } from './pdf-lexer.ts'
import { lettersIn, officeFont, printedWith, shopOf } from './print.ts'

const office = (letters: string) => [officeFont(letters)]
const plain = (text: string) => text.replace(/\s/g, '')

/** All bookmarks, indented by two blanks a level, with the number of the page's object. */
function bookmarks(file: PdfFile): readonly string[] {
  const catalog = asDict(file.follow(file.trailer.entries.get('Root')))
  const walk = (item: Dict | null, indent: string): readonly string[] => {
    if (item === null) return []
    const own = indent + (asText(file.follow(item.entries.get('Title'))) ?? '')
    return [
      own,
      ...walk(asDict(file.follow(item.entries.get('First'))), `${indent}  `),
      ...walk(asDict(file.follow(item.entries.get('Next'))), indent)
    ]
  }
  const root = asDict(file.follow(catalog?.entries.get('Outlines')))
  return walk(asDict(file.follow(root?.entries.get('First'))), '')
}

describe('what can be read out of the file', () => {
  test.each(profiles.map(profile => [profile.name, profile] as const))(
    'all text, in order: %s',
    async (_, profile) => {
      const { value } = await printedWith(office(lettersIn(fullReply)), fullReply, profile)
      const read = await readFile('答复.pdf', value)
      const text = plain(read.value.pieces.map(piece => ('text' in piece ? piece.text : '')).join(''))
      for (const line of layOut(fullReply, profile)) {
        if (line.kind === 'table') line.rows.flat().forEach(cell => expect(text).toContain(plain(cell)))
        if (line.kind === 'text') expect(text).toContain(plain(lineText(line)))
      }
      expect(conformityProblems(value)).toEqual([])
    }
  )

  test('a number with its brackets, rare letters and letters that share an outline stay what they are', async () => {
    const letter = reply(p('江数发建〔2026〕3号，𠀀与⼀、一和·—…“’①㎡。'))
    const { value } = await printedWith(office(lettersIn(letter)), letter, gbt9704)
    const read = await readFile('答复.pdf', value)
    expect(JSON.stringify(read.value.pieces)).toContain('江数发建〔2026〕3号，𠀀与⼀、一和·—…“’①㎡。')
  })
})

test('whatever a paragraph holds, the file tells the very letters of its pages', async () => {
  const letters = '一国江〔2026〕号，。“”‘’—…·（）A b%0.9①㎡𠀀⼀　'
  const { fonts, remove } = await shopOf(office(letters + lettersIn(reply())))
  const texts = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 200 })
  try {
    const { widths } = await fonts.widths(gbt9704)
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const letter = reply(p(text))
        const { value } = await printReply(letter, gbt9704, { fonts, today: () => '2026-11-23' })
        const { pages } = layPages(layOut(letter, gbt9704), gbt9704, pressOf(widths, gbt9704))
        const file = readObjects(value)
        const catalog = asDict(file.follow(file.trailer.entries.get('Root')))
        const shown = catalog === null ? [] : pagesOf(file, catalog).map(({ page }) => shownText(file, page))
        expect(shown.map(plain)).toEqual(pages.map(page => plain(wordsOf(page))))
      }),
      { numRuns: 40 }
    )
  } finally {
    await remove()
  }
})

/** All that stands on a page, its number last. */
function wordsOf({ rows, pageNumber }: Page): string {
  const pieces = [...rows.flatMap(row => row.pieces), ...(pageNumber?.pieces ?? [])]
  return pieces.map(({ text }) => text).join('')
}

test('every row stands on its baseline, and every piece begins where the page has it', async () => {
  const made = office(lettersIn(fullReply))
  const { fonts, remove } = await shopOf(made)
  const press = pressOf((await fonts.widths(gbt9704)).widths, gbt9704)
  await remove()
  const { pages } = layPages(layOut(fullReply, gbt9704), gbt9704, press)
  const file = readObjects((await printedWith(made, fullReply, gbt9704)).value)
  const catalog = asDict(file.follow(file.trailer.entries.get('Root')))
  if (catalog === null) throw new Error('no catalog')
  const drawn = pagesOf(file, catalog).map(({ page }) => penPlaces(contentOf(contentStream(file, page))))
  expect(drawn).toHaveLength(pages.length)
  pages.forEach(({ rows, pageNumber }, nth) => {
    const wanted = [...rows, ...(pageNumber === null ? [] : [pageNumber])].flatMap(({ baseline, pieces }) =>
      pieces.filter(({ text }) => text.trim() !== '').map(({ x }) => ({ x, y: baseline }))
    )
    for (const { x, y } of wanted) {
      const near = drawn[nth]?.some(pen => Math.abs(pen.x - x) < 0.02 && Math.abs(pen.y - y) < 0.02)
      expect(near, `${x} ${y}`).toBe(true)
    }
  })
})

/** Where stretches of text begin, mm from the left and upper edges of an A4 sheet. */
function penPlaces(content: Uint8Array): readonly { readonly x: number; readonly y: number }[] {
  const text = Buffer.from(content).toString('latin1')
  return [...text.matchAll(/1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/g)].map(([, x, y]) => ({
    x: millimetres(Number(x)),
    y: gbt9704.page.height - millimetres(Number(y))
  }))
}

test('marks of XML, controls and halves of characters in the title and the text do no harm', async () => {
  const letter = framed(reply(p('江\ud800临\u0007国\ufffe一<&>')), { title: '对“A&B<C>”\ud800\u0007的答复' })
  const { value } = await printedWith(office(lettersIn(letter)), letter, gbt9704)
  expect(conformityProblems(value)).toEqual([])
})

describe('what is tagged', () => {
  test('paragraphs, headings of their levels and tables with all their cells', async () => {
    const body = [h1('情况'), h2('进度'), p('如下。'), table(['项目', '进度'], ['目录', ''], ['', '完成'])]
    const letter = reply(...body)
    const { value } = await printedWith(office(lettersIn(letter)), letter, gbt9704)
    expect(tagTree(readObjects(value))).toBe('(Document(H1 H2 P Table(TR(TH TH) TR(TD TD) TR(TD TD))))')
  })

  test('a paragraph over two pages is one element, and a head that a table repeats is none', async () => {
    const rows = Array.from({ length: 60 }, (_, nth) => [`第${nth}项`, '完成'])
    const letter = reply(p('很长的一段。'.repeat(180)), table(['项目', '进度'], ...rows))
    const { value } = await printedWith(office(lettersIn(letter)), letter, gbt9704)
    const file = readObjects(value)
    const tree = tagTree(file)
    expect(tree.match(/\bP\b/g)).toHaveLength(1)
    expect(tree.match(/\bTH\b/g)).toHaveLength(2)
    expect(tree.match(/\bTR\b/g)).toHaveLength(61)
    expect(conformityProblems(value)).toEqual([])
  })
})

test('bookmarks lead to the headings, nested by level, and to the attachments', async () => {
  const { value } = await printedWith(office(lettersIn(fullReply)), fullReply, gbt9704)
  const titles = bookmarks(readObjects(value))
  expect(titles).toContain('一、建议办理情况')
  expect(titles.some(title => /^ {2}（.）存在的困难/.test(title))).toBe(true)
  expect(titles.slice(-2)).toEqual(['数据共享责任清单', '  一、责任分工'])
})

test('a letter without headings has no bookmarks', async () => {
  const letter = reply(p('没有标题。'))
  const { value } = await printedWith(office(lettersIn(letter)), letter, gbt9704)
  const file = readObjects(value)
  expect(asDict(file.follow(file.trailer.entries.get('Root')))?.entries.has('Outlines')).toBe(false)
})

test('the same letter gives the same bytes, another letter another identifier', async () => {
  const made = office(lettersIn(fullReply))
  const [one, two] = [
    await printedWith(made, fullReply, gbt9704),
    await printedWith(made, fullReply, gbt9704)
  ]
  expect(Buffer.compare(one.value, two.value)).toBe(0)
  const other = { ...fullReply, body: fullReply.body.slice(1) }
  const three = await printedWith(made, other, gbt9704)
  const idOf = (bytes: Uint8Array) => asText(asArray(readObjects(bytes).trailer.entries.get('ID'))[0])
  expect(idOf(three.value)).not.toBe(idOf(one.value))
})

describe('fonts', () => {
  test('without a Chinese font that may be embedded there is no PDF', async () => {
    const letter = reply(p('一段。'))
    const barred = { ...officeFont(lettersIn(letter)), embedding: 0x0002 }
    await expect(printedWith([barred], letter, gbt9704)).rejects.toMatchObject({ code: 'no-font' })
  })

  test('a font that is not there is named with what stands in for it and what to do', async () => {
    const letter = reply(p('一段。'))
    const song = madeFont({ postscript: 'Song', families: { 0x0804: '宋体' }, letters: lettersIn(letter) })
    const { notices } = await printedWith([song], letter, gbt9704)
    expect(notices.map(({ message }) => message)).toEqual([
      '没有安装“仿宋_GB2312”，正文改用“宋体”。',
      '要与单位的正式版面完全一致，请安装所缺字体后重新导出。'
    ])
  })

  test('a letter the font lacks is borrowed from another, told of, and stands in its own cell', async () => {
    const letter = reply(p('江䶮临江临江临江临江临江临江临江临江临江临江临'))
    const wide = madeFont({ postscript: 'JiangKai', families: { 0x0804: '江楷' }, letters: '䶮国' })
    const { value, notices } = await printedWith([...office('江临国0123456789—— '), wide], letter, gbt9704)
    expect(notices.map(({ message }) => message)).toEqual([
      '“䶮”不在所选字体中，改用“江楷”印出，请留意字形。'
    ])
    const read = await readFile('答复.pdf', value)
    expect(JSON.stringify(read.value.pieces)).toContain('江䶮临江临')
    expect(conformityProblems(value)).toEqual([])
  })

  test('a letter no font has is printed as 〓 and still copied as itself', async () => {
    const letter = reply(p('江䶮临江临江临江临江临江临江临江临江临江临江临'))
    const { value, notices } = await printedWith(office('江临国〓0123456789—— '), letter, gbt9704)
    expect(notices.map(({ code }) => code)).toEqual(['font-lacks-character'])
    const read = await readFile('答复.pdf', value)
    expect(JSON.stringify(read.value.pieces)).toContain('江䶮临江临')
  })
})
