import type { FilledRow } from './fill-rows.ts'
import type { Letter } from './letters.ts'
import { partedPlainly } from './line-breaks.ts'
import type { Run } from './line.ts'
import type { SetLine } from './set-line.ts'

/**
 * A run of print.
 * - added: points added after each of its letters beyond what its element asks for.
 * - asChinese: a Latin word at the beginning of a row that is to be broken off by the rules for Chinese.
 */
export type SpacedRun = Run & { readonly added: number; readonly asChinese: boolean }

/** LibreOffice puts this share of the size between Chinese and Latin letters whatever the file says. */
const widestGap = 0.2
/** Widths in other programs and fonts differ by as much in a row, points. */
const margin = 0.5
/** Room kept on both sides where there is room to choose, points. */
const ease = 2
/** No first letter of a row gets more room than LibreOffice puts between scripts, points. */
const widestLead = 3.2
/** Spacing is written in twentieths of a point. */
const steps = 20

/** Marks after which LibreOffice breaks no row before a Latin letter (UAX 14 without the exceptions for Chinese). */
const holding = new Set('，。、）】〕〉》」』〗〞’”%')

/**
 * How a row is made to end where it ends: points added after each letter; whether a Latin word after it is broken off as Chinese; and what
 * is added after the first letter of the next row, so that it does not fit this one.
 */
type RowFit = { readonly added: number; readonly breaksOff: boolean; readonly lead: number }

/**
 * What makes all programs end a row where it ends here. Its letters get so much room that they fit the row also where a program puts room
 * between scripts, and that the next letters fit it in none. Rows that end there of themselves get nothing. Justified rows look the same
 * with it or without, as they are as wide as their room in either case.
 */
function fitOf(letters: readonly Letter[], row: FilledRow, lead: number): RowFit {
  const measure = measureOf(letters, { from: row.from, to: inkEnd(letters, row) })
  if (measure.count < 2) return untouched
  const room = row.room - lead
  const most = mostAdded(measure, room)
  if (row.ended) return { ...untouched, added: Math.min(0, most) }
  const breaksOff = holding.has(letters[row.to - 1]?.text ?? '') && letters[row.to]?.latin === true
  const next = breaksOff ? widthOf(letters, { from: row.to, to: row.to + 1 }) : nextWidth(letters, row.to)
  const least = leastAdded(measure, room - next)
  if (least <= most) return { added: between(least, most, ease / measure.count), breaksOff, lead: 0 }
  // What LibreOffice adds between scripts is wider than the next letter: that letter is made wider too, as far as the eye bears it.
  const lacking = upTo((least - most) * measure.count)
  return { added: most, breaksOff, lead: Math.min(lacking, widestLead) }
}

const untouched: RowFit = { added: 0, breaksOff: false, lead: 0 }

/** The value nearest to 0 in a range, kept off its ends where that is not 0. */
function between(least: number, most: number, off: number): number {
  if (least <= 0 && most >= 0) return 0
  const middle = (least + most) / 2
  return most < 0 ? upTo(Math.max(middle, most - off)) : upTo(Math.min(middle, least + off))
}

function upTo(points: number): number {
  return Math.round(points * steps) / steps
}

/**
 * A row in sums: its letters and their spacing in points, how many there are, at how many of them a stretch of one script and look ends,
 * and the room some program puts between scripts.
 */
type Measure = {
  readonly letters: number
  readonly spacing: number
  readonly count: number
  readonly ends: number
  readonly endSpacing: number
  readonly gaps: number
}

function measureOf(letters: readonly Letter[], { from, to }: Span): Measure {
  let [advances, spacing, ends, endSpacing, gaps] = [0, 0, 0, 0, 0]
  for (let at = from; at < to; at += 1) {
    const letter = letters[at]
    if (letter === undefined) break
    advances += letter.advance
    spacing += letter.spacing
    if (at > from && letter.turns) gaps += letter.size * widestGap
    if (at < to - 1 && !endsStretch(letter, letters[at + 1])) continue
    ends += 1
    endSpacing = letter.spacing
  }
  return { letters: advances, spacing, count: to - from, ends, endSpacing, gaps }
}

