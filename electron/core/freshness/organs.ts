import type { OrganRow } from '../check/words.ts'
import { factAt, type Finder } from './aging-fact.ts'

/** An organ's name that is no longer current, with its offsets in the text. */
export type OldOrgan = { readonly start: number; readonly end: number; readonly row: OrganRow }

/**
 * Names of organs in a text that are no longer current in a month (YYYY-MM). Left alone: 原国土资源局, names that are part of others, organs of the state (the list is of
 * local ones), what is told of a founding, and sentences
 * that tell of a year before the change, where the old name was the right one.
 */
export function oldOrgansIn(
  text: string,
  { organs, month }: { readonly organs: readonly OrganRow[]; readonly month: string }
): readonly OldOrgan[] {
  const { any, byName } = known(organs)
  return [...text.matchAll(any)].flatMap(({ 0: words, index }) => {
    const row = byName.get(words)
    const place = { start: index, end: index + words.length }
    return row === undefined || row.until > month || isSound(text, place, row) ? [] : [{ ...place, row }]
  })
}

/**
 * A text in which every old name of an organ is replaced by what it is now, whatever year is told of, so that two texts name one organ alike. Names that
 * are part of others stay; of several that an organ became all are named.
 */
export function withOrgansOfToday(text: string, organs: readonly OrganRow[]): string {
  const { any, byName } = known(organs)
  return text.replace(any, (words, at: number) => {
    const row = byName.get(words)
    const whole = row !== undefined && !isPart(text, { start: at, end: at + words.length }, row)
    return whole ? row.now.replace(/（.*）$/, '') : words
  })
}

/** The sentence that tells that an organ has another name now. */
export function organAdvice({ old, now, until }: OrganRow): string {
  return `“${old}”自${until.slice(0, 4)}年机构改革后已更名，现为“${now}”，请核对。`
}

/** Organs renamed since. The new name is certain when there is only one. */
export const oldOrgans: Finder = passage =>
  oldOrgansIn(passage.text, { organs: passage.organs, month: passage.today.slice(0, 7) }).flatMap(
    ({ start, end, row }) =>
      passage.isQuoted(start, end)
        ? []
        : [
            factAt(passage, [start, end], {
              kind: 'organ',
              staleness: 'stale',
              advice: organAdvice(row),
              replacement: /[、（]/.test(row.now) ? null : row.now
            })
          ]
  )

type Known = { readonly any: RegExp; readonly byName: ReadonlyMap<string, OrganRow> }
const compiled = new WeakMap<readonly OrganRow[], Known>()

function known(rows: readonly OrganRow[]): Known {
  const before = compiled.get(rows)
  if (before !== undefined) return before
  const byName = new Map(rows.map(row => [row.old, row]))
  const names = [...byName.keys()].toSorted((a, b) => b.length - a.length)
  const made = { any: names.length === 0 ? /(?!)/g : new RegExp(names.join('|'), 'g'), byName }
  compiled.set(rows, made)
  return made
}

type Named = { readonly start: number; readonly end: number }

/** Whether the letters beside a name make it part of another one. */
function isPart(text: string, { start, end }: Named, row: OrganRow): boolean {
  const before = text[start - 1] ?? ''
  return (before !== '' && row.before.includes(before)) || row.after.includes(text[end] ?? ' ')
}

function isSound(text: string, { start, end }: Named, row: OrganRow): boolean {
  const named = text.slice(Math.max(0, start - 4), start).replace(/[市县区省州]$/, '')
  return (
    isPart(text, { start, end }, row) ||
    /[原时]$|前身(?:是|为)?$|（原?$|国家$|国务院$|全国$|(?:组建|设立|成立|新设).{0,2}$/.test(named) ||
    tellsOfBefore(text, start, row.until)
  )
}

function tellsOfBefore(text: string, at: number, until: string): boolean {
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, at)
  const years = [...sentence.matchAll(/((?:19|20)\d{2})年/g)].map(found => Number(found[1]))
  return years.length > 0 && years.every(year => year <= Number(until.slice(0, 4)))
}
