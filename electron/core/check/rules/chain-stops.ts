import { remark } from '../report.ts'
import type { StretchRule } from '../rule.ts'
import { chainMarks } from './chain-order.ts'

/**
 * Items 一是…；二是…；三是… that are parted by ； hold no 。 themselves: a 。 inside one would rank above the ；. Items parted by 。 are
 * sentences and may hold anything.
 */
export const chainStops: StretchRule = {
  id: 'chain-stops',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.6.3',
  where: 'prose',
  checkIn: stretch => {
    const marks = chainMarks(stretch)
    const parted = marks.slice(1).map(mark => stretch.text[mark.start - 1] ?? '')
    if (parted.length === 0 || !parted.includes('；')) return []
    return marks.slice(0, -1).flatMap((mark, index) => {
      const end = marks[index + 1]?.start ?? mark.end
      const stop = stretch.text.slice(mark.end, end - 1).indexOf('。')
      if (parted[index] === '；' && stop < 0) return []
      if (parted[index] !== '；' && parted[index] !== '。') return []
      const at = parted[index] === '；' ? mark.end + stop : end - 1
      return [
        remark(
          stretch,
          { start: at, end: at + 1 },
          '各项之间用了分号，这里不宜用句号，请统一（句内改逗号，或各项都用句号）。'
        )
      ]
    })
  }
}
