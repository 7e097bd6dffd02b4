import { replacing } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import { hits, type Stretch } from '../walk.ts'

/**
 * 一、 takes 、, 1. a full stop dot, （一） and 一是 nothing (GB/T 15834—2011 附录 B.4; GB/T 9704—2012 7.3.3). Looked for at the start of a
 * paragraph only (numbers typed into headings are typed-number's); 1、2号线 and 一.五 are numbers, not ordinals.
 */
export const ordinalMark: Rule = {
  id: 'ordinal-mark',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 附录B',
  where: 'prose',
  checkIn: stretch => (stretch.kind === 'paragraph' ? reportsIn(stretch) : [])
}

const figures = '一二三四五六七八九十'

function reportsIn(stretch: Stretch): readonly Report[] {
  const report = (pattern: RegExp, after: (ordinal: string) => string, fix: 'safe' | 'proposed') =>
    hits(stretch, pattern).map(hit => {
      const right = after(hit.groups[0] ?? '')
      return replacing(stretch, hit, {
        message: `序号“${hit.words}”的标点不对，应写作“${right}”。`,
        after: right,
        fix
      })
    })
  const chain = report(
    new RegExp(`(?<=^|[。；：])([${figures}]是)[，、,：:]`, 'g'),
    ordinal => ordinal,
    'proposed'
  )
  if (stretch.leadEnd > 0) return chain
  return [
    ...chain,
    ...report(
      new RegExp(`^([（(](?:[${figures}]{1,3}|\\d{1,2})[）)])[、，,.．]`, 'g'),
      ordinal => ordinal,
      'safe'
    ),
    ...report(/^(\d{1,2})、(?![\d０-９])/g, ordinal => `${ordinal}.`, 'safe'),
    ...report(
      new RegExp(`^([${figures}]{1,3})[.．，,](?![${figures}\\d])`, 'g'),
      ordinal => `${ordinal}、`,
      'safe'
    )
  ]
}
