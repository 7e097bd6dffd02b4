import type { Command } from 'commander'
import { Fault } from '../../../core/fault.ts'
import type { Difference } from '../../../core/layout/learn/differences.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { inVault, type Common } from '../doors.ts'
import { done } from '../terminal.ts'

type LearnOptions = Common & { readonly save?: true }

/** `learn`: what a printed sample of the office tells about its layout. */
export function addLearnCommand(program: Command): void {
  const learn = command<LearnOptions>(program, 'learn <FILE>', '从一份印好的 docx 样文学习本单位的版式')
  learn.line.option('--save', '把学到的版式存进单位档案')
  learn.runs(([file = ''], options) =>
    inVault(options, async door => {
      const learnt = await ask(door, 'unit.learnProfile', { uploadId: door.uploads.addPath(file) })
      const lines = [
        ...learnt.differences.map(differenceLine),
        learnt.differences.length === 0
          ? '样文与现在的版式一致。'
          : `共 ${learnt.differences.length} 处与现在的版式不同。`,
        ...learnt.doubts.map(({ message }) => `提示：${message}`)
      ]
      if (options.save !== true || learnt.differences.length === 0) return done(learnt, ...lines)
      const unit = await ask(door, 'unit.get', {})
      if (unit === null) throw new Fault('bad-input', '还没有填写单位档案，请先到“单位档案”填写')
      await ask(door, 'unit.save', { unit: { ...unit, profile: learnt.profile } })
      return done(learnt, ...lines, '已存为本单位的版式。')
    })
  )
}

function differenceLine({ what, base, learnt, unit }: Difference): string {
  return `${what}：${base} → ${learnt}${unit === '' ? '' : ` ${unit}`}`
}
