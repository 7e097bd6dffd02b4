import type { Revised } from '../layout/redline.ts'

/** Who made a change or a comment in Word, and when (ISO 8601); null when the file does not say. */
export type Stamp = { readonly author: string; readonly date: string | null }

/** A stretch of words; `by` tells who put it in or struck it out, `remarks` the ids of the comments on it. */
export type RevisedSpan = {
  readonly text: string
  readonly revised: Revised
  readonly by: Stamp | null
  readonly remarks: readonly string[]
}

/** Whether something came or went as a whole, and through whom. */
export type RevisedMark = { readonly revised: Revised; readonly by: Stamp | null }

/** A paragraph; `mark` is that of its end, `label` its automatic number as printed. A line feed in a span is a soft return. */
export type RevisedParagraph = {
  readonly kind: 'paragraph'
  readonly label: string
  readonly spans: readonly RevisedSpan[]
  readonly mark: RevisedMark
}
export type RevisedCell = {
  readonly mark: RevisedMark
  readonly paragraphs: readonly RevisedParagraph[]
}
export type RevisedRow = { readonly mark: RevisedMark; readonly cells: readonly RevisedCell[] }
export type RevisedPiece = RevisedParagraph | { readonly kind: 'table'; readonly rows: readonly RevisedRow[] }

/** 批注 as it stands in a file. */
export type RevisedRemark = { readonly id: string; readonly by: Stamp; readonly text: string }

/** A Word file with its tracked changes and comments, neither accepted nor rejected. */
export type RevisedDocument = {
  readonly pieces: readonly RevisedPiece[]
  readonly remarks: readonly RevisedRemark[]
}

/** A paragraph as one side of the document has it: the words as they were, or as they are now. */
export type SideParagraph = {
  readonly kind: 'paragraph'
  readonly label: string
  readonly text: string
  /** Everything that stands in it, also what the other side has. */
  readonly spans: readonly RevisedSpan[]
}
export type SideTable = {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly spans: readonly RevisedSpan[]
}
export type SidePiece = SideParagraph | SideTable

/**
 * One side of a document: `before` as if all changes were rejected, `after` as if all were accepted. Paragraphs whose end is not there on that side
 * run on into the next one (ISO/IEC 29500-1 17.13.5.15, 17.13.5.20). Empty paragraphs are left out.
 */
export function sideOf(document: RevisedDocument, side: 'before' | 'after'): readonly SidePiece[] {
  const gone: Revised = side === 'before' ? 'inserted' : 'deleted'
  const kept: SidePiece[] = []
  let open: RevisedParagraph | null = null
  const close = () => {
    if (open !== null) kept.push(sideParagraph(open, gone))
    open = null
  }
  for (const piece of document.pieces) {
    if (piece.kind === 'table') {
      close()
      kept.push(sideTable(piece.rows, gone))
      continue
    }
    const joined: RevisedParagraph = open === null ? piece : joinedParagraph(open, piece, gone)
    open = joined
    if (piece.mark.revised !== gone) close()
  }
  close()
  return kept.filter(piece => (piece.kind === 'paragraph' ? piece.text.trim() !== '' : piece.rows.length > 0))
}

function joinedParagraph(first: RevisedParagraph, next: RevisedParagraph, gone: Revised): RevisedParagraph {
  const label = sideText(first.spans, gone) === '' ? next.label : first.label
  return { ...next, label, spans: [...first.spans, ...next.spans] }
}

function sideText(spans: readonly RevisedSpan[], gone: Revised): string {
  return spans.map(({ text, revised }) => (revised === gone ? '' : text)).join('')
}

function sideParagraph({ label, spans }: RevisedParagraph, gone: Revised): SideParagraph {
  return { kind: 'paragraph', label, text: sideText(spans, gone), spans }
}

function sideTable(rows: readonly RevisedRow[], gone: Revised): SideTable {
  // A row all of whose cells went has gone as well, as Word has it when a change is accepted.
  const left = rows
    .filter(row => row.mark.revised !== gone)
    .map(row => row.cells.filter(cell => cell.mark.revised !== gone))
    .filter(cells => cells.length > 0)
  const all = rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs.flatMap(({ spans }) => spans)))
  return {
    kind: 'table',
    rows: left.map(cells => cells.map(({ paragraphs }) => cellText(paragraphs, gone))),
    spans: all
  }
}

function cellText(cell: readonly RevisedParagraph[], gone: Revised): string {
  return cell
    .map(({ spans, mark }) => ({ text: sideText(spans, gone), ends: mark.revised !== gone }))
    .reduce((done, { text, ends }, index) => done + text + (ends && index < cell.length - 1 ? '\n' : ''), '')
}
