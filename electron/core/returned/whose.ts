import type { Change } from '../reply/change.ts'
import type { Block } from '../reply/reply.ts'
import type { PairedPiece } from './pair-lines.ts'
import type { PrintedLine } from './printed-lines.ts'
import type { RevisedDocument, RevisedSpan, Stamp } from './revised-document.ts'

/** Whose change it is: that of the tracked words it is made of, or of whoever alone changed that piece. */
export function stampOf(
  change: Change,
  pieces: readonly PairedPiece[],
  document: RevisedDocument
): Stamp | null {
  const all = document.pieces.flatMap(piece =>
    piece.kind === 'paragraph'
      ? piece.spans
      : piece.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs.flatMap(({ spans }) => spans)))
  )
  const own = spansOf(change, pieces) ?? all
  const tracked = own.filter(span => span.revised !== null && span.by !== null)
  const { before, after } = wordsOf(change)
  const meant = tracked.filter(
    span =>
      (span.revised === 'inserted' && shares(after, span.text)) ||
      (span.revised === 'deleted' && shares(before, span.text))
  )
  const stamps = (meant.length > 0 ? meant : tracked).flatMap(span => (span.by === null ? [] : [span.by]))
  const authors = new Set(stamps.map(stamp => stamp.author))
  if (meant.length === 0 && authors.size !== 1) return null
  return stamps.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0] ?? null
}

function shares(words: string, span: string): boolean {
  return words !== '' && (words.includes(span) || span.includes(words))
}

function wordsOf(change: Change): { readonly before: string; readonly after: string } {
  const text = (block: Block) => (block.kind === 'slot' ? block.name : JSON.stringify(block))
  switch (change.kind) {
    case 'words':
      return change
    case 'reshape':
      return { before: text(change.before), after: text(change.after) }
    case 'insert':
      return { before: '', after: text(change.block) }
    case 'remove':
      return { before: text(change.block), after: '' }
    case 'move':
      return { before: text(change.block), after: text(change.block) }
    case 'field':
    case 'item':
      return { before: JSON.stringify(change.before), after: JSON.stringify(change.after) }
  }
}

/** The words of the piece a change stands in; null for what has no piece of its own any more. */
function spansOf(change: Change, pieces: readonly PairedPiece[]): readonly RevisedSpan[] | null {
  if (change.kind === 'remove' || change.kind === 'insert' || change.kind === 'item') return null
  const named = (line: PrintedLine | null, id: string) =>
    line?.shown.kind === 'block' && line.shown.block.id === id
  const id = change.kind === 'words' ? change.place.block : change.kind === 'field' ? null : blockOf(change)
  const found = pieces.filter(({ line }) =>
    id === null || id.startsWith('frame.') ? line?.shown.kind === 'frame' : named(line, id)
  )
  return found.length === 0 ? null : found.flatMap(({ piece }) => piece.spans)
}

function blockOf(change: Extract<Change, { kind: 'reshape' | 'move' }>): string {
  return change.kind === 'reshape' ? change.before.id : change.block.id
}
