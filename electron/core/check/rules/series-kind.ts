import { fieldRemark } from '../report.ts'
import type { WholeRule } from '../rule.ts'

/** The number's code is that of the office's series for this kind of document: a 提案 is not answered under the code for 建议 (D05). */
export const seriesKind: WholeRule = {
  id: 'series-kind',
  group: '格式',
  authority: '本单位',
  severity: 'warning',
  basis: '本单位发文字号系列',
  check: ({ reply, kase, unit }) => {
    const code = reply.frame.number?.code
    const kind = kase?.item.kind ?? reply.item.kind
    if (code === undefined || kind === null || unit === null) return []
    const own = unit.series.filter(series => series.code === code)
    const fits = own.some(series => series.itemKind === kind && series.replyKind === reply.kind)
    if (own.length === 0 || fits) return []
    const right = unit.series.find(series => series.itemKind === kind && series.replyKind === reply.kind)
    return [
      fieldRemark(
        'number',
        `机关代字“${code}”不是这类文件的系列${right === undefined ? '' : `，应为“${right.code}”`}，请核对。`
      )
    ]
  }
}
