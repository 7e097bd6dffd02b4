import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'

/** A run-in heading ends with a mark before the text goes on (公文惯例: （一）加强协调。我局…). */
export const leadEndMark: Rule = {
  id: 'lead-end-mark',
  group: '格式',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：段首小标题后接正文时以句号断开',
  where: 'all',
  checkIn: stretch => {
    const lead = stretch.text.slice(0, stretch.leadEnd)
    if (stretch.leadEnd === stretch.text.length || !/[\p{Script=Han}”》）]$/u.test(lead)) return []
    const at = { start: stretch.leadEnd - 1, end: stretch.leadEnd }
    const message = '段首小标题与正文之间缺少句号，请补上。'
    return [replacing(stretch, at, { message, after: `${lead.slice(-1)}。`, fix: 'safe' })]
  }
}
