import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Place } from '../../../electron/core/reply/place.ts'
import type { Block } from '../../../electron/core/reply/reply.ts'
import { toDocument } from './convert.ts'
import { currentId, currentNode, selectionOf } from './positions.ts'

/**
 * Brings the editor to another body in one step that undo takes back. Only the blocks that differ are replaced; the cursor goes to
 * `select`, or stays in its block when that is still there.
 */
export function applyBody(view: EditorView, body: readonly Block[], select: Place | null): void {
  const { state } = view
  const next = state.schema.nodeFromJSON(toDocument(body))
  const old = state.doc.children
  const fresh = next.children
  let head = 0
  while (head < old.length && head < fresh.length && sameNode(old[head], fresh[head])) head++
  let tail = 0
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    sameNode(old[old.length - 1 - tail], fresh[fresh.length - 1 - tail])
  )
    tail++

  const size = (nodes: readonly { readonly nodeSize: number }[]) =>
    nodes.reduce((sum, node) => sum + node.nodeSize, 0)
  const from = size(old.slice(0, head))
  const to = state.doc.content.size - size(old.slice(old.length - tail))
  const id = currentId(state)
  const offset = currentNode(state)?.offset ?? 0
  const target = select ?? (id === null ? null : { block: id, start: offset, end: offset })

  const change = state.tr
  if (head < old.length - tail || head < fresh.length - tail) {
    change.replaceWith(from, to, fresh.slice(head, fresh.length - tail))
  }
  const selection = target && selectionOf(change.doc, target)
  if (selection) change.setSelection(selection).scrollIntoView()
  else change.setSelection(Selection.atStart(change.doc))
  view.dispatch(change)
}

function sameNode(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.eq(b)
}
