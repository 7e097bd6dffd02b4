import { textOf } from '../check/walk.ts'
import { frameBlock, type Place } from '../reply/place.ts'
import type { Reply } from '../reply/reply.ts'
import type { RedLine, RedRow, RedRun, RedText } from './redline.ts'

/** 批注: words said about a place of the letter, or about the letter as a whole. `date` as ISO 8601. */
export type Remark = {
  readonly place: Place | null
  readonly author: string
  readonly text: string
  readonly date: string
}

type Range = { readonly start: number; readonly end: number }

/**
 * The lines with the runs each remark speaks of named by its index. A remark on nothing takes in the letters beside it; one on the whole letter, or
 * on a part that is not printed, stands at the title or else at the first line.
 */
export function withRemarks(
  lines: readonly RedLine[],
  reply: Reply,
  places: readonly (Place | null)[]
): readonly RedLine[] {
  return places.reduce<readonly RedLine[]>(
    (done, place, index) => remarked(done, reply, { place, index }),
    lines
  )
}

type Wanted = { readonly place: Place | null; readonly index: number }

function remarked(lines: readonly RedLine[], reply: Reply, { place, index }: Wanted): readonly RedLine[] {
  let set = false
  const once = (line: RedLine, change: (line: RedLine) => RedLine | null) => {
    const changed = set ? null : change(line)
    if (changed !== null) set = true
    return changed ?? line
  }
  const words = place === null ? null : (textOf(reply, place.block) ?? '')
  const exact =
    place === null
      ? lines
      : lines.map(line => once(line, one => atPlace(one, { place, words: words ?? '', index })))
  if (set) return exact
  const beside =
    place === null
      ? lines
      : lines.map(line => once(line, one => (one.line.block === place.block ? wholly(one, index) : null)))
  if (set) return beside
  const titled = lines.map(line =>
    once(line, one => (one.line.block === frameBlock('title') ? wholly(one, index) : null))
  )
  return set ? titled : lines.map(line => once(line, one => wholly(one, index)))
}

type At = { readonly place: Place; readonly words: string; readonly index: number }

function atPlace(line: RedLine, at: At): RedLine | null {
  const attached = line.line.block === frameBlock('attachments')
  switch (line.kind) {
    case 'imprint': {
      const rows = line.rows.map(row => atPlace(row, at))
      if (rows.every(row => row === null)) return null
      return {
        ...line,
        rows: line.rows.map((row, index) => (rows[index]?.kind === 'text' ? rows[index] : row))
      }
    }
    case 'text':
      return line.line.block === at.place.block || attached ? textAt(line, at) : null
    case 'table': {
      if (line.line.block !== at.place.block) return null
      const rows = rowsAt(line.rows, at)
      return rows === null ? null : { ...line, rows }
    }
  }
}

/** A printed line ends in the words of its block; what stands before them is its number. A part of the frame is found by its words. */
function textAt(line: RedText, { place, words, index }: At): RedText | null {
  const printed = keptText(line.runs)
  const own = line.line.block === place.block
  if (own && line.line.role !== 'caption' && printed.endsWith(words)) {
    const before = printed.length - words.length
    return marked(line, { start: before + place.start, end: before + place.end }, index)
  }
  const quote = words.slice(place.start, place.end)
  const found = quote === '' ? -1 : printed.indexOf(quote)
  return found < 0 ? null : marked(line, { start: found, end: found + quote.length }, index)
}

function rowsAt(rows: readonly RedRow[], { place, index }: At): readonly RedRow[] | null {
  let from = 0
  let found = false
  const done = rows.map(row => {
    if (row.revised === 'deleted') return row
    const cells = row.cells.map(runs => {
      const start = place.start - from
      const { length } = keptText(runs)
      from += length + 1
      if (found || start < 0 || start > length || length === 0) return runs
      found = true
      return markedRuns(runs, { start, end: place.end - place.start + start }, index)
    })
    return { ...row, cells }
  })
  return found ? done : null
}

function wholly(line: RedLine, index: number): RedLine | null {
  switch (line.kind) {
    case 'text': {
      const { length } = keptText(line.runs)
      return length === 0 ? null : marked(line, { start: 0, end: length }, index)
    }
    case 'imprint': {
      const [first, ...rest] = line.rows
      const whole = first === undefined ? null : wholly(first, index)
      return whole?.kind === 'text' ? { ...line, rows: [whole, ...rest] } : null
    }
    case 'table': {
      let set = false
      const first = (runs: readonly RedRun[]) => {
        const { length } = keptText(runs)
        if (set || length === 0) return runs
        set = true
        return markedRuns(runs, { start: 0, end: length }, index)
      }
      const rows = line.rows.map(row => ({ ...row, cells: row.cells.map(first) }))
      return set ? { ...line, rows } : null
    }
  }
}

function marked(line: RedText, range: Range, index: number): RedText {
  return { ...line, runs: markedRuns(line.runs, range, index) }
}

/** The runs cut at both ends of a range of the words that are there now, those in it naming the remark. */
function markedRuns(runs: readonly RedRun[], range: Range, index: number): readonly RedRun[] {
  const { length } = keptText(runs)
  const empty = range.start >= range.end
  const start = empty ? Math.max(0, range.start - 1) : range.start
  const end = empty ? Math.min(length, range.end + 1) : range.end
  let at = 0
  return runs.flatMap(run => {
    if (run.revised === 'deleted' || run.text === '\n') return [run]
    const [from, to] = [start - at, end - at].map(edge => Math.min(run.text.length, Math.max(0, edge)))
    at += run.text.length
    if (from === undefined || to === undefined || from >= to) return [run]
    const parts: readonly RedRun[] = [
      { ...run, text: run.text.slice(0, from) },
      { ...run, text: run.text.slice(from, to), remarks: [...run.remarks, index] },
      { ...run, text: run.text.slice(to) }
    ]
    return parts.filter(part => part.text !== '')
  })
}

/** The words of runs as they are now, without forced breaks. */
function keptText(runs: readonly RedRun[]): string {
  return runs.map(({ text, revised }) => (revised === 'deleted' || text === '\n' ? '' : text)).join('')
}
