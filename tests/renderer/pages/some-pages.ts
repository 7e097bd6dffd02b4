import type { Page, Piece, Row } from '../../../electron/core/layout/page.ts'

/** A piece of body text at 28 mm, each letter 5.5 mm wide. */
export function somePiece(text: string, change: Partial<Piece> = {}): Piece {
  return {
    text,
    element: 'body',
    x: 28,
    width: 5.5 * text.length,
    size: 16,
    scale: 100,
    spacing: -0.25,
    color: '000000',
    latin: false,
    mark: null,
    ...change
  }
}

/** A row of one piece. */
export function someRow(text: string, change: Partial<Row> = {}): Row {
  return {
    block: 'b1',
    element: 'body',
    baseline: 45,
    pieces: [somePiece(text)],
    line: 0,
    from: 0,
    to: text.length,
    ...change
  }
}

/** An odd page of rows without rules and number. */
export function somePage(rows: readonly Row[], change: Partial<Page> = {}): Page {
  return { number: 1, side: 'odd', rows, rules: [], uprights: [], pageNumber: null, ...change }
}
