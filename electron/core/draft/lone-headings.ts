import type { NewBlock } from '../reply/build.ts'
import type { Level } from '../reply/reply.ts'

/**
 * The same blocks without headings that stand alone: a single 一、 (or a single （一） under one heading) counts nothing, so
 * it goes, and the levels below it move up by one. Only headings on their own line go; a run-in heading is text and stays.
 */
export function dropLoneHeadings(blocks: readonly NewBlock[]): readonly NewBlock[] {
  const lone = blocks.findIndex((block, index) => block.kind === 'heading' && standsAlone(blocks, index))
  if (lone < 0) return blocks
  const level = levelOf(blocks[lone])
  const end = sectionEnd(blocks, lone + 1, level ?? 1)
  const raised = blocks.slice(lone + 1, end).map(raise)
  return dropLoneHeadings([...blocks.slice(0, lone), ...raised, ...blocks.slice(end)])
}

function standsAlone(blocks: readonly NewBlock[], index: number): boolean {
  const level = levelOf(blocks[index]) ?? 1
  const parent = blocks.slice(0, index).findLastIndex(block => (levelOf(block) ?? 9) < level)
  const end = sectionEnd(blocks, parent + 1, level - 1)
  return blocks.slice(parent + 1, end).filter(block => levelOf(block) === level).length === 1
}

/** Index of the first block from `start` on that is headed at `level` or above, or the number of blocks. */
function sectionEnd(blocks: readonly NewBlock[], start: number, level: number): number {
  const offset = blocks.slice(start).findIndex(block => (levelOf(block) ?? 9) <= level)
  return offset < 0 ? blocks.length : start + offset
}

function levelOf(block: NewBlock | undefined): Level | null {
  return block?.kind === 'heading' || block?.kind === 'paragraph' ? block.level : null
}

const above: Readonly<Record<Level, Level>> = { 1: 1, 2: 1, 3: 2, 4: 3 }

function raise(block: NewBlock): NewBlock {
  if (block.kind === 'heading') return { ...block, level: above[block.level] }
  if (block.kind === 'paragraph' && block.level !== null) return { ...block, level: above[block.level] }
  return block
}
