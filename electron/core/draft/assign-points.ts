import type { Ask } from '../case/item.ts'
import type { Point } from '../case/contribution.ts'
import { fromChinese } from '../chinese/numerals.ts'

/**
 * A point belongs to an ask when it shares at least this many of the bigrams that tell the asks apart, and these make up
 * this share of the ask's own. Below it the point is shown apart, which costs the clerk a look; a wrong guess costs more.
 */
const fewest = 2
const smallestShare = 0.12

/** Said in every ask and every answer, so they tell nothing. */
const empty =
  /建议|希望|进一步|进行|加强|加大|加快|推进|推动|完善|健全|建立|积极|相关|有关|部门|工作|机制|我局|我市|全市|力度|开展|落实|做好|切实|关于/g

/**
 * The ask each point answers, or null when none is near enough. A point that names an ask by its number (关于第二条建议)
 * goes there; otherwise shared character bigrams decide, weighing those that occur in several asks less. Equal scores go to
 * the earlier ask, so the same input always gives the same result. The keys are the points' ids.
 */
export function assignPoints(
  asks: readonly Ask[],
  points: readonly Point[]
): ReadonlyMap<string, string | null> {
  const grams = asks.map(ask => bigrams(`${ask.text}。${ask.quote}`))
  const holders = new Map<string, number[]>()
  grams.forEach((own, index) => own.forEach(gram => holders.set(gram, [...(holders.get(gram) ?? []), index])))
  const weight = (gram: string) => 1 / (holders.get(gram)?.length ?? 1)
  const wholes = grams.map(own => [...own].reduce((sum, gram) => sum + weight(gram), 0))
  const nearest = (point: Point): string | null => {
    const heads = bigrams(point.heading ?? '')
    const shared = asks.map(() => ({ count: 0, weight: 0 }))
    for (const gram of bigrams(`${point.heading ?? ''}。${point.text}`)) {
      for (const index of holders.get(gram) ?? []) {
        const met = shared[index]
        if (met === undefined) continue
        met.count += 1
        met.weight += weight(gram) * (heads.has(gram) ? 2 : 1)
      }
    }
    const scores = shared.map((met, index) => (met.count < fewest ? 0 : met.weight / (wholes[index] ?? 1)))
    const best = Math.max(0, ...scores)
    return best < smallestShare ? null : (asks[scores.indexOf(best)]?.id ?? null)
  }
  return new Map(points.map(point => [point.id, namedAsk(asks, point) ?? nearest(point)]))
}

function namedAsk(asks: readonly Ask[], point: Point): string | null {
  const opening = `${point.heading ?? ''}${point.text.slice(0, 24)}`
  const found =
    /(?:关于|针对|对|就)?第([一二三四五六七八九十\d]+)(?:条|点|项|个)(?:建议|诉求|意见|问题)/.exec(opening)
  const position = found === null ? null : fromChinese(found[1] ?? '')
  return position === null ? null : (asks[position - 1]?.id ?? null)
}

function bigrams(text: string): ReadonlySet<string> {
  const runs = text.replace(empty, ' ').split(/[^\p{Script=Han}A-Za-z0-9]+/u)
  return new Set(
    runs.flatMap(run => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)))
  )
}
