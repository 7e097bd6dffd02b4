import { remark } from '../report.ts'
import type { Report, StretchRule } from '../rule.ts'
import { hits, type Hit, type Stretch } from '../walk.ts'

/**
 * Parts add up to their total: 共新建86个，其中城区52个、乡镇34个. The list behind 其中 may leave some out, so a smaller sum says nothing; a greater one is
 * wrong, and so is a list of 分别 whose announced total differs.
 */
export const partsAndTotal: StretchRule = {
  id: 'parts-and-total',
  group: '数字',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：分项之和与合计一致',
  where: 'prose',
  checkIn: stretch => [
    ...hits(stretch, total).flatMap(hit => reportOf(stretch, hit)),
    ...hits(stretch, summed).flatMap(hit => sumOf(stretch, hit))
  ]
}

/** Parts first and their sum behind them in the sentence: 新建3条、改造2条，共5条. */
const summed =
  /(?<=^|[。；”])([^。；“”]{4,80})，(?:总)?(?:共计?|合计|总计)(\d+(?:\.\d+)?)(\p{Script=Han}{1,4})(?=[，。；]|$)/gu

/** What is counted before may hold more than the parts, so a sum that any run of the last parts gives is taken as right. */
function sumOf(stretch: Stretch, hit: Hit): readonly Report[] {
  const [list = '', whole = '', unit = ''] = hit.groups
  const measure = unitOf(unit)
  if (measure === null) return []
  const parts = [...list.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)${measure}`, 'g'))].map(found =>
    Number(found[1])
  )
  if (parts.length < 2 || /其余|以及|等|另|年|～|余|多|约/.test(list)) return []
  const sums = parts.map((_, index) => parts.slice(index).reduce((all, part) => all + part, 0))
  const fits = [...sums, ...parts].some(sum => Math.abs(sum - Number(whole)) < 1e-9)
  if (fits) return []
  const printed = Number((sums[0] ?? 0).toFixed(4))
  const words = `${whole}${measure}`
  const start = hit.end - whole.length - unit.length
  return [
    remark(
      stretch,
      { start, end: hit.end },
      `前面各项之和是${printed}${measure}，这里写的是${words}，请核对。`
    )
  ]
}

const total =
  /(\d+(?:\.\d+)?)([\p{Script=Han}]{1,4})[^，。；]{0,12}[，（](其中|包括)[:：，]?([^。；）]{4,80})(?=[。；）])/gu

function reportOf(stretch: Stretch, hit: Hit): readonly Report[] {
  const [whole = '', unit = '', , list = ''] = hit.groups
  const measure = unitOf(unit)
  if (measure === null) return []
  const parts = list.split(/[、，]|和(?=[\p{Script=Han}]+\d)/u).map(part => partOf(part, measure))
  const counted = parts.filter(part => part !== null)
  if (counted.length < 2 || counted.length < parts.length) return []
  const sum = counted.reduce((all, part) => all + part, 0)
  if (sum <= Number(whole) + 1e-9) return []
  const printed = Number(sum.toFixed(4))
  return [remark(stretch, hit, `分项之和是${printed}${measure}，前面写的是${whole}${measure}，请核对。`)]
}

const units = [
  '万元',
  '亿元',
  '公里',
  '平方米',
  '人次',
  '万吨',
  '万人',
  '个',
  '家',
  '名',
  '项',
  '条',
  '件',
  '户',
  '人',
  '场',
  '座',
  '处',
  '台',
  '套',
  '辆',
  '亩',
  '吨',
  '元',
  '所',
  '次'
]

function unitOf(text: string): string | null {
  return units.find(unit => text.startsWith(unit)) ?? null
}

function partOf(text: string, measure: string): number | null {
  const found = new RegExp(`^[^\\d]{1,14}(\\d+(?:\\.\\d+)?)${measure}[^\\d]{0,3}$`).exec(text)
  return found === null ? null : Number(found[1])
}
