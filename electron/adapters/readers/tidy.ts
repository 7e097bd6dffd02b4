import type { TextDocument, TextPiece } from '../../core/library/text-document.ts'
import { notice, type Notice, type Noticed } from '../../core/notice.ts'

// Letters that carry no words: controls, soft hyphen, zero-width and direction marks, byte order mark.
const silent = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** So many blanks in a row say nothing more than fewer; patterns that skip blanks would take the square of their number. */
const longBlanks = /([^\S\n]{100})[^\S\n]+/g
const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu

/** One text as every reader hands it on: Unicode NFC, no invisible letters, no blanks at line ends. Line feeds and tabs stay. */
export function tidyText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(silent, '')
    .replaceAll('\u00a0', ' ')
    .normalize('NFC')
    .replace(longBlanks, '$1')
    .split('\n')
    .map(withoutEndBlanks)
    .join('\n')
}

// By hand, because a pattern would look at every blank of a long run once for each of them.
function withoutEndBlanks(line: string): string {
  let end = line.length
  while (end > 0 && ' \t\u3000'.includes(line[end - 1] ?? '')) end -= 1
  return line.slice(0, end)
}

/**
 * Tidies every text of a document and reports, once, letters from the private-use area: each office's font shows something else
 * for them, so they cannot be trusted.
 */
export function tidyDocument(document: TextDocument): Noticed<TextDocument> {
  const pieces = document.pieces.map(tidyPiece)
  return { value: { ...document, pieces }, notices: privateNotices(pieces) }
}

function tidyPiece(piece: TextPiece): TextPiece {
  if (piece.kind === 'paragraph') return { ...piece, text: tidyText(piece.text) }
  return { ...piece, rows: piece.rows.map(row => row.map(tidyText)) }
}

function privateNotices(pieces: readonly TextPiece[]): readonly Notice[] {
  const counts = pieces.map(piece => (textOf(piece).match(privateUse) ?? []).length)
  const first = counts.findIndex(count => count > 0)
  if (first < 0) return []
  const total = counts.reduce((sum, count) => sum + count, 0)
  const message = `有 ${total} 个造字或符号在别的电脑上可能显示不同，请换成标准字。`
  return [notice('private-use', message, first)]
}

function textOf(piece: TextPiece): string {
  return piece.kind === 'paragraph' ? piece.text : piece.rows.flat().join('')
}
