import type { Ask } from '../../electron/core/case/item.ts'
import { blockText } from '../../electron/core/reply/place.ts'
import type { Block } from '../../electron/core/reply/reply.ts'

export type OutlineEntry = {
  readonly blockId: string
  readonly kind: 'heading' | 'lead' | 'slot' | 'table'
  /** 1–4; slots and tables stand one below the heading they follow. */
  readonly depth: number
  readonly number: string
  readonly text: string
}

/** What the outline shows of a body: headings, run-in leads, slots and tables, numbered as printed. */
export function outlineOf(
  body: readonly Block[],
  numbers: ReadonlyMap<string, string>
): readonly OutlineEntry[] {
  let depth = 0
  return body.flatMap((block): OutlineEntry[] => {
    const number = numbers.get(block.id) ?? ''
    switch (block.kind) {
      case 'heading':
        depth = block.level
        return [{ blockId: block.id, kind: 'heading', depth, number, text: block.text }]
      case 'paragraph':
        if (block.level === null || block.lead === null) return []
        depth = block.level
        return [{ blockId: block.id, kind: 'lead', depth, number, text: block.lead }]
      case 'slot':
        return [{ blockId: block.id, kind: 'slot', depth: depth + 1, number: '', text: block.name }]
      case 'table':
        return [{ blockId: block.id, kind: 'table', depth: depth + 1, number: '', text: block.caption ?? '' }]
    }
  })
}

export type AskState = {
  readonly ask: Ask
  /** 1-based, as shown. */
  readonly position: number
  /** answered: words stand there; open: only a slot or an empty block; missing: nothing. */
  readonly state: 'answered' | 'open' | 'missing'
  /** The first block that answers it, to jump to. */
  readonly blockId: string | null
  readonly characters: number
}

/** Each ask with how far the body answers it. A slot or an empty paragraph is a place, not an answer; neither is a heading alone. */
export function askStates(asks: readonly Ask[], body: readonly Block[]): readonly AskState[] {
  return asks.map((ask, index) => {
    const blocks = body.filter(block => block.answers.includes(ask.id))
    const characters = blocks
      .filter(block => block.kind === 'table' || (block.kind === 'paragraph' && block.role === 'body'))
      .reduce((sum, block) => sum + blockText(block).trim().length, 0)
    const state = characters > 0 ? 'answered' : blocks.length > 0 ? 'open' : 'missing'
    return { ask, position: index + 1, state, blockId: blocks[0]?.id ?? null, characters }
  })
}
