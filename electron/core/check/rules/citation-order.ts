import { replacing } from '../report.ts'
import type { StretchRule } from '../rule.ts'

/** A document is cited by its title first and its number in brackets behind it: 《…办法》（江政发〔2021〕5号). */
export const citationOrder: StretchRule = {
  id: 'citation-order',
  group: '格式',
  authority: '法规',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》：引用公文先引标题、后引发文字号',
  where: 'prose',
  checkIn: stretch =>
    [...stretch.text.matchAll(backwards)].map(found => {
      const [words, lead = '', number = '', title = ''] = found
      const after = `${title}（${number}）`
      const message = `引用公文先写标题，后写发文字号，写作“${after}”。`
      const place = { start: found.index + lead.length, end: found.index + words.length }
      return replacing(stretch, place, { message, after, fix: 'proposed' })
    })
}

const backwards =
  /(?<!\p{Script=Han})((?:根据|按照|依据|依照|参照|落实|贯彻|执行)?)(\p{Script=Han}{2,8}〔(?:19|20)\d{2}〕\d+号)(?:文件?)?(《[^《》]+》)(?!（)/gu
