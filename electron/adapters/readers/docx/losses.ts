import { notice, type Notice } from '../../../core/notice.ts'

const sentences = {
  'tracked-changes': (count: number) => `文件带有修订痕迹（${count} 处），已按“接受全部修订”读取，请核对。`,
  comments: (count: number) => `批注（${count} 条）没有导入。`,
  footnotes: (count: number) => `脚注和尾注（${count} 条）已移到文末。`,
  pictures: (count: number) => `图片（${count} 张）没有导入，图中的文字需要手工补录。`,
  'hidden-text': (count: number) => `隐藏文字（${count} 处）没有导入。`,
  'soft-breaks': (count: number) => `段内换行（${count} 段）已按换行拆成多段，请核对分段。`,
  formulas: (count: number) => `公式（${count} 处）只保留了文字，版式没有保留。`,
  embedded: (count: number) => `嵌入的对象或文件（${count} 个）没有导入。`,
  bullets: (count: number) => `项目符号（${count} 段）没有保留，文字完整。`,
  'unknown-numbers': (count: number) => `有 ${count} 段的自动编号样式不认识，已按阿拉伯数字显示，请核对。`,
  'lost-fields': (count: number) => `有 ${count} 处域（如带圈字符）没有可读的结果，请对照原文补上。`
} as const

export type Loss = keyof typeof sentences

/** Counts what reading loses or changes, and says it once per kind. */
export type Losses = {
  /** Counts one more; takes the kind of loss. */
  readonly add: (loss: Loss) => void
  /** One notice for each kind met, in a fixed order. */
  readonly notices: () => readonly Notice[]
}

/** A fresh count. */
export function countLosses(): Losses {
  const counts = new Map<Loss, number>()
  const kinds = Object.keys(sentences).filter(isLoss)
  return {
    add: loss => void counts.set(loss, (counts.get(loss) ?? 0) + 1),
    notices: () =>
      kinds.flatMap(loss => {
        const count = counts.get(loss)
        return count === undefined ? [] : [notice(loss, sentences[loss](count))]
      })
  }
}

function isLoss(key: string): key is Loss {
  return key in sentences
}
