import { remark } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'
import { hits, proseOf } from '../walk.ts'

/** One organ goes by one short name in a letter: not 市发改局 here and 市发展改革局 there. A full name beside its short one is sound. */
export const organTwoForms: WholeRule = {
  id: 'organ-two-forms',
  group: '用语',
  authority: '惯例',
  severity: 'hint',
  basis: '公文惯例：同一机构的简称前后一致',
  check: ({ reply }) => {
    const stretches = proseOf(reply)
    return families.flatMap(pattern => {
      const found = stretches.flatMap(stretch => hits(stretch, pattern).map(hit => ({ stretch, hit })))
      const [level, first] = found[0]?.hit.groups ?? []
      const other = found.find(({ hit }) => hit.groups[0] === level && hit.groups[1] !== first)
      if (first === undefined || other === undefined) return []
      const message = `同一机构前面称“${first}”，这里称“${other.hit.groups[1]}”，请统一。`
      return [remark(other.stretch, other.hit, message)] satisfies readonly Report[]
    })
  }
}

/** Short names of one organ, the longer first. Full names (发展和改革) are none of them. */
const families = [
  ['发展改革', '发改'],
  ['人力资源社会保障', '人力社保', '人社'],
  ['住房城乡建设', '住建', '建设'],
  ['卫生健康', '卫健'],
  ['市场监督管理', '市场监管', '市监'],
  ['自然资源规划', '自然资源', '资规'],
  ['文化广电旅游', '文广旅体', '文旅'],
  ['综合行政执法', '综合执法'],
  ['生态环境', '环保'],
  ['农业农村', '农业'],
  ['退役军人事务', '退役军人']
].map(family => new RegExp(`([市县区省州])(${family.join('|')})(?=[局委厅])`, 'g'))
