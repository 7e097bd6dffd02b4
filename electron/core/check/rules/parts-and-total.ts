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
  checkIn: stretch => hits(stretch, total).flatMap(hit => reportOf(stretch, hit))
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
