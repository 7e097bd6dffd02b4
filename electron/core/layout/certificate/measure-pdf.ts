import type { Reply } from '../../reply/reply.ts'
import type { Page, Piece, Row } from '../page.ts'
import type { Profile } from '../profile.ts'
import { measuredLine, named, uncheckedLine, type CertificateLine } from './certificate.ts'
import type { PdfLook, PdfPage, PdfWord } from './pdf-look.ts'
import { figure } from './shapes.ts'

/** What a PDF is measured by: the reply and profile it was made from, the pages it should show, and how it looks. */
export type PdfFacts = {
  readonly reply: Reply
  readonly profile: Profile
  readonly pages: readonly Page[]
  readonly look: PdfLook
}

/** Lengths in mm, sizes in points. */
const placeWithin = 0.5
const sizeWithin = 0.25

/** A PDF read back and measured against its pages, row by row. */
export function measurePdf({ reply, profile, pages, look }: PdfFacts): readonly CertificateLine[] {
  const rows = pages.flatMap((page, index) => rowsOf(page, look.pages[index] ?? null))
  return [
    wordsLine(rows, pages, look),
    sheetLine(look, profile),
    pagesLine(pages, look),
    placesLine(rows),
    sizesLine(rows),
    fontsLine(look),
    numberLine(pages, look, profile),
    peopleLine(look, reply)
  ]
}

/** A row as it should be printed beside the words found on its baseline. */
type Found = { readonly page: number; readonly row: Row; readonly words: readonly PdfWord[] }

function rowsOf({ rows, number }: Page, found: PdfPage | null): readonly Found[] {
  return rows
    .filter(row => compactOf(row.pieces) !== '')
    .map(row => ({
      page: number,
      row,
      words: (found?.words ?? []).filter(word => isOn(word, row)).toSorted((a, b) => a.x - b.x)
    }))
}

/** Words on the baseline of a row and within its width; cells of a table share a baseline. */
function isOn({ baseline, x, width }: PdfWord, row: Row): boolean {
  const inked = row.pieces.filter(({ text }) => text.trim() !== '')
  const left = Math.min(...inked.map(piece => piece.x))
  const right = Math.max(...inked.map(piece => piece.x + piece.width))
  const middle = x + width / 2
  return Math.abs(baseline - row.baseline) < 1.5 && middle > left - 2 && middle < right + 2
}

function compactOf(pieces: readonly { readonly text: string }[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/[\s\u3000]+/g, '')
}

function wordsLine(rows: readonly Found[], pages: readonly Page[], look: PdfLook): CertificateLine {
  const wrong = rows.flatMap(({ page, row, words }) => {
    const [asked, there] = [compactOf(row.pieces), compactOf(words)]
    return asked === there ? [] : [`第 ${page} 页应为${named(asked)}，实为${named(there)}`]
  })
  const letters = (words: readonly { readonly text: string }[]) => [...compactOf(words)].length
  const asked = pages.flatMap(page => [
    ...page.rows.flatMap(row => row.pieces),
    ...(page.pageNumber?.pieces ?? [])
  ])
  const more = letters(look.pages.flatMap(({ words }) => words)) - letters(asked)
  const added = wrong.length === 0 && more > 0 ? [`多出 ${more} 个字`] : []
  return measuredLine('文字', [...wrong, ...added], `共 ${rows.length} 行，逐页逐行一致。`)
}

function sheetLine({ pages }: PdfLook, { page }: Profile): CertificateLine {
  const wrong = pages.flatMap(({ width, height }, index) =>
    Math.abs(width - page.width) > placeWithin || Math.abs(height - page.height) > placeWithin
      ? [`第 ${index + 1} 页是 ${figure(width)}×${figure(height)} 毫米`]
      : []
  )
  return measuredLine('纸张', wrong, `${page.width}×${page.height} 毫米。`)
}

function pagesLine(pages: readonly Page[], look: PdfLook): CertificateLine {
  const wrong = look.pages.length === pages.length ? [] : [`${look.pages.length} 页，应为 ${pages.length} 页`]
  return measuredLine('页数', wrong, `共 ${pages.length} 页，与预览一致。`)
}

function placesLine(rows: readonly Found[]): CertificateLine {
  const wrong = rows.flatMap(({ page, row, words }) => {
    const word = words[0]
    const first = row.pieces.find(({ text }) => text.trim() !== '')
    if (word === undefined || first === undefined) return []
    const across = word.x + blanksBefore(word) - (first.x + leading(first))
    const down = word.baseline - row.baseline
    const off = Math.max(Math.abs(across), Math.abs(down))
    return off > placeWithin ? [`第 ${page} 页${named(compactOf(row.pieces))}偏了 ${figure(off)} 毫米`] : []
  })
  return measuredLine('位置', wrong, `各行位置与预览相差不超过 ${placeWithin} 毫米。`)
}

/** The room of the blanks a stretch begins with, mm. */
function blanksBefore({ text, width }: PdfWord): number {
  const blanks = text.length - text.trimStart().length
  return text.length === 0 ? 0 : (blanks / text.length) * width
}

function leading({ text, width }: Piece): number {
  const blanks = text.length - text.trimStart().length
  return text.length === 0 ? 0 : (blanks / text.length) * width
}

function sizesLine(rows: readonly Found[]): CertificateLine {
  const wrong = rows.flatMap(({ page, row, words }) => {
    const sizes = row.pieces.filter(({ text }) => text.trim() !== '').map(({ size }) => size)
    const odd = words.find(word => !sizes.some(size => Math.abs(size - word.size) < sizeWithin))
    return odd === undefined
      ? []
      : [`第 ${page} 页${named(odd.text)}是 ${figure(odd.size)} 磅，应为 ${sizes[0] ?? 0} 磅`]
  })
  return measuredLine('字号', wrong, '各行字号与版式一致。')
}

function fontsLine({ pages }: PdfLook): CertificateLine {
  const missing = [...new Set(pages.flatMap(({ unembedded }) => unembedded))]
  const wrong = missing.map(name => `字体 ${name} 没有嵌入`)
  return measuredLine('字体嵌入', wrong, '所用字体都已嵌入，换电脑打开不变样。')
}

function numberLine(pages: readonly Page[], look: PdfLook, { pageNumber }: Profile): CertificateLine {
  if (!pageNumber.show) return uncheckedLine('页码', '这份文件不印页码。')
  const wrong = pages.flatMap((page, index) => {
    const asked = page.pageNumber
    const first = asked?.pieces[0]
    if (asked === null || first === undefined) return []
    const there = (look.pages[index]?.words ?? [])
      .filter(({ baseline }) => Math.abs(baseline - asked.baseline) < 1)
      .toSorted((a, b) => a.x - b.x)
    const at = there[0]
    const same = compactOf(there) === compactOf(asked.pieces)
    if (at === undefined || !same)
      return [`第 ${page.number} 页的页码不是“${asked.pieces.map(({ text }) => text).join('')}”`]
    return Math.abs(at.x - first.x) > placeWithin ? [`第 ${page.number} 页的页码偏了`] : []
  })
  return measuredLine('页码', wrong, '“— 1 —”，各页位置与版式一致。')
}

function peopleLine({ properties }: PdfLook, { frame }: Reply): CertificateLine {
  const author = properties['Author'] ?? ''
  const wrong = author === '' || author === frame.issuer ? [] : [`作者写着“${author}”`]
  return measuredLine('个人信息', wrong, '文件属性里没有个人姓名。')
}
