import { letterYear } from '../../reply/letter-year.ts'
import { remark } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { hits, stretchesOf } from '../walk.ts'

/** Text taken from a reply of an earlier year still speaks from that year: 今年, 目前, 即将 and 本届 in it are to be brought up to date. */
export const reusedTimeWords: WholeRule = {
  id: 'reused-time-words',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：沿用旧文时更新时间和进度',
  check: ({ reply }) => {
    const year = letterYear(reply.frame)
    const origins = new Map(
      reply.body.flatMap(block =>
        block.from?.kind === 'passage' && block.from.year !== null
          ? [[block.id, block.from.year] as const]
          : []
      )
    )
    return stretchesOf(reply).flatMap(stretch => {
      const origin = origins.get(stretch.block)
      if (origin === undefined || (year !== null && origin >= year)) return []
      return hits(stretch, /今年(?:以来)?|去年|明年|即将|正在|目前|截至目前|本届|年内|年底前/g).map(hit =>
        remark(stretch, hit, `本段取自${origin}年的答复，“${hit.words}”请按现在的情况改写。`)
      )
    })
  }
}
