import { diffArrays } from 'diff'
import { compareWords, likeness } from '../reply/compare-words.ts'
import { longestRising } from '../reply/match-blocks.ts'
import type { ImprintLine, Line, Run, TableLine, TextLine } from './line.ts'

/** Whether something was put in, struck out, or neither. */
export type Revised = 'inserted' | 'deleted' | null

/** A run of a 花脸稿; `remarks` are the indices of the comments that speak of it. */
export type RedRun = Run & { readonly revised: Revised; readonly remarks: readonly number[] }

/** One printed paragraph; `revised` when it came or went as a whole, its mark with it. */
export type RedText = {
  readonly kind: 'text'
  readonly line: TextLine
  readonly runs: readonly RedRun[]
  readonly revised: Revised
}
export type RedRow = { readonly revised: Revised; readonly cells: readonly (readonly RedRun[])[] }
export type RedTable = { readonly kind: 'table'; readonly line: TableLine; readonly rows: readonly RedRow[] }
export type RedImprint = {
  readonly kind: 'imprint'
  readonly line: ImprintLine
  readonly rows: readonly RedText[]
}

/** A line of a 花脸稿: the clean line it is laid out like, and its words with what was put in and struck out. */
export type RedLine = RedText | RedTable | RedImprint

/** Lines share so much of their words when one is the other rewritten. */
const alike = 0.5

/** The lines of the newer letter with those of the older one struck out between them. What stands elsewhere now is struck out and put in. */
export function redLines(before: readonly Line[], after: readonly Line[]): readonly RedLine[] {
  return aligned(before, after).flatMap(({ old, now }) => {
    if (now === null) return old === null ? [] : [wholeLine(old, 'deleted')]
    if (old === null) return [wholeLine(now, 'inserted')]
    return compared(old, now)
  })
}

/** A line in which nothing was changed, or all of it. */
export function wholeLine(line: Line, revised: Revised): RedLine {
  switch (line.kind) {
    case 'text':
      return wholeText(line, revised)
    case 'table': {
      const rows = line.rows.map(row => ({ revised, cells: row.map(cell => cellRuns(cell, revised)) }))
      return { kind: 'table', line, rows }
    }
    case 'imprint':
      return { kind: 'imprint', line, rows: line.rows.map(row => wholeText(row, revised)) }
  }
}

function wholeText(line: TextLine, revised: Revised): RedText {
  return { kind: 'text', line, runs: line.runs.map(run => red(run, revised)), revised }
}

function red(run: Run, revised: Revised): RedRun {
  return { ...run, revised, remarks: [] }
}

function cellRuns(text: string, revised: Revised): readonly RedRun[] {
  return text === '' ? [] : [red({ text, element: 'tableCell', mark: null }, revised)]
}

type Beside<T> = { readonly old: T | null; readonly now: T | null }

/** Both lists in one order: lines of the same block beside each other, between them what only one side has. */
function aligned(before: readonly Line[], after: readonly Line[]): readonly Beside<Line>[] {
  const keys = lineKeys(before)
  const places = new Map(keys.map((key, index) => [key, index]))
  const joined = lineKeys(after).map(key => places.get(key) ?? null)
  const known = joined.flatMap((old, now) => (old === null ? [] : [{ old, now }]))
  const rising = longestRising(known.map(pair => pair.old))
  const stays = known.filter((_, index) => rising.has(index))
  const ends = [...stays, { old: before.length, now: after.length }]
  let old = 0
  let now = 0
  return ends.flatMap(pair => {
    const gap = paired(before.slice(old, pair.old), after.slice(now, pair.now), wordsOf)
    old = pair.old + 1
    now = pair.now + 1
    return [...gap, { old: before[pair.old] ?? null, now: after[pair.now] ?? null }]
  })
}

/** Names a line by its block and its turn among the lines of that block; those of attachments, which share a name, by their words. */
function lineKeys(lines: readonly Line[]): readonly string[] {
  const turns = new Map<string, number>()
  return lines.map(line => {
    const role = line.kind === 'text' ? line.role : line.kind
    const words = line.block === 'frame.attachments' && role !== 'attachment-mark' ? wordsOf(line) : ''
    const name = `${line.block} ${role} ${words}`
    const turn = (turns.get(name) ?? 0) + 1
    turns.set(name, turn)
    return `${name} ${turn}`
  })
}

