import { replacing } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'
import { hits, proseOf, type Hit, type Stretch } from '../walk.ts'
import type { OrganRow } from '../words.ts'

/**
 * Organs go by the names they have now (list of organs with the month from which a name is no longer current). Left alone: 原国土资源局, and
 * sentences that tell of a year before the change, where the old name was the right one.
 */
export const oldOrgan: WholeRule = {
  id: 'old-organ',
  group: '用语',
  authority: '惯例',
  severity: 'warning',
  basis: '机构改革后的现行名称（机构名称表）',
  check: ({ reply, words }) => {
    const { date, number } = reply.frame
    const month = date?.slice(0, 7) ?? (number === null ? '9999-12' : `${number.year}-12`)
    const { any, byName } = known(words.organs)
    return proseOf(reply).flatMap(stretch =>
      hits(stretch, any).flatMap(hit => {
        const row = byName.get(hit.words)
        return row === undefined || row.until > month || isSound(stretch, hit, row)
          ? []
          : [reportOf(stretch, hit, row)]
      })
    )
  }
}

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

function isSound({ text }: Stretch, { start, end }: Hit, row: OrganRow): boolean {
  const before = text[start - 1] ?? ''
  const guarded = (before !== '' && row.before.includes(before)) || row.after.includes(text[end] ?? ' ')
  const named = text.slice(Math.max(0, start - 4), start).replace(/[市县区省州]$/, '')
  return guarded || /[原时]$|前身(?:是|为)?$|（原?$/.test(named) || tellsOfBefore(text, start, row.until)
}

function reportOf(stretch: Stretch, hit: Hit, row: OrganRow): Report {
  const message = `“${row.old}”自${row.until.slice(0, 4)}年机构改革后已更名，现为“${row.now}”，请核对。`
  return replacing(stretch, hit, { message, after: row.now, fix: 'proposed' })
}

function tellsOfBefore(text: string, at: number, until: string): boolean {
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, at)
  const years = [...sentence.matchAll(/((?:19|20)\d{2})年/g)].map(found => Number(found[1]))
  return years.length > 0 && years.every(year => year <= Number(until.slice(0, 4)))
}
