import { remark } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'
import { hits, proseOf, type Hit, type Stretch } from '../walk.ts'

/**
 * One and the same count is given alike throughout: 全市现有养老机构46家 and 全市现有养老机构64家 cannot both be right. Compared are only counts that say 现有, 共有 or
 * 累计 of the same thing in the same unit and without a year of their own.
 */
export const figureTwice: WholeRule = {
  id: 'figure-twice',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：同一数据前后一致',
  check: ({ reply }) => {
    const first = new Map<string, string>()
    const reports: Report[] = []
    for (const stretch of proseOf(reply)) {
      for (const hit of hits(stretch, counted)) {
        const [how = '', thing = '', value = '', unit = ''] = hit.groups
        if (yearBefore(stretch, hit)) continue
        const key = [how.replace(/的$/, ''), thing.replace(/^(?:了|各类|各级)/, ''), unit].join('|')
        const known = first.get(key)
        if (known === undefined) first.set(key, value)
        else if (known !== value) {
          reports.push(remark(stretch, hit, `前面写的是${known}${unit}，这里是${value}${unit}，请核对。`))
        }
      }
    }
    return reports
  }
}

const counted =
  /(现有|共有|累计建成|累计完成|累计培训|总数达|(?<=(?:^|[。；”])(?:目前，?|至今，?)?(?:全市|全县|全区|我市|我县|我区)?)已建成的?)([\p{Script=Han}]{2,12}?)(\d+(?:\.\d+)?)(万?[个家名人项条件户场座处台套辆亩吨元公平])/gu

function yearBefore({ text }: Stretch, { start }: Hit): boolean {
  const sentence = text.slice(
    Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1,
    start
  )
  return /(?:19|20)\d{2}年|去年|上年|\d月/.test(sentence)
}
