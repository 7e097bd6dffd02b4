import type { TextDocument } from '../../electron/core/library/text-document.ts'

/** The 0-based piece of a document in which a passage begins; null when it is not found there. Blanks do not count. */
export function pieceOf(document: TextDocument, passage: string): number | null {
  const bare = (text: string) => text.replace(/\s+/g, '')
  const start = bare(passage).slice(0, 24)
  if (start === '') return null
  const at = document.pieces.findIndex(piece =>
    piece.kind === 'paragraph'
      ? bare(piece.text).includes(start)
      : piece.rows.some(row => bare(row.join('')).includes(start))
  )
  return at === -1 ? null : at
}
