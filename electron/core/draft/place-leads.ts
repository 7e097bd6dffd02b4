import type { NewBlock } from '../reply/build.ts'
import type { Level } from '../reply/reply.ts'

/**
 * Gives the departments' points, which come with their heading as a lead but without a level, their place in the numbering:
 * two or more in one section are numbered one level below its heading; a single one, or one for which no level is left,
 * becomes plain text, heading and all. No word changes.
 */
export function placeLeads(blocks: readonly NewBlock[]): readonly NewBlock[] {
  return blocks.map((block, index) => {
    if (!undecided(block)) return block
    const start = blocks.slice(0, index).findLastIndex(isHead)
    const offset = blocks.slice(start + 1).findIndex(isHead)
    const section = blocks.slice(start + 1, offset < 0 ? blocks.length : start + 1 + offset)
    const level = below(blocks[start])
    const single = section.filter(undecided).length < 2
    return single || level === null
      ? { ...block, lead: null, text: (block.lead ?? '') + block.text }
      : { ...block, level }
  })
}

function undecided(block: NewBlock): block is Extract<NewBlock, { kind: 'paragraph' }> {
  return block.kind === 'paragraph' && block.lead !== null && block.level === null
}

function isHead(block: NewBlock): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.level !== null)
}

function below(head: NewBlock | undefined): Level | null {
  const level = head?.kind === 'heading' || head?.kind === 'paragraph' ? head.level : null
  return ([1, 2, 3, 4] as const).find(next => next === (level ?? 0) + 1) ?? null
}
