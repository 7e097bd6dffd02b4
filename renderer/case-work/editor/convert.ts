import type { JSONContent } from '@tiptap/core'
import { blockSchema, type Block } from '../../../electron/core/reply/reply.ts'

/**
 * The editor's document for a body, one node a block. A run-in lead is the beginning of the paragraph's text with the mark `lead`, so
 * that offsets into a paragraph are offsets into `blockText`. An empty body is one empty paragraph without an id, because there must
 * be somewhere to type.
 */
export function toDocument(body: readonly Block[]): JSONContent {
  if (body.length === 0) return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: '' } }] }
  return { type: 'doc', content: body.map(toNode) }
}

function toNode(block: Block): JSONContent {
  const attrs = { id: block.id, from: block.from, answers: block.answers }
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { ...attrs, level: block.level }, content: words(block.text, false) }
    case 'paragraph':
      return {
        type: 'paragraph',
        attrs: { ...attrs, level: block.level, role: block.role },
        content: [...words(block.lead ?? '', true), ...words(block.text, false)]
      }
    case 'table':
      return {
        type: 'table',
        attrs: { ...attrs, headerRows: block.headerRows, caption: block.caption },
        content: block.rows.map(row => ({
          type: 'tableRow',
          content: row.map(cell => ({ type: 'tableCell', content: words(cell, false) }))
        }))
      }
    case 'slot':
      return { type: 'slot', attrs: { ...attrs, name: block.name, hint: block.hint } }
  }
}

/** ProseMirror has no empty text nodes. */
function words(text: string, isLead: boolean): JSONContent[] {
  if (text === '') return []
  return [isLead ? { type: 'text', text, marks: [{ type: 'lead' }] } : { type: 'text', text }]
}

/**
 * The body an editor document stands for. A paragraph whose lead has been emptied is an ordinary one; a mark `lead` that does not
 * open a numbered paragraph means nothing. Throws ZodError when the document is not of the editor's schema.
 */
export function fromDocument(document: JSONContent): readonly Block[] {
  const nodes = document.content ?? []
  const [only] = nodes
  if (nodes.length === 1 && only?.type === 'paragraph' && !only.attrs?.['id'] && textOf(only) === '')
    return []
  return nodes.map(toBlock)
}

function toBlock(node: JSONContent): Block {
  const attrs = node.attrs ?? {}
  switch (node.type) {
    case 'paragraph': {
      const pieces = node.content ?? []
      const split = attrs['level'] == null ? 0 : leadEnd(pieces)
      const lead = joined(pieces.slice(0, split))
      const headed = lead !== ''
      return blockSchema.parse({
        ...attrs,
        kind: 'paragraph',
        level: headed ? attrs['level'] : null,
        lead: headed ? lead : null,
        text: joined(pieces.slice(split))
      })
    }
    case 'table':
      return blockSchema.parse({
        ...attrs,
        kind: 'table',
        rows: (node.content ?? []).map(row => (row.content ?? []).map(textOf))
      })
    case 'heading':
      return blockSchema.parse({ ...attrs, kind: 'heading', text: textOf(node) })
    default:
      return blockSchema.parse({ ...attrs, kind: node.type })
  }
}

/**
 * How many pieces the lead takes: all up to the end of the first marked stretch. An input method puts what is composed at the very
 * beginning before the mark, and it belongs to the lead all the same.
 */
function leadEnd(pieces: readonly JSONContent[]): number {
  const first = pieces.findIndex(isLead)
  if (first === -1) return 0
  const after = pieces.findIndex((piece, index) => index > first && !isLead(piece))
  return after === -1 ? pieces.length : after
}

function isLead(piece: JSONContent): boolean {
  return (piece.marks ?? []).some(mark => mark.type === 'lead')
}

function joined(pieces: readonly JSONContent[]): string {
  return pieces.map(piece => piece.text ?? '').join('')
}

function textOf(node: JSONContent): string {
  return joined(node.content ?? [])
}
