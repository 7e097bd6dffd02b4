import { letterYear } from '../../reply/letter-year.ts'
import { toChinese } from '../../chinese/numerals.ts'
import { remark } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { proseOf } from '../walk.ts'

/**
 * A five-year plan whose years are over cannot be what is still to be done: “十三五” ran from 2016 to 2020. Only where the sentence looks forward is this said; what
 * was done in a plan's years may be told at any time.
 */
export const planPeriodPast: WholeRule = {
  id: 'plan-period-past',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：沿用旧文时更新规划期',
  check: ({ reply }) => {
    const year = letterYear(reply.frame)
    if (year === null) return []
    return proseOf(reply).flatMap(stretch =>
      [...stretch.text.matchAll(/“十([一二三四五六])五”/g)].flatMap(found => {
        const [words, figure = ''] = found
        const last = 2005 + ('一二三四五六'.indexOf(figure) + 1) * 5
        if (last >= year) return []
        const sentence = sentenceAt(stretch.text, found.index)
        if (!/下一步|(?<!已|均)将(?!军)|拟|计划(?:在|于)|力争|争取|列入.{0,20}规划|正在编制/.test(sentence))
          return []
        const next = Math.ceil((year - 2005) / 5)
        const message = `${words}到${last}年已经结束，这里还写作打算，请核对（现在是“十${toChinese(next)}五”时期）。`
        return [remark(stretch, { start: found.index, end: found.index + words.length }, message)]
      })
    )
  }
}

function sentenceAt(text: string, at: number): string {
  const end = text.indexOf('。', at)
  return text.slice(text.lastIndexOf('。', at) + 1, end < 0 ? text.length : end)
}
