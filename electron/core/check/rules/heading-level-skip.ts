import type { Block, Level, Reply } from '../../reply/reply.ts'
import { wholeOf } from '../../reply/place.ts'
import type { Report, Rule } from '../rule.ts'

/**
 * Levels follow one another as 一、（一）1.（1） (GB/T 9704—2012 7.3.3). With only two levels 一、 may be followed by 1. (national
 * commentary on the standard), so 一、→1. is reported only where （一） is used elsewhere; a letter may begin at any level, but not rise above it later.
 */
export const headingLevelSkip: Rule = {
  id: 'heading-level-skip',
  group: '格式',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 9704—2012 7.3.3',
  check: ({ reply }) => skips(reply)
}

const mark: Readonly<Record<Level, string>> = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' }

function skips(reply: Reply): readonly Report[] {
  const steps = reply.body.flatMap(block =>
    levelOf(block) === null ? [] : [{ block, level: levelOf(block) ?? 1 }]
  )
  const first = steps[0]
  const used = new Set(steps.map(step => step.level))
  return steps.flatMap(({ block, level }, index) => {
    const before = steps[index - 1]
    if (before === undefined || first === undefined) return []
    if (
      level < first.level &&
      level < before.level &&
      !steps.slice(0, index).some(step => step.level <= level)
    ) {
      return [
        report(
          block,
          `层次序号倒置：前面先用了“${mark[first.level]}”，这里才出现更高一级的“${mark[level]}”，请调整层次。`
        )
      ]
    }
    const jump = level - before.level
    const allowed = jump <= 1 || (before.level === 1 && level === 3 && !used.has(2))
    return allowed
      ? []
      : [report(block, `层次序号跳级：“${mark[before.level]}”下面直接用了“${mark[level]}”，请逐级使用。`)]
  })
}

function levelOf(block: Block): Level | null {
  return block.kind === 'heading' || block.kind === 'paragraph' ? block.level : null
}

function report(block: Block, message: string): Report {
  const whole = wholeOf(block)
  const end = block.kind === 'paragraph' ? (block.lead?.length ?? whole.end) : whole.end
  return { place: { ...whole, end }, message, fix: null }
}
