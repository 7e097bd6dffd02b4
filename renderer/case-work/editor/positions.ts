import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Selection, TextSelection, type EditorState } from '@tiptap/pm/state'
import type { Place } from '../../../electron/core/reply/place.ts'
import type { Block } from '../../../electron/core/reply/reply.ts'
import { fromDocument } from './convert.ts'

const known = new WeakMap<Node, Block | null>()

/** The block a top-level node stands for. Nodes never change, so each is converted once. */
export function blockOf(node: Node): Block | null {
  const before = known.get(node)
  if (before !== undefined) return before
  const json: JSONContent = node.toJSON()
  const block = fromDocument({ type: 'doc', content: [json] })[0] ?? null
  known.set(node, block)
  return block
}

/** The body of the editor's document. */
export function bodyOf(document: Node): readonly Block[] {
  return document.children.map(blockOf).filter((block): block is Block => block !== null)
}

/** Where a block begins: the position before its node; null when it is not there. */
export function positionOf(document: Node, id: string): number | null {
  let found: number | null = null
  document.forEach((node, offset) => {
    if (node.attrs['id'] === id) found = offset
  })
  return found
}

/** The positions of a place's two ends, cut to what is there; null when the block is gone. Offsets are those of `blockText`. */
export function rangeOf(document: Node, place: Place): { readonly from: number; readonly to: number } | null {
  const start = positionOf(document, place.block)
  if (start === null) return null
  const node = document.nodeAt(start)
  if (!node) return null
  return { from: start + inside(node, place.start), to: start + inside(node, place.end) }
}

function inside(node: Node, offset: number): number {
  if (node.type.name !== 'table') return 1 + Math.min(offset, node.content.size)
  let left = offset
  let at = 1
  for (const row of node.children) {
    let cellAt = at + 1
    for (const cell of row.children) {
      if (left <= cell.content.size) return cellAt + 1 + left
      left -= cell.content.size + 1
      cellAt += cell.nodeSize
    }
    at += row.nodeSize
  }
  return node.nodeSize - 1
}

/** The top-level node the cursor is in, and the offset of the cursor within its text. */
export function currentNode(state: EditorState): { readonly node: Node; readonly offset: number } | null {
  const { $from } = state.selection
  const node = $from.depth > 0 ? $from.node(1) : $from.nodeAfter
  return node ? { node, offset: $from.depth === 1 ? $from.parentOffset : 0 } : null
}

/** The id of the block the cursor is in, or null. */
export function currentId(state: EditorState): string | null {
  const id: unknown = currentNode(state)?.node.attrs['id']
  return typeof id === 'string' && id !== '' ? id : null
}

/** A selection of a place; near the block when it holds no text. */
export function selectionOf(document: Node, place: Place): Selection | null {
  const range = rangeOf(document, place)
  if (!range) return null
  const $from = document.resolve(Math.min(range.from, document.content.size))
  const $to = document.resolve(Math.min(range.to, document.content.size))
  return $from.parent.inlineContent && $to.parent.inlineContent
    ? TextSelection.between($from, $to)
    : Selection.near($from)
}
