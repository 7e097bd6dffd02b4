import { replacing } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'
import { hits, proseOf, type Stretch } from '../walk.ts'
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
    const rows = words.organs.filter(row => row.until <= month)
    return proseOf(reply).flatMap(stretch => rows.flatMap(row => reportsOf(stretch, row)))
  }
}

function reportsOf(stretch: Stretch, row: OrganRow): readonly Report[] {
  return hits(stretch, new RegExp(row.old, 'g'))
    .filter(({ start, end }) => {
      const before = stretch.text[start - 1] ?? ''
      const guarded = row.before.includes(before) || row.after.includes(stretch.text[end] ?? ' ')
      const former = /[原时]$|前身(?:是|为)?$|（原?$/.test(
        stretch.text.slice(Math.max(0, start - 4), start).replace(/[市县区省州]$/, '')
      )
      return !(before !== '' && guarded) && !former && !tellsOfBefore(stretch.text, start, row.until)
    })
    .map(hit => {
      const message = `“${row.old}”自${row.until.slice(0, 4)}年机构改革后已更名，现为“${row.now}”，请核对。`
      return replacing(stretch, hit, { message, after: row.now, fix: 'proposed' })
    })
}

function tellsOfBefore(text: string, at: number, until: string): boolean {
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, at)
  const years = [...sentence.matchAll(/((?:19|20)\d{2})年/g)].map(found => Number(found[1]))
  return years.length > 0 && years.every(year => year <= Number(until.slice(0, 4)))
}
