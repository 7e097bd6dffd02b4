import { remark } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'
import { proseOf } from '../walk.ts'

/** A short title such as 《条例》 is explained before it is used: （以下简称《条例》), or stands behind the full title that ends with that word. */
export const shortNameUndefined: WholeRule = {
  id: 'short-name-undefined',
  group: '格式',
  authority: '惯例',
  severity: 'hint',
  basis: '公文惯例：简称先说明、后使用',
  check: ({ reply }) => {
    const reports: Report[] = []
    const known = new Set<string>()
    for (const stretch of proseOf(reply)) {
      for (const found of stretch.text.matchAll(/《([^《》]+)》/g)) {
        const title = found[1] ?? ''
        if (!short.test(title)) {
          kinds.filter(kind => title.endsWith(kind)).forEach(kind => known.add(kind))
          continue
        }
        const explained = /以下(?:统)?简?称$/.test(stretch.text.slice(0, found.index))
        if (!explained && !known.has(title)) {
          const place = { start: found.index, end: found.index + found[0].length }
          reports.push(
            remark(stretch, place, `简称“${found[0]}”前面没有说明，首次出现请写全称，并注明“以下简称”。`)
          )
        }
        known.add(title)
      }
    }
    return reports
  }
}

const kinds = [
  '条例',
  '办法',
  '意见',
  '方案',
  '规划',
  '通知',
  '细则',
  '规定',
  '实施意见',
  '实施方案',
  '行动计划',
  '纲要',
  '决定',
  '建议',
  '提案'
]
const short = new RegExp(`^(?:${kinds.join('|')})$`)
