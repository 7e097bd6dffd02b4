import fc from 'fast-check'
import type { Block, Reply } from '../../../electron/core/reply/reply.ts'
import { madeReplies } from '../parse/made-replies.ts'

const clause = fc.constantFrom(
  '已完成设计。',
  '下一步将加快推进，',
  '计划于2027年12月底前完成，',
  '由市财政局牵头，',
  '共安排资金350万元。',
  '“一件事”'
)

type Edit =
  | {
      readonly kind: 'words'
      readonly at: number
      readonly from: number
      readonly cut: number
      readonly put: string
    }
  | { readonly kind: 'remove' | 'swap'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly put: string }
  | { readonly kind: 'title'; readonly put: string }

const position = fc.nat({ max: 40 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('words' as const),
      at: position,
      from: fc.nat({ max: 80 }),
      cut: fc.nat({ max: 9 }),
      put: fc.oneof(clause, fc.constant(''))
    })
  },
  fc.record({ kind: fc.constantFrom('remove' as const, 'swap' as const), at: position }),
  fc.record({ kind: fc.constant('insert' as const), at: position, put: clause }),
  fc.record({ kind: fc.constant('title' as const), put: clause })
)

function withWords(block: Block, from: number, cut: number, put: string): Block {
  switch (block.kind) {
    case 'heading': {
      const start = from % (block.text.length + 1)
      return {
        ...block,
        text: block.text.slice(0, start) + put.replaceAll(/[。，]/g, '') + block.text.slice(start + cut)
      }
    }
    case 'paragraph': {
      const start = from % (block.text.length + 1)
      return { ...block, text: block.text.slice(0, start) + put + block.text.slice(start + cut) }
    }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row, index) =>
          index === from % block.rows.length
            ? row.map((cell, column) => (column === 0 ? cell + put : cell))
            : row
        )
      }
    case 'slot':
      return block
  }
}

function edited(reply: Reply, { body }: Reply, edits: readonly Edit[]): Reply {
  let fresh = 0
  return edits.reduce<Reply>((letter, one) => {
    const at = 'at' in one ? one.at % letter.body.length : 0
    const block = letter.body[at]
    if (block === undefined) return letter
    switch (one.kind) {
      case 'words':
        return { ...letter, body: letter.body.with(at, withWords(block, one.from, one.cut, one.put)) }
      case 'remove':
        return letter.body.length === 1 ? letter : { ...letter, body: letter.body.toSpliced(at, 1) }
      case 'swap': {
        const rest = letter.body.toSpliced(at, 1)
        return { ...letter, body: rest.toSpliced((at + 2) % letter.body.length, 0, block) }
      }
      case 'insert': {
        fresh += 1
        const added: Block = {
          kind: 'paragraph',
          id: `n${fresh}`,
          from: null,
          answers: [],
          level: null,
          lead: null,
          role: 'body',
          text: `同时，${one.put}${body.length}项工作已列入计划。`
        }
        return { ...letter, body: letter.body.toSpliced(at + 1, 0, added) }
      }
      case 'title':
        return {
          ...letter,
          frame: { ...letter.frame, title: `${letter.frame.title ?? ''}${one.put.replaceAll(/[。，]/g, '')}` }
        }
    }
  }, reply)
}

/** Letters whose blocks all have ids of their own, as those drafted here do. */
export const drafted: fc.Arbitrary<Reply> = madeReplies.map(reply => ({
  ...reply,
  frame: {
    ...reply.frame,
    attachments: reply.frame.attachments.map((one, index) => ({
      ...one,
      body: one.body.map(block => ({ ...block, id: `a${index + 1}${block.id}` }))
    }))
  }
}))

/** A letter and the same letter after some edits of words, blocks, their order and the title. */
export const editedReplies: fc.Arbitrary<{ readonly before: Reply; readonly after: Reply }> = fc
  .tuple(drafted, fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([before, edits]) => ({ before, after: edited(before, before, edits) }))
