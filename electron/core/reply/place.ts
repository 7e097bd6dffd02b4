import { z } from 'zod'
import type { Block, FrameField, Reply } from './reply.ts'

/**
 * A stretch of text in a reply: UTF-16 offsets `start` ≤ `end` into `blockText` of the block named. A part of the frame
 * is a block too; its id is `frame.` and the field's name.
 */
export const placeSchema = z
  .object({ block: z.string(), start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
  .readonly()
export type Place = z.infer<typeof placeSchema>

/** The block id under which a frame field is pointed at. */
export function frameBlock(field: FrameField): string {
  return `frame.${field}`
}

/** The text that offsets into a block count in: lead and text of a paragraph as one, the cells of a table tab- and line-separated. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return (block.lead ?? '') + block.text
    case 'table':
      return block.rows.map(row => row.join('\t')).join('\n')
    case 'slot':
      return ''
  }
}

/** The words of the reply's body, one block a line, without numbers. */
export function replyText(reply: Reply): string {
  return reply.body.map(blockText).join('\n')
}

/** The whole of a block as a place. */
export function wholeOf(block: Block): Place {
  return { block: block.id, start: 0, end: blockText(block).length }
}
