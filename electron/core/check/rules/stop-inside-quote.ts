import { replacing } from '../report.ts'
import type { StretchRule } from '../rule.ts'

/**
 * Quoted words that are part of the sentence take the full stop outside: 提出“抓落实”。 A quotation after a colon, or one that stands as a sentence of
 * its own, keeps it inside (GB/T 15834—2011 4.8.3).
 */
export const stopInsideQuote: StretchRule = {
  id: 'stop-inside-quote',
  group: '标点',
  authority: '国标',
  severity: 'hint',
  basis: 'GB/T 15834—2011 4.8.3',
  where: 'prose',
  checkIn: stretch =>
    [...stretch.text.matchAll(/(?<=\p{Script=Han})“([^“”。！？]{2,40})。”(?=[\p{Script=Han}\d“《]|$)/gu)].map(
      found =>
        replacing(
          stretch,
          { start: found.index, end: found.index + found[0].length },
          {
            message: '引用的话是句子的一部分时，句号放在引号外面。',
            after: `“${found[1] ?? ''}”。`,
            fix: 'proposed'
          }
        )
    )
}
