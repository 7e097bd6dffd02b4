import { widthBetween, type FilledRow } from './fill-rows.ts'
import type { Letter } from './letters.ts'
import type { TextLine } from './line.ts'
import { millimetres } from './measure.ts'
import type { Piece } from './page.ts'
import type { Profile } from './profile.ts'

/** A row set between two edges; `from` and `to` are places in the text of its line. */
export type SetRow = { readonly pieces: readonly Piece[]; readonly from: number; readonly to: number }

/** How a row lies: `left` points from the left edge of the type area, and how it fills its room. */
export type Lie = { readonly left: number; readonly align: TextLine['align'] }

/** Where and how a row is set. */
export type Place = {
  readonly lie: Lie
  readonly fit: TextLine['fit']
  readonly profile: Profile
}

/** Sets the letters of a row as pieces of one font and kind. */
export function setRow(letters: readonly Letter[], row: FilledRow, { lie, fit, profile }: Place): SetRow {
  const span = inkSpan(letters, row)
  const free = row.room - inkWidth(letters, span)
  const stretch =
    lie.align === 'justify' && !row.ended ? Math.max(0, free) / (openPlaces(letters, span) || 1) : 0
  const pieces: Piece[] = []
  let pen = lie.left + free * startShare[lie.align]
  let at = span.from
  const end = row.hung ? row.to : span.to
  while (at < end) {
    const head = letters[at]
    if (head === undefined) break
    if (at > span.from) pen += head.gap
    const next = endOfPiece(letters, at, at < span.to ? span.to : end)
    const inner = head.latin ? head.spacing : head.spacing + stretch
    let width = 0
    let text = ''
    for (let nth = at; nth < next; nth += 1) {
      const letter = letters[nth]
      if (letter === undefined) break
      text += letter.text
      width += letter.advance + inner
    }
    const x = profile.page.left + millimetres(pen)
    pieces.push(pieceOf(head, text, { x, width: millimetres(width), spacing: inner, fit, profile }))
    pen += width
    // A Latin word leaves the room to the letter after it; a mark that hangs is not moved by it.
    if (head.latin && next < span.to) pen += stretch
    else if (!head.latin && next === span.to) pen -= stretch
    at = next
  }
  return { pieces, from: letters[row.from]?.at ?? lengthOf(letters), to: endOf(letters, row) }
}

const startShare = { left: 0, justify: 0, center: 0.5, right: 1 } as const

/** The letters of a row that count for its width: without blanks and breaks at its end and without a mark that hangs. */
function inkSpan(letters: readonly Letter[], { from, to, hung }: FilledRow): Span {
  let end = hung ? to - 1 : to
  while (end > from && isBlank(letters[end - 1])) end -= 1
  return { from, to: end }
}

type Span = { readonly from: number; readonly to: number }

function isBlank(letter: Letter | undefined): boolean {
  return letter?.text === ' ' || letter?.text === '\n'
}

/** The width of letters in points as it shows: without the space after the last and the gap before the first. */
function inkWidth(letters: readonly Letter[], { from, to }: Span): number {
  if (to <= from) return 0
  return widthBetween(letters, from, to) - (letters[to - 1]?.spacing ?? 0) - (letters[from]?.gap ?? 0)
}

/** Between how many letters room may be added: not inside Latin words. */
function openPlaces(letters: readonly Letter[], { from, to }: Span): number {
  let places = 0
  for (let at = from; at < to - 1; at += 1)
    if (!(letters[at]?.latin === true && letters[at + 1]?.latin === true)) places += 1
  return places
}

/** A piece ends where the look changes and before a gap. */
function endOfPiece(letters: readonly Letter[], from: number, end: number): number {
  const head = letters[from]
  let at = from + 1
  while (at < end && belongs(letters[at], head)) at += 1
  return at
}

function belongs(letter: Letter | undefined, head: Letter | undefined): boolean {
  if (letter === undefined || head === undefined || letter.gap > 0) return false
  return letter.element === head.element && letter.latin === head.latin && letter.mark === head.mark
}

function lengthOf(letters: readonly Letter[]): number {
  const last = letters.at(-1)
  return last === undefined ? 0 : last.at + (last.text === '\n' ? 0 : last.text.length)
}

function endOf(letters: readonly Letter[], { to }: FilledRow): number {
  return letters[to]?.at ?? lengthOf(letters)
}

type Placed = {
  readonly x: number
  readonly width: number
  readonly spacing: number
  readonly fit: TextLine['fit']
  readonly profile: Profile
}

function pieceOf(head: Letter, text: string, { x, width, spacing, fit, profile }: Placed): Piece {
  const { element, mark, latin } = head
  const { size, color } = profile.fonts[element]
  const look = { size: fit?.size ?? size, scale: fit?.scale ?? 100, color }
  return { text, element, x, width, spacing, latin, mark, ...look }
}
