import { fromChinese, toChinese } from '../../chinese/numerals.ts'
import { remark } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import { hits, proseOf, type Stretch } from '../walk.ts'
import { chainMarks } from './chain-order.ts'

/**
 * The number announced is the number that follows: 采取三项措施：一是…二是…三是… (核稿 practice). Only where 一是 follows the colon at once, the
 * chain is in order, holds no other, and does not go on in the next paragraph.
 */
export const announcedCount: Rule = {
  id: 'announced-count',
  group: '格式',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：总述的项数与分述一致',
  check: ({ reply }) => {
    const stretches = proseOf(reply)
    return stretches.flatMap((stretch, index) => reportsIn(stretch, stretches[index + 1]))
  }
}

function reportsIn(stretch: Stretch, next: Stretch | undefined): readonly Report[] {
  const values = chainMarks(stretch).map(mark => fromChinese(mark.groups[0] ?? '') ?? 0)
  const goesOn = next !== undefined && /^[二三四五六七八九十]是/.test(next.text)
  if (goesOn || values.some((value, index) => value !== index + 1)) return []
  const announced = hits(
    stretch,
    /(?<![第十百\d一二三四五六七八九])([两二三四五六七八九十]|\d)(?:个方面|大方面|方面|大类|[项点条个大])[\p{Script=Han}]{0,8}[：:](?=一是)/gu
  )
  return announced.flatMap(hit => {
    const count = fromChinese(hit.groups[0] ?? '')
    if (count === null || count === values.length || values.length < 2) return []
    const written = values.length === 2 ? '两' : toChinese(values.length)
    return [remark(stretch, hit, `前面说“${hit.groups[0]}”，后面实际列了${written}项，请核对。`)]
  })
}
