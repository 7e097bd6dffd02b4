import { replacing } from '../report.ts'
import type { Report, StretchRule } from '../rule.ts'
import type { Hit, Stretch } from '../walk.ts'
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
    return chainsOf(chainMarks(stretch)).flatMap(marks => reportsIn(stretch, marks))
  }
}

/** A paragraph may hold several chains; each 一是 begins another. */
function chainsOf(marks: readonly Hit[]): readonly (readonly Hit[])[] {
  const chains: Hit[][] = []
  for (const mark of marks) {
    const current = chains.at(-1)
    if (current === undefined || mark.groups[0] === '一') chains.push([mark])
    else current.push(mark)
  }
  return chains
}

function reportsIn(stretch: Stretch, marks: readonly Hit[]): readonly Report[] {
  const parted = marks.slice(1).map(mark => stretch.text[mark.start - 1] ?? '')
  if (parted.length === 0 || !parted.includes('；')) return []
  return marks.slice(0, -1).flatMap((mark, index) => {
    const end = marks[index + 1]?.start ?? mark.end
    const stop = stretch.text.slice(mark.end, end - 1).indexOf('。')
    if (parted[index] === '；' && stop < 0) return []
    if (parted[index] !== '；' && parted[index] !== '。') return []
    const at = parted[index] === '；' ? mark.end + stop : end - 1
    return [
      replacing(
        stretch,
        { start: at, end: at + 1 },
        {
          message: '各项之间用了分号，这里不宜用句号，请统一（句内改逗号，或各项都用句号）。',
          after: parted[index] === '；' ? '，' : '；',
          fix: 'proposed'
        }
      )
    ]
  })
}
