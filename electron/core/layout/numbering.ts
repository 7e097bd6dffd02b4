import type { Block, Level } from '../reply/reply.ts'
import { printLevel } from '../reply/wording.ts'

/**
 * The printed number of each block, in the order of the blocks: 一、（一）1.（1） for headings and for paragraphs with a run-in
 * heading, '' for all others. A level counts on until a higher one begins anew (GB/T 9704—2012 7.3.3).
 */
export function headingNumbers(blocks: readonly Block[]): readonly string[] {
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 }
  return blocks.map(block => {
    const level = levelOf(block)
    if (level === null) return ''
    counts[level] += 1
    for (const deeper of ([2, 3, 4] as const).filter(other => other > level)) counts[deeper] = 0
    return printLevel(level, counts[level])
  })
}

/** The level at which a block is numbered, null when it is not. */
export function levelOf(block: Block): Level | null {
  if (block.kind === 'heading') return block.level
  return block.kind === 'paragraph' ? block.level : null
}
