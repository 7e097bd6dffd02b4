import type { Page, PageRule, Piece, Row, Upright } from '../../electron/core/layout/page.ts'

/**
 * The pages after a change, with the very same objects for those that look as before, so that only the others are drawn anew. Which
 * line a row belongs to is not seen and does not count.
 */
export function keepDrawn(before: readonly Page[], after: readonly Page[]): readonly Page[] {
  return after.map((page, at) => {
    const old = before[at]
    return old !== undefined && sameLook(old, page) ? old : page
  })
}

/** Whether two pages look the same, and a click on them leads to the same blocks. */
export function sameLook(a: Page, b: Page): boolean {
  return (
    a === b ||
    (a.number === b.number &&
      a.side === b.side &&
      sameList(a.rows, b.rows, sameRow) &&
      sameList(a.rules, b.rules, sameRule) &&
      sameList(a.uprights, b.uprights, sameUpright) &&
      a.pageNumber?.baseline === b.pageNumber?.baseline &&
      sameList(a.pageNumber?.pieces ?? [], b.pageNumber?.pieces ?? [], samePiece))
  )
}

function sameRow(a: Row, b: Row): boolean {
  return a.baseline === b.baseline && a.block === b.block && sameList(a.pieces, b.pieces, samePiece)
}

function samePiece(a: Piece, b: Piece): boolean {
  return (
    a.text === b.text &&
    a.x === b.x &&
    a.width === b.width &&
    a.element === b.element &&
    a.size === b.size &&
    a.scale === b.scale &&
    a.spacing === b.spacing &&
    a.color === b.color &&
    a.latin === b.latin &&
    a.mark === b.mark
  )
}

function sameRule(a: PageRule, b: PageRule): boolean {
  return a.x1 === b.x1 && a.x2 === b.x2 && a.y === b.y && a.width === b.width && a.color === b.color
}

function sameUpright(a: Upright, b: Upright): boolean {
  return a.x === b.x && a.y1 === b.y1 && a.y2 === b.y2 && a.width === b.width && a.color === b.color
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  return a.every((each, at) => {
    const other = b[at]
    return other !== undefined && (each === other || same(each, other))
  })
}