function endsStretch(letter: Letter, next: Letter | undefined): boolean {
  return letter.latin !== next?.latin || letter.element !== next.element || letter.mark !== next.mark
}

/** The most that may be added to each letter so that the row fits. LibreOffice leaves out negative spacing where a stretch ends. */
function mostAdded({ letters, spacing, count, ends, endSpacing, gaps }: Measure, room: number): number {
  const free = room - margin - letters - gaps
  const all = (free - spacing) / count
  const inside = (free - spacing + ends * endSpacing) / (count - ends)
  return downTo(endSpacing + all >= 0 || count === ends ? all : inside)
}

/** The least that must be added to each letter so that the row is wider than `room`, where no program adds anything of its own. */
function leastAdded({ letters, spacing, count }: Measure, room: number): number {
  return Math.ceil(((room + margin - letters - spacing) / count) * steps) / steps
}

function downTo(points: number): number {
  return Math.floor(points * steps) / steps
}

type Span = { readonly from: number; readonly to: number }

/** Letters that must fit: without blanks at the end. */
function inkEnd(letters: readonly Letter[], { from, to }: FilledRow): number {
  let end = to
  while (end > from && /^[ \n]$/.test(letters[end - 1]?.text ?? '')) end -= 1
  return end
}

function widthOf(letters: readonly Letter[], { from, to }: Span): number {
  let width = 0
  for (let at = from; at < to; at += 1) width += (letters[at]?.advance ?? 0) + (letters[at]?.spacing ?? 0)
  return width
}

/** The width of what comes to the next row at least: the letters up to the first place where some program parts them. */
function nextWidth(letters: readonly Letter[], from: number): number {
  let to = from + 1
  while (to < letters.length && !partedSomewhere(letters[to - 1], letters[to])) to += 1
  return widthOf(letters, { from, to })
}

/**
 * Word and WPS let marks stand outside the row; LibreOffice parts dashes and dots, numbers after a hyphen, and steps back into a Latin
 * word from the mark after it.
 */
function partedSomewhere(before: Letter | undefined, after: Letter | undefined): boolean {
  if (before === undefined || after === undefined || after.text === '\n') return true
  if ('—…，。、；：！？'.includes(after.text) || '-/'.includes(before.text)) return true
  return (before.latin && !after.latin) || partedPlainly(before.text, after.text)
}

/** The runs of a line, parted where the rows of print are spaced or broken differently. */
export function spacedRuns(runs: readonly Run[], { letters, filled }: SetLine): readonly SpacedRun[] {
  const fits = fitsOf(letters, filled)
  if (fits.every(({ added, breaksOff, lead }) => added === 0 && !breaksOff && lead === 0)) {
    return runs.map(run => ({ ...run, added: 0, asChinese: false }))
  }
  const looks = filled.flatMap((row, index) => {
    const { added } = fits[index] ?? untouched
    const { breaksOff, lead } = fits[index - 1] ?? untouched
    const word = breaksOff ? wordEnd(letters, row.from) : row.from
    return letters
      .slice(row.from, row.to)
      .map((_, at) => ({ added: at === 0 ? upTo(added + lead) : added, asChinese: row.from + at < word }))
  })
  let at = 0
  return runs.flatMap(run => {
    const parts: { text: string; added: number; asChinese: boolean }[] = []
    for (const letter of run.text) {
      const { added, asChinese } = looks[at] ?? { added: 0, asChinese: false }
      const last = parts.at(-1)
      if (last?.added === added && last.asChinese === asChinese) last.text += letter
      else parts.push({ text: letter, added, asChinese })
      at += 1
    }
    return parts.map(part => ({ ...run, ...part }))
  })
}

/** Rows one after the other, as what one adds to the next has to fit there. */
function fitsOf(letters: readonly Letter[], filled: readonly FilledRow[]): readonly RowFit[] {
  const fits: RowFit[] = []
  for (const row of filled) fits.push(fitOf(letters, row, fits.at(-1)?.lead ?? 0))
  return fits
}

function wordEnd(letters: readonly Letter[], from: number): number {
  let to = from
  while (letters[to]?.latin === true) to += 1
  return to
}
