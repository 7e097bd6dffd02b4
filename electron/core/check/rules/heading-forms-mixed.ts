import { wholeOf } from '../../reply/place.ts'
import type { Block } from '../../reply/reply.ts'
import type { Report, WholeRule } from '../rule.ts'

/** Headings of one level under one head either all stand on their own lines or all run into their paragraphs. Reported once a head, at the first that differs. */
export const headingFormsMixed: WholeRule = {
  id: 'heading-forms-mixed',
  group: '格式',
  authority: '惯例',
  severity: 'hint',
  basis: '公文惯例：同级标题的排法一致',
  check: ({ reply }) => reportsIn(reply.body)
}

function reportsIn(blocks: readonly Block[]): readonly Report[] {
  const reports: Report[] = []
  const seen = new Map<number, { readonly kind: Block['kind']; readonly told: boolean }>()
  for (const block of blocks) {
    if ((block.kind !== 'heading' && block.kind !== 'paragraph') || block.level === null) continue
    const { level, kind } = block
    for (const lower of [...seen.keys()].filter(other => other > level)) seen.delete(lower)
    const before = seen.get(level)
    const differs = before !== undefined && before.kind !== kind && !before.told
    if (differs) {
      const whole = wholeOf(block)
      const end = block.kind === 'paragraph' ? (block.lead?.length ?? whole.end) : whole.end
      const message = '同级标题有的单独成行，有的接排正文，请统一排法。'
      reports.push({ place: { ...whole, end }, message, fix: null })
    }
    seen.set(level, { kind: before?.kind ?? kind, told: differs || (before?.told ?? false) })
  }
  return reports
}
