import { fromChinese, toChinese } from '../../chinese/numerals.ts'
import { remark } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import { hits, proseOf, type Hit, type Stretch } from '../walk.ts'

/**
 * 一是, 二是, 三是 are complete and in order (核稿 practice). A chain may run over several paragraphs and hold another; it ends at a
 * heading. Only marks at the start of a clause count, so 统一是 and 之一是 are none. A chain without 一是 passes when 首先, 第一 or the like stand for it.
 */
export const chainOrder: Rule = {
  id: 'chain-order',
  group: '格式',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：“一是、二是”序次完整、依次排列',
  check: ({ reply }) => {
    const sections: Stretch[][] = [[]]
    for (const stretch of proseOf(reply)) {
      if (stretch.kind === 'heading' || stretch.leadEnd > 0) sections.push([])
      if (stretch.kind === 'paragraph') sections.at(-1)?.push(stretch)
    }
    return sections.flatMap(reportsIn)
  }
}

/** A mark of a chain at the start of a clause: its value is the first group. */
export function chainMarks(stretch: Stretch): readonly Hit[] {
  return hits(stretch, /(?<=^|[，。；：、！？”）])([一二三四五六七八九十]|十[一二三四五六])是(?![否非])/g)
}

const standIn = /首先|第一[，是]|其一|一方面|一要|一来|一个是|一则|一靠|首要/

function reportsIn(section: readonly Stretch[]): readonly Report[] {
  const reports: Report[] = []
  let open: number[] = []
  let text = ''
  for (const stretch of section) {
    for (const mark of chainMarks(stretch)) {
      const value = fromChinese(mark.groups[0] ?? '') ?? 0
      const depth = open.lastIndexOf(value - 1)
      if (value === 1) open.push(1)
      else if (depth >= 0) open = [...open.slice(0, depth), value]
      else {
        const lone = open.length === 0 && standIn.test(text + stretch.text.slice(0, mark.start))
        if (!lone) reports.push(remark(stretch, mark, messageFor(value, open.at(-1) ?? 0)))
        // Both numbers stay open: after one odd mark the chain may go on from either, and is not reported twice.
        open = [...open, value]
      }
    }
    text += stretch.text
  }
  return reports
}

function messageFor(value: number, last: number): string {
  const name = (number: number) => `“${toChinese(number)}是”`
  if (last === 0) return `出现${name(value)}，前面却没有“一是”，请核对序次。`
  return value === last
    ? `${name(value)}重复出现，请核对序次。`
    : `${name(last)}之后应为${name(last + 1)}，这里是${name(value)}，请核对序次。`
}
