import type { Page, Piece } from '../../electron/core/layout/page.ts'
import type { PrintedPage } from './programs.ts'

/**
 * A row of print on one of our pages: its words without blanks, and in mm its left end and the middle of its height. `flush`: it begins at a
 * place of its own, not where its width puts it.
 */
export type PageRow = {
  readonly text: string
  readonly left: number
  readonly middle: number
  readonly flush: boolean
}

const flushElements = [
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'addressee',
  'remark',
  'attachmentMark'
]

const mmPerPoint = 25.4 / 72

/** The rows of a page from top to bottom, its number among them. What stands on one height is one row, as it is for pdftotext. */
export function pageRows(page: Page): readonly PageRow[] {
  const number = page.pageNumber === null ? [] : [page.pageNumber]
  const lines: { baseline: number; pieces: Piece[] }[] = []
  for (const { baseline, pieces } of [...page.rows, ...number].toSorted((a, b) => a.baseline - b.baseline)) {
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.baseline - baseline) < 3) last.pieces.push(...pieces)
    else lines.push({ baseline, pieces: [...pieces] })
  }
  return lines
    .map(({ baseline, pieces }) => {
      const text = pieces
        .toSorted((a, b) => a.x - b.x)
        .map(piece => piece.text)
        .join('')
        .replace(/\s/g, '')
      const size = Math.max(...pieces.map(piece => piece.size))
      const left = Math.min(...pieces.map(piece => piece.x))
      const flush = pieces.every(({ element }) => flushElements.includes(element))
      return { text, left, middle: baseline - size * 0.36 * mmPerPoint, flush }
    })
    .filter(({ text }) => text !== '')
}

/** How many of a page's rows hold the same words in print. */
export function rowsAgree(
  page: Page,
  printed: PrintedPage | undefined
): { readonly of: number; readonly same: number } {
  const ours = pageRows(page)
  const theirs = (printed?.lines ?? []).map(line => line.text.replace(/\s/g, ''))
  const same = ours.filter(({ text }, at) => theirs[at] === text).length
  return { of: Math.max(ours.length, theirs.length), same }
}
