import { fixOf } from '../report.ts'
import type { Range } from '../protect.ts'
import type { Report, StretchRule } from '../rule.ts'
import { placeIn, type Stretch } from '../walk.ts'

/** A title within a title takes single marks: 《关于〈…办法〉的说明》 (GB/T 15834—2011 4.15.3). Only the marks change. */
export const nestedTitle: StretchRule = {
  id: 'nested-title',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.15.3',
  where: 'prose',
  checkIn: stretch => innerTitles(stretch.text).map(([start, end]) => reportOf(stretch, start, end))
}

function reportOf(stretch: Stretch, start: number, end: number): Report {
  const edits = [
    { place: placeIn(stretch, start, start + 1), before: '《', after: '〈' },
    { place: placeIn(stretch, end - 1, end), before: '》', after: '〉' }
  ]
  return {
    place: placeIn(stretch, start, end),
    message: '书名号里面又用书名号时，里层请改用单书名号〈〉。',
    fix: { ...fixOf(edits, 'proposed'), label: '里层改为〈〉' }
  }
}

/** The titles that stand directly in another; where a mark is missing, nothing is sure and nothing is told. */
function innerTitles(text: string): readonly Range[] {
  const open: number[] = []
  const inner: Range[] = []
  for (const { 0: mark, index } of text.matchAll(/[《》]/g)) {
    if (mark === '《') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start === undefined) return []
    if (open.length === 1) inner.push([start, index + 1])
  }
  return open.length === 0 ? inner : []
}
