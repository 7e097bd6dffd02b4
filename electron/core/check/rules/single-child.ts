import type { Report, WholeRule } from '../rule.ts'
import type { Block, Level } from '../../reply/reply.ts'
import { wholeOf } from '../../reply/place.ts'

/** A level with only one number needs none: （一） without （二）. Off until an office asks for it. */
export const singleChild: WholeRule = {
  id: 'single-child',
  group: '格式',
  authority: '本单位',
  severity: 'hint',
  basis: '本单位体例：同级只有一项时不编号',
  check: ({ reply }) => {
    const open = new Map<Level, Block[]>()
    const reports: Report[] = []
    const close = (level: Level) => {
      const [only, more] = open.get(level) ?? []
      if (only !== undefined && more === undefined) {
        const lead = only.kind === 'paragraph' ? (only.lead?.length ?? 0) : 0
        const whole = wholeOf(only)
        const place = { ...whole, end: lead > 0 ? lead : whole.end }
        reports.push({ place, message: '同级只有这一项，可以不编号。', fix: null })
      }
      open.delete(level)
    }
    for (const block of reply.body) {
      if ((block.kind !== 'heading' && block.kind !== 'paragraph') || block.level === null) continue
      const { level } = block
      ;[...open.keys()].filter(other => other > level).forEach(close)
      open.set(level, [...(open.get(level) ?? []), block])
    }
    ;[...open.keys()].forEach(close)
    return reports
  }
}
