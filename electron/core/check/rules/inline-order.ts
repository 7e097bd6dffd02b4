import { remark } from '../report.ts'
import type { Report, StretchRule } from '../rule.ts'
import { hits, type Stretch } from '../walk.ts'

/** （1）（2）（3） and ①②③ inside a paragraph are complete and in order. Only a run that begins with 1 is looked at: （2） alone may point elsewhere. */
export const inlineOrder: StretchRule = {
  id: 'inline-order',
  group: '格式',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：序号连续',
  where: 'prose',
  checkIn: stretch => [
    ...inOrder(stretch, /(?<=^|[，。；：、])（(\d{1,2})）/g, Number),
    ...inOrder(stretch, /([①-⑳])/g, circled)
  ]
}

function circled(mark: string): number {
  return (mark.codePointAt(0) ?? 0) - 0x245f
}

function inOrder(stretch: Stretch, pattern: RegExp, valueOf: (text: string) => number): readonly Report[] {
  const marks = hits(stretch, pattern).map(hit => ({ hit, value: valueOf(hit.groups[0] ?? '') }))
  if (marks[0]?.value !== 1) return []
  const odd = marks.findIndex(
    ({ value }, index) => index > 0 && value !== (marks[index - 1]?.value ?? 0) + 1 && value !== 1
  )
  const wrong = marks[odd]
  if (wrong === undefined) return []
  return [
    remark(
      stretch,
      wrong.hit,
      `序号不连续：前一个是${marks[odd - 1]?.hit.words}，这里是${wrong.hit.words}，请核对。`
    )
  ]
}
