import { replacing } from '../report.ts'
import type { Report, StretchRule } from '../rule.ts'
import type { Stretch } from '../walk.ts'

/**
 * Between quoted words or titles that stand side by side there is no 、: their marks part them already. Where any of the list has a note in
 * brackets behind it (“一个集中”（领导小组）、“两个支撑”) the standard wants the 、, and the whole list is left alone.
 */
export const adjacentQuotes: StretchRule = {
  id: 'adjacent-quotes',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.5.3.5',
  where: 'prose',
  checkIn: stretch => [...stretch.text.matchAll(lists)].flatMap(list => reportsIn(stretch, list))
}

const item = '(?:“[^“”]*”|《[^《》]*》)(?:（[^（）]*）)?'
const lists = new RegExp(`(?<noted>）、)?${item}(?:、${item})+(?<note>、[^，。；“《]*（)?`, 'g')

function reportsIn(stretch: Stretch, list: RegExpExecArray): readonly Report[] {
  const [words] = list
  const noted =
    list.groups?.['noted'] !== undefined || list.groups?.['note'] !== undefined || words.includes('）、')
  if (noted || /[”》]（/.test(words)) return []
  return [...words.matchAll(/(?<=[”》])、(?=[“《])/g)].map(mark => {
    const start = list.index + mark.index
    const message = '并列的引号或书名号之间不用顿号，请删去顿号。'
    return replacing(stretch, { start, end: start + 1 }, { message, after: '', fix: 'safe' })
  })
}
