import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/**
 * Numbers of headings are set by layout (GB/T 9704—2012 7.3.3), so one typed into the words would be printed twice. Looked for in
 * headings and run-in headings only; 一、二期 and 1.5万 are words.
 */
export const typedNumber: Rule = {
  id: 'typed-number',
  group: '格式',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 9704—2012 7.3.3',
  where: 'all',
  checkIn: stretch =>
    stretch.kind === 'heading' || stretch.leadEnd > 0
      ? hits(
          stretch,
          /^(?:[一二三四五六七八九十]{1,3}[、.．](?![一二三四五六七八九十\d])|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)][、，,.．]?|\d{1,2}[.．](?!\d)\s?)/g
        ).map(hit =>
          replacing(stretch, hit, {
            message: `序号由版式自动编排，标题里的“${hit.words.trim()}”会印两遍，请删去。`,
            after: '',
            fix: 'safe'
          })
        )
      : []
}
