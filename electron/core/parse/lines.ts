import { tidy } from '../chinese/blanks.ts'
import type { TextDocument, TextParagraph, TextPiece } from '../library/text-document.ts'
import { notice, type Noticed, type Notice } from '../notice.ts'
import { tabledPieces } from './tabbed.ts'
import { unwrapped } from './unwrap.ts'

/** What is known of a line's look; everything may be unknown. */
export type Look = Pick<TextParagraph, 'align' | 'style' | 'fontSize' | 'bold'>

/**
 * One line of text to be recognised: without blanks at its ends and never empty. `at` is the 0-based piece of the document it comes from,
 * `indent` its leading blanks in characters, `gap` whether an empty line stands before it, `newPage` whether a page begins with it.
 */
export type TextLine = {
  readonly kind: 'text'
  readonly text: string
  /** The words at the beginning set apart as a heading's, when the file says so. */
  readonly lead: string | null
  readonly at: number
  readonly indent: number
  readonly gap: boolean
  readonly newPage: boolean
  readonly look: Look
}

/** A table that is part of the text; cells are tidied. */
export type TableLine = {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly at: number
}

export type Line = TextLine | TableLine

/** The lines of a document in reading order, with its footnotes apart. */
export type Lines = { readonly lines: readonly Line[]; readonly footnotes: readonly TextLine[] }

const pageNumber =
  /^[-—–－―─_·•~～]+\s*\d{1,3}\s*[-—–－―─_·•~～]+$|^第\s*\d{1,3}\s*页(?:\s*[，,\/]?\s*共\s*\d{1,3}\s*页)?$|^Page\s+\d+(?:\s+of\s+\d+)?$/i
const manyInOne = /(?<=[。：！？;；])(?:[\u3000\u00a0]{2,}|[\u3000\u00a0 ]{4,})(?=[^\s])/
const framed = /^抄\s*[送报]|印发$|^签\s*发\s*人|^类别标记|〔\s*\d{4}\s*〕\s*\d*\s*号/

/**
 * Cuts a document into lines: paragraphs at their line breaks, and paragraphs run together by a web copy (。　　二、…) apart again.
 * Tables that hold parts of the frame (a 版记, a number beside a signer) become lines, a row each. Page numbers are left out,
 * with one notice; lines broken at the edge of a page of plain text are joined again.
 */
export function toLines(document: TextDocument): Noticed<Lines> {
  const notices: Notice[] = []
  let numbers = 0
  const found = tabledPieces(document).flatMap(({ piece, at }) => linesOf(piece, at))
  const kept = found.filter(line => {
    const dropped = line.kind === 'text' && pageNumber.test(line.text)
    if (dropped) numbers += 1
    return !dropped
  })
  if (numbers > 0) notices.push(notice('page-numbers', `略去了正文中夹带的页码${numbers}处。`))
  const joined = document.format === 'txt' || document.format === 'pdf' ? unwrapped(withGaps(kept)) : null
  if (joined) notices.push(notice('joined-lines', '原文按行断开，已按段落重新连接，请核对分段。'))
  const lines = joined ?? withGaps(kept)
  const note = footnotePieces(document)
  return {
    value: {
      lines: lines.filter(line => !note.has(line.at)),
      footnotes: lines.filter((line): line is TextLine => line.kind === 'text' && note.has(line.at))
    },
    notices
  }
}

/** The text of a line; a table's cells are tab- and line-separated. */
export function lineText(line: Line): string {
  return line.kind === 'text' ? line.text : line.rows.map(row => row.join('\t')).join('\n')
}

function linesOf(piece: TextPiece, at: number): readonly Line[] {
  if (piece.kind === 'table') return tableLines(piece.rows, at)
  const { align, style, fontSize, bold } = piece
  return piece.text.split(/\r\n|[\n\r\v\f\u2028]/).flatMap((row, index) =>
    row.split(manyInOne).map((part, nth) => ({
      kind: 'text' as const,
      text: tidy(part).replace(/\t+/g, '\u3000'),
      lead: piece.lead === null || index > 0 || nth > 0 ? null : tidy(piece.lead),
      at,
      indent: /^\s*/.exec(part)?.[0].length ?? 0,
      gap: false,
      newPage: piece.newPage && index === 0 && nth === 0,
      look: { align, style, fontSize, bold }
    }))
  )
}

function tableLines(rows: readonly (readonly string[])[], at: number): readonly Line[] {
  const cells = rows.map(row => row.map(cell => tidy(cell)))
  const isFrame = cells.flat().some(cell => cell.split('\n').some(part => framed.test(part.trim())))
  if (!isFrame) return [{ kind: 'table', rows: cells, at }]
  return cells.flatMap(row => {
    const tall = row.filter(cell => cell.includes('\n'))
    const texts = tall.length > 0 ? row.flatMap(cell => cell.split('\n')) : [row.join('    ')]
    return texts.map(text => plainLine(tidy(text), at))
  })
}

function plainLine(text: string, at: number): TextLine {
  const look = { align: null, style: null, fontSize: null, bold: false }
  return { kind: 'text', text, lead: null, at, indent: 0, gap: false, newPage: false, look }
}

function withGaps(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = []
  let gap = false
  let newPage = false
  for (const line of lines) {
    if (line.kind === 'text' && line.text === '') {
      gap = true
      newPage ||= line.newPage
      continue
    }
    kept.push(line.kind === 'text' ? { ...line, gap, newPage: line.newPage || newPage } : line)
    gap = false
    newPage = false
  }
  return kept
}

function footnotePieces(document: TextDocument): ReadonlySet<number> {
  return new Set(
    document.pieces.flatMap((piece, at) =>
      piece.kind === 'paragraph' && piece.place === 'footnote' ? [at] : []
    )
  )
}
