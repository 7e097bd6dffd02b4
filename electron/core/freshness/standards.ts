import { factAt, isOld, type Finder } from './aging-fact.ts'
import { isDated } from './dated.ts'

/** Amounts that apply until they are set anew: 补助标准为每人每月680元, 每平方米补贴30元, 最低工资标准2280元. Not where the sentence says of which year they are. */
export const standards: Finder = passage => {
  if (!isOld(passage)) return []
  return [...passage.text.matchAll(amounts)].flatMap(found => {
    const range = [found.index, found.index + found[0].length] as const
    if (passage.isQuoted(...range) || isDated(passage.text, found.index)) return []
    const advice = `“${found[0]}”是${passage.year}年的标准，请核对现行标准。`
    return [factAt(passage, range, { kind: 'standard', staleness: 'maybe', advice, replacement: null })]
  })
}

const sum = '\\d[\\d.,]*(?:余|多)?(?:万|亿|千)?元'
const unit = '(?:[人户亩床辆套间台车吨度站处村校次桩]|平方米|立方米|公里|千瓦时|个|学生|学期|小时)'
const term = '[年月日天季]'
const amounts = new RegExp(
  [
    `(?<!生产率[达提]?高?[到至]?)每${unit}(?:每${unit}|每${term})*(?:(?!产值|收入|生产率|利润|税收|需|约需|提高(?![到至为])|增加|增长)[^，。；、：每计\\d]){0,6}?${sum}(?:[/／每](?:人|月|年|天|户|亩|次))?`,
    `每${term}(?:补[助贴]|发放|领取|收费|收取)[^，。；、\\d]{0,4}${sum}`,
    `(?:标准|单价|票价|低保|最低工资|起付线|封顶线|限额|定额)(?:(?!提高(?![到至为])|增加|增长|下降)[^，。；、\\d]){0,10}${sum}(?:[/／](?:${unit}|${term})(?:[/／·・]?(?:${unit}|${term}))?)?`,
    `${sum}[/／](?:${unit}|${term})(?:[/／·・](?:${unit}|${term}))?`
  ].join('|'),
  'g'
)
