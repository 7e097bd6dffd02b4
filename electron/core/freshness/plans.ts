import { looksForward, planPeriodOf, planPeriodsIn } from '../chinese/plan-periods.ts'
import { sentenceAt } from '../chinese/sentences.ts'
import { factAt, type Finder } from './aging-fact.ts'

/**
 * Plan periods that were running, or still to come, when the text was written and are over now. What was done in them may be told at any time; what was then a
 * plan may not. Between the two, only that it should be looked at is said.
 */
export const pastPlans: Finder = passage => {
  const { year, now, text, titles } = passage
  return planPeriodsIn(text).flatMap(({ start, end, period }) => {
    const { name, first, last } = period
    const inTitle = titles.some(([from, to]) => start >= from && end <= to)
    if (inTitle || last >= now || (year !== null && (last < year || year >= now))) return []
    const sentence = sentenceAt(text, start).words
    const after = text.slice(end)
    if (/[较比与]$/.test(text.slice(0, start)) && after.startsWith('末')) return []
    const told =
      /^(?:期间|时期)[^。]*\d/.test(after) ||
      /(?<!业)已|累计|以来|取得|圆满|收官|顺利|完成了|荣获/.test(sentence)
    const ahead = looksForward(sentence) || (/[到至]$/.test(text.slice(0, start)) && after.startsWith('末'))
    if (told && !ahead) return []
    const current = planPeriodOf(now)
    const advice = `“${name}”（${first}—${last}年）已经结束，现在是“${current.name}”（${current.first}—${current.last}年），请按现行规划核对。`
    return [
      factAt(passage, [start, end], {
        kind: 'plan',
        staleness: ahead ? 'stale' : 'maybe',
        advice,
        replacement: null
      })
    ]
  })
}
