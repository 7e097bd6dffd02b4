import { tidy } from '../chinese/blanks.ts'
import type { TextDocument, TextPiece } from '../library/text-document.ts'

/** A piece with its place in the document. */
export type Placed = { readonly piece: TextPiece; readonly at: number }

const frameWords = /抄\s*[送报]|印发|签\s*发\s*人|[〔【\[]\s*\d{4}|[：:]/

/**
 * The pieces of a document, with tables that plain text prints as lines of tab-separated cells put together again: two or more lines in a row with
 * the same number of tabs. Each keeps the place of its first line.
 */
export function tabledPieces(document: TextDocument): readonly Placed[] {
  const placed: Placed[] = []
  let rows: { readonly text: string; readonly at: number }[] = []
  const close = () => {
    if (rows.length > 0) placed.push(...closed(rows))
    rows = []
  }
  document.pieces.forEach((piece, at) => {
    const tabs = document.format === 'txt' && piece.kind === 'paragraph' ? tabsIn(piece.text) : 0
    if (piece.kind === 'table' || tabs === 0) {
      close()
      placed.push({ piece, at })
      return
    }
    if (tabsIn(rows[0]?.text ?? piece.text) !== tabs) close()
    rows.push({ text: piece.text, at })
  })
  close()
  return placed

  function closed(lines: readonly { readonly text: string; readonly at: number }[]): readonly Placed[] {
    const first = lines[0]
    if (first === undefined || lines.length < 2) {
      return lines.flatMap(({ at }) => {
        const piece = document.pieces[at]
        return piece ? [{ piece, at }] : []
      })
    }
    const cells = lines.map(({ text }) => text.split('\t').map(tidy))
    return [{ piece: { kind: 'table', rows: cells }, at: first.at }]
  }
}

/** How many tabs part the words of a line; 0 for lines of the frame, whose tabs only move words to the right. */
function tabsIn(text: string): number {
  const words = text.replace(/[\r\n]+$/, '')
  if (/^\s*$/.test(words) || frameWords.test(words)) return 0
  return words.split('\t').length - 1
}
