import { relativeYear, yearShift } from '../../chinese/relative-years.ts'
import { letterYear } from '../../reply/letter-year.ts'
import { remark, replacing } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'
import { hits, proseOf, type Hit, type Stretch } from '../walk.ts'

/**
 * Dates are written out: 今年 and 去年 mean another year to whoever reads the letter later. The year proposed is that of the letter's day or number. 近年来 and
 * 目前 are taken as they are; 今年以来 in a letter without a day is only pointed out.
 */
export const relativeTime: WholeRule = {
  id: 'relative-time',
  group: '格式',
  authority: '惯例',
  severity: 'hint',
  basis: '公文惯例：时间写具体年月，不用“今年”“去年”',
  check: ({ reply }) => {
    const year = letterYear(reply.frame)
    return proseOf(reply).flatMap(stretch => hits(stretch, pattern).map(hit => reportOf(stretch, hit, year)))
  }
}

const pattern = new RegExp(
  `${relativeYear}|(上个?月|下个?月|本月|近日|(?<![\d一二三四五六七八九十交当周节假近])日前|不久前)(?!度)`,
  'g'
)

function reportOf(stretch: Stretch, hit: Hit, year: number | null): Report {
  const steps = yearShift[hit.words]
  if (steps === undefined || year === null) {
    return remark(stretch, hit, `“${hit.words}”是相对时间，请写明具体年月。`)
  }
  const after = `${year + steps}年`
  const message = `“${hit.words}”是相对时间，请写明年份；按成文日期推算为“${after}”。`
  return replacing(stretch, hit, { message, after, fix: 'proposed' })
}
