import type { Block, Level, Paragraph, Provenance } from '../../electron/core/reply/reply.ts'

export type Body = readonly Block[]

/** Whether two bodies hold the very same blocks. */
export function sameBlocks(a: Body, b: Body): boolean {
  return a === b || (a.length === b.length && a.every((block, index) => block === b[index]))
}

/** What a block can be made into: a heading or a run-in paragraph of a level, or an ordinary paragraph. */
export type Shape =
  | { readonly kind: 'heading'; readonly level: Level }
  | { readonly kind: 'run-in'; readonly level: Level }
  | { readonly kind: 'plain' }

const levels: readonly Level[] = [1, 2, 3, 4]

/** The body with the block moved one place up (-1) or down (1); the same body at either end. */
export function moveBlock(body: Body, id: string, by: -1 | 1): Body {
  const from = body.findIndex(block => block.id === id)
  const to = from + by
  const block = body[from]
  const other = body[to]
  if (!block || !other) return body
  return body.map((each, index) => (index === from ? other : index === to ? block : each))
}

/** The body with a heading or run-in paragraph one level deeper (1) or higher (-1), within 1–4. Others stay. */
export function shiftLevel(body: Body, id: string, by: -1 | 1): Body {
  return changeBlock(body, id, block => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return block
    if (block.level === null) return block
    const level = levels[block.level - 1 + by]
    return level === undefined ? block : { ...block, level }
  })
}

/** The shape a block has now; tables and slots have none. */
export function shapeOf(block: Block): Shape | null {
  if (block.kind === 'heading') return { kind: 'heading', level: block.level }
  if (block.kind !== 'paragraph') return null
  return block.level === null ? { kind: 'plain' } : { kind: 'run-in', level: block.level }
}

/**
 * The body with a block made into another shape; no word is lost. A run-in lead is the first sentence, its end mark included; a
 * heading drops the end mark and gains 。 again when it becomes text that something follows.
 */
export function reshape(body: Body, id: string, shape: Shape): Body {
  return changeBlock(body, id, block => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return block
    const words = block.kind === 'heading' ? block.text : (block.lead ?? '') + block.text
    const base = { id: block.id, from: block.from, answers: block.answers }
    switch (shape.kind) {
      case 'heading':
        return { ...base, kind: 'heading', level: shape.level, text: words.replace(/[。；：]$/, '') }
      case 'plain':
        return { ...base, ...plainParagraph, text: words }
      case 'run-in': {
        const end = words.search(/[。：；？！]/)
        const lead = end === -1 ? words : words.slice(0, end + 1)
        if (lead === '') return { ...base, ...plainParagraph, text: words }
        return { ...base, ...plainParagraph, level: shape.level, lead, text: words.slice(lead.length) }
      }
    }
  })
}

const plainParagraph = { kind: 'paragraph', level: null, lead: null, role: 'body' } as const

/** An ordinary paragraph with the given words. */
export function paragraphBlock(id: string, text: string, from: Provenance | null): Paragraph {
  return { ...plainParagraph, id, from, answers: [], text }
}

/**
 * The body with blocks put after the one named (null: at the end, before the closing). An empty ordinary paragraph or a slot at that
 * place gives way, and hands on the asks it answers.
 */
export function insertAfter(body: Body, id: string | null, blocks: readonly Block[]): Body {
  const at = id === null ? -1 : body.findIndex(block => block.id === id)
  const target = body[at]
  if (!target) {
    const closing = body.findIndex(block => block.kind === 'paragraph' && block.role === 'closing')
    return body.toSpliced(closing === -1 ? body.length : closing, 0, ...blocks)
  }
  if (!givesWay(target)) return body.toSpliced(at + 1, 0, ...blocks)
  const heirs = blocks.map(block => ({ ...block, answers: joinedIds(block.answers, target.answers) }))
  return body.toSpliced(at, 1, ...heirs)
}

function givesWay(block: Block): boolean {
  return (
    block.kind === 'slot' ||
    (block.kind === 'paragraph' && block.lead === null && block.text === '' && block.role === 'body')
  )
}

/** The body with blocks put where the answer to an ask stands: in its slot, else after its last block, else at the end. */
export function insertUnderAsk(body: Body, askId: string, blocks: readonly Block[]): Body {
  const marked = blocks.map(block => ({ ...block, answers: joinedIds(block.answers, [askId]) }))
  const slot = body.find(block => block.kind === 'slot' && block.answers.includes(askId))
  const last = body.findLast(block => block.answers.includes(askId))
  return insertAfter(body, (slot ?? last)?.id ?? null, marked)
}

/** The body without a block. */
export function removeBlock(body: Body, id: string): Body {
  return body.filter(block => block.id !== id)
}

/** The body with a slot made into an empty paragraph, under the same id, to be typed in. */
export function fillSlot(body: Body, id: string): Body {
  return changeBlock(body, id, block =>
    block.kind === 'slot' ? { ...paragraphBlock(id, '', null), answers: block.answers } : block
  )
}

/** The body with a block marked as answering an ask, or no longer when it was. */
export function toggleAnswer(body: Body, id: string, askId: string): Body {
  return changeBlock(body, id, block => ({
    ...block,
    answers: block.answers.includes(askId)
      ? block.answers.filter(each => each !== askId)
      : [...block.answers, askId]
  }))
}

/** The body in which no block answers an ask that has been removed. */
export function forgetAsk(body: Body, askId: string): Body {
  if (!body.some(block => block.answers.includes(askId))) return body
  return body.map(block => ({ ...block, answers: block.answers.filter(each => each !== askId) }))
}

/** The block that has the id after one is gone or moved: itself if there, else its neighbour. */
export function neighbourOf(body: Body, id: string): string | null {
  const at = body.findIndex(block => block.id === id)
  return (body[at + 1] ?? body[at - 1])?.id ?? null
}

export type TableChange = 'add-row' | 'remove-row' | 'add-column' | 'remove-column'

/** The body with a row or column added to, or taken from, the end of a table; a table keeps at least one cell. */
export function changeTable(body: Body, id: string, change: TableChange): Body {
  return changeBlock(body, id, block => {
    if (block.kind !== 'table') return block
    const width = Math.max(1, ...block.rows.map(row => row.length))
    switch (change) {
      case 'add-row':
        return { ...block, rows: [...block.rows, Array.from({ length: width }, () => '')] }
      case 'remove-row':
        return block.rows.length <= 1 ? block : { ...block, rows: block.rows.slice(0, -1) }
      case 'add-column':
        return { ...block, rows: block.rows.map(row => [...row, '']) }
      case 'remove-column':
        return width <= 1 ? block : { ...block, rows: block.rows.map(row => row.slice(0, width - 1)) }
    }
  })
}

function changeBlock(body: Body, id: string, change: (block: Block) => Block): Body {
  return body.map(block => (block.id === id ? change(block) : block))
}

function joinedIds(own: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...own, ...more])]
}
