import { stepOf, type Letter } from './letters.ts'
import { boundTogether, mayHang, partedPlainly } from './line-breaks.ts'

/**
 * One row of letters: those from `from` up to `to`.
 * - hung: the last letter stands outside the right edge.
 * - ended: nothing of its paragraph, or of its part before a forced break, comes after it.
 * - room: points between its left and right end.
 */
export type FilledRow = {
  readonly from: number
  readonly to: number
  readonly hung: boolean
  readonly ended: boolean
  readonly room: number
}

/** Points for the first row and for all others, and whether marks may hang. */
export type Room = { readonly first: number; readonly others: number; readonly hang: boolean }

/** Sums of letter widths differ by less than this, points. */
const tolerance = 0.05
/** No row is left so many points short to keep a number and its unit together; then they are parted. */
const longestHole = 64

/**
 * Letters of one paragraph filled into rows, breaking as Chinese typesetting does (GB/T 15834—2011 5.1) and never inside a Latin word or
 * between a number and its unit. A word longer than a row is broken where the row is full. Always gives at least one row.
 */
export function fillRows(letters: readonly Letter[], room: Room): readonly FilledRow[] {
  const rows: FilledRow[] = []
  let from = 0
  do {
    const own = rows.length === 0 ? room.first : room.others
    const row = nextRow(letters, from, { own, hang: room.hang })
    rows.push(row)
    from = row.to
  } while (from < letters.length)
  if (letters.at(-1)?.text === '\n')
    rows.push({ from, to: from, hung: false, ended: true, room: room.others })
  return rows
}

type Own = { readonly own: number; readonly hang: boolean }

function nextRow(letters: readonly Letter[], from: number, { own, hang }: Own): FilledRow {
  const cut = fullAt(letters, from, { own, step: stepOf })
  if (cut >= letters.length) return { from, to: cut, hung: false, ended: true, room: own }
  if (letters[cut]?.text === '\n') return { from, to: cut + 1, hung: false, ended: true, room: own }
  const to = wellParted(letters, { from, cut, hang })
  return { from, to, hung: to > cut, ended: to >= letters.length, room: own }
}

/** How wide a row is, and how far a letter moves the pen, both in points. */
export type Pace = { readonly own: number; readonly step: (letter: Letter) => number }

/** The first letter from `from` on that does not fit the row, or the forced break that ends it. Blanks always fit. */
export function fullAt(letters: readonly Letter[], from: number, { own, step }: Pace): number {
  let pen = 0
  let at = from
  for (; at < letters.length; at += 1) {
    const letter = letters[at]
    if (letter === undefined || letter.text === '\n') break
    const move = step(at === from ? { ...letter, gap: 0, turns: false } : letter)
    if (letter.text !== ' ' && pen + move > own + tolerance) break
    pen += move
  }
  return at
}

/** A row from `from`, full at `cut`. */
export type Full = { readonly from: number; readonly cut: number; readonly hang: boolean }

/** Where a program that knows no bound words ends a row that is full at `cut`. */
export function plainlyParted(letters: readonly Letter[], { from, cut, hang }: Full): number {
  const most = hang && mayHang(textAt(letters, cut)) ? cut + 1 : cut
  const to = stepBack(letters, { from, to: most }, partedPlainly)
  // A word that fills more than a row is broken where the row is full, after its first letter at the earliest.
  return to > from ? to : Math.min(letters.length, Math.max(from + 1, cut))
}

function wellParted(letters: readonly Letter[], full: Full): number {
  const { from, cut, hang } = full
  const most = hang && mayHang(textAt(letters, cut)) ? cut + 1 : cut
  const bound = stepBack(letters, { from, to: most }, partedWell)
  const near = bound > from && widthBetween(letters, bound, cut) < longestHole
  return near ? bound : plainlyParted(letters, full)
}

function textAt(letters: readonly Letter[], at: number): string {
  return letters[at]?.text ?? ''
}

function partedWell(before: string, after: string): boolean {
  return partedPlainly(before, after) && !boundTogether(before, after)
}

type Span = { readonly from: number; readonly to: number }

/** The last place at or before `to` where the letters may be parted; `from` when there is none. */
function stepBack(
  letters: readonly Letter[],
  { from, to }: Span,
  parted: (before: string, after: string) => boolean
): number {
  let at = to
  while (at > from && at < letters.length && !parted(textAt(letters, at - 1), textAt(letters, at))) at -= 1
  return at
}

/** The letters' steps from `from` up to `to`, in points. */
export function widthBetween(letters: readonly Letter[], from: number, to: number): number {
  let width = 0
  for (let at = from; at < to; at += 1) {
    const letter = letters[at]
    if (letter !== undefined) width += stepOf(letter)
  }
  return width
}
