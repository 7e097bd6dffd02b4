import { printDay } from '../../chinese/dates.ts'
import { fieldRemark } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'

/** Days follow one another: assigned, signed, printed (D09). */
export const dateOrder: WholeRule = {
  id: 'date-order',
  group: '格式',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：交办、签发、印发的日期先后有序',
  check: ({ reply, kase }) => {
    const { date, printing, number } = reply.frame
    if (date === null) return []
    const reports: Report[] = []
    const assigned = kase?.item.assigned ?? null
    if (assigned !== null && date < assigned) {
      reports.push(fieldRemark('date', `成文日期早于交办日期（${printDay(assigned)}），请核对。`))
    }
    if (printing?.date != null && printing.date < date) {
      reports.push(fieldRemark('printing', `印发日期早于成文日期（${printDay(date)}），请核对。`))
    }
    if (number !== null && number.year !== Number(date.slice(0, 4))) {
      reports.push(fieldRemark('date', `成文日期与发文字号的年份（〔${number.year}〕）不一致，请核对。`))
    }
    return reports
  }
}
