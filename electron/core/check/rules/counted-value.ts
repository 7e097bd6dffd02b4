import { fromChinese } from '../../chinese/numerals.ts'
import { replacing } from '../report.ts'
import type { Report, StretchRule } from '../rule.ts'
import { hits, type Hit, type Stretch } from '../walk.ts'

/**
 * What was counted or measured is written in Arabic figures: 投入二百三十万元 is 230万元. Left alone are approximations (三四百户, 二百余户, 几十家), numbers
 * below ten in words, and set phrases, which have no unit behind them.
 */
export const countedValue: StretchRule = {
  id: 'counted-value',
  group: '数字',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15835—2011 4.1.1',
  where: 'prose',
  checkIn: stretch => hits(stretch, written).flatMap(hit => reportOf(stretch, hit))
}

const written =
  /(?<![几数第上近约逾超过十百千万零一二两三四五六七八九])([一二两三四五六七八九]?[十百千](?:[零一二三四五六七八九十百千]*[一二三四五六七八九十百千])?)([万亿]?)(?=元|平方米|公里|千米|米(?!粉)|亩|公顷|吨|千克|户(?!外)|家(?!庭)|人次|名|个(?![月样性体别人]|[一二三四五六七八九十]|五年|百分|方面|重大|坚持|必须|明确|工作日|字)|个百分点|千瓦|立方米)/g
/** Two figures side by side without a place between them are an approximation. */
const approximate = /[一二三四五六七八九]{2}/

function reportOf(stretch: Stretch, hit: Hit): readonly Report[] {
  const [figures = '', scale = ''] = hit.groups
  const value = fromChinese(figures)
  if (/^[\p{Script=Han}]{1,4}(?:左右|上下)/u.test(stretch.text.slice(hit.end))) return []
  if (value === null || value < 10 || approximate.test(figures) || /^[百千]|^十$/.test(figures)) return []
  const after = `${value}${scale}`
  const message = `计量、统计的数值用阿拉伯数字，写作“${after}”。`
  return [replacing(stretch, hit, { message, after, fix: 'proposed' })]
}