function wordsOf(line: Line): string {
  switch (line.kind) {
    case 'text':
      return textOf(line.runs)
    case 'table':
      return line.rows.map(row => row.join('\t')).join('\n')
    case 'imprint':
      return line.rows.map(row => textOf(row.runs)).join('\n')
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** What stands between two lines that stayed: rewritten ones beside each other, in order, the rest by itself. */
function paired<T>(olds: readonly T[], nows: readonly T[], words: (one: T) => string): readonly Beside<T>[] {
  const found: Beside<T>[] = []
  let next = 0
  for (const old of olds) {
    const at = nows.findIndex((now, index) => index >= next && likeness(words(old), words(now)) >= alike)
    if (at < 0) {
      found.push({ old, now: null })
      continue
    }
    nows.slice(next, at).forEach(now => found.push({ old: null, now }))
    found.push({ old, now: nows[at] ?? null })
    next = at + 1
  }
  return [...found, ...nows.slice(next).map(now => ({ old: null, now }))]
}

function compared(old: Line, now: Line): readonly RedLine[] {
  if (old.kind === 'text' && now.kind === 'text') return [comparedText(old, now)]
  if (old.kind === 'imprint' && now.kind === 'imprint') return [comparedImprint(old, now)]
  if (old.kind === 'table' && now.kind === 'table' && old.shares.length === now.shares.length) {
    return [comparedTable(old, now)]
  }
  return [wholeLine(old, 'deleted'), wholeLine(now, 'inserted')]
}

function comparedText(old: TextLine, now: TextLine): RedText {
  return { kind: 'text', line: now, runs: comparedRuns(old.runs, now.runs), revised: null }
}

function comparedRuns(old: readonly Run[], now: readonly Run[]): readonly RedRun[] {
  let from = 0
  let to = 0
  return compareWords(textOf(old), textOf(now)).flatMap(({ kind, text }) => {
    const { length } = text
    if (kind === 'removed') {
      from += length
      return cut(old, from - length, from).map(run => red(run, 'deleted'))
    }
    to += length
    if (kind === 'same') from += length
    return cut(now, to - length, to).map(run => red(run, kind === 'added' ? 'inserted' : null))
  })
}

/** The runs between two offsets of their text. */
function cut(runs: readonly Run[], start: number, end: number): readonly Run[] {
  let at = 0
  return runs.flatMap(run => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

function comparedTable(old: TableLine, now: TableLine): RedTable {
  const rows = besideRows(old.rows, now.rows).map(({ old: was, now: is }): RedRow => {
    if (is === null) return { revised: 'deleted', cells: (was ?? []).map(cell => cellRuns(cell, 'deleted')) }
    if (was === null) return { revised: 'inserted', cells: is.map(cell => cellRuns(cell, 'inserted')) }
    const cells = is.map((cell, column) =>
      comparedRuns(cellRuns(was[column] ?? '', null), cellRuns(cell, null))
    )
    return { revised: null, cells }
  })
  return { kind: 'table', line: now, rows }
}

type Row = readonly string[]

function besideRows(olds: readonly Row[], nows: readonly Row[]): readonly Beside<Row>[] {
  const words = (row: Row) => row.join('\t')
  const found: Beside<Row>[] = []
  let gap: { readonly olds: Row[]; readonly nows: Row[] } = { olds: [], nows: [] }
  const close = () => {
    // As many rows as before: each is the old one rewritten, however little is left of it.
    const even = gap.olds.length === gap.nows.length
    found.push(
      ...(even
        ? gap.olds.map((old, index) => ({ old, now: gap.nows[index] ?? null }))
        : paired(gap.olds, gap.nows, words))
    )
    gap = { olds: [], nows: [] }
  }
  for (const part of diffArrays([...olds], [...nows], { comparator: (a, b) => words(a) === words(b) })) {
    if (part.removed) gap.olds.push(...part.value)
    else if (part.added) gap.nows.push(...part.value)
    else {
      close()
      part.value.forEach(row => found.push({ old: row, now: row }))
    }
  }
  close()
  return found
}

function comparedImprint(old: ImprintLine, now: ImprintLine): RedImprint {
  const gone = old.rows.filter(row => !now.rows.some(({ role }) => role === row.role))
  const kept = now.rows.map(row => {
    const was = old.rows.find(({ role }) => role === row.role)
    return was === undefined ? wholeText(row, 'inserted') : comparedText(was, row)
  })
  const struck = gone.map(row => wholeText(row, 'deleted'))
  // 抄送 stands above 印发机关 (GB/T 9704—2012 7.4).
  const rows = [...struck, ...kept].toSorted((a, b) => rank(a.line) - rank(b.line))
  return { kind: 'imprint', line: now, rows }
}

function rank({ role }: TextLine): number {
  return role === 'copies' ? 0 : 1
}
