import { Extension } from '@tiptap/core'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import { newBlockId } from '../block-ids.ts'
import {
  fillSlot,
  insertAfter,
  moveBlock,
  paragraphBlock,
  shapeOf,
  shiftLevel,
  type Body
} from '../blocks-state.ts'
import { applyBody } from './apply-body.ts'
import { blockOf, bodyOf, currentId, currentNode } from './positions.ts'

/** Alt+↑/↓ moves the block, Tab and Shift+Tab its level, Ctrl+Enter opens a new one; in a table Tab goes from cell to cell. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    const change = (next: (body: Body, id: string) => Body) => {
      const { view, state } = this.editor
      const id = currentId(state)
      if (id === null || !this.editor.isEditable) return false
      const body = bodyOf(state.doc)
      const changed = next(body, id)
      if (changed !== body) applyBody(view, changed, null)
      return true
    }
    const level = (by: -1 | 1) => {
      if (inCell(this.editor.state))
        return this.editor.commands.command(({ state, dispatch }) => toCell(state, by, dispatch))
      const node = currentNode(this.editor.state)?.node
      const block = node ? blockOf(node) : null
      const shape = block && shapeOf(block)
      // An ordinary paragraph has no level: the key then leaves the editor, so that the keyboard is never caught.
      if (!shape || shape.kind === 'plain') return false
      return change((body, id) => shiftLevel(body, id, by))
    }
    return {
      'Alt-ArrowUp': () => change((body, id) => moveBlock(body, id, -1)),
      'Alt-ArrowDown': () => change((body, id) => moveBlock(body, id, 1)),
      Tab: () => level(1),
      'Shift-Tab': () => level(-1),
      Enter: () => {
        if (inCell(this.editor.state)) return true
        const node = currentNode(this.editor.state)?.node
        return node?.type.name === 'slot' && change((body, id) => fillSlot(body, id))
      },
      'Mod-Enter': () => {
        const { view, state } = this.editor
        if (!this.editor.isEditable) return false
        const fresh = newBlockId()
        applyBody(view, insertNew(bodyOf(state.doc), currentId(state), fresh), {
          block: fresh,
          start: 0,
          end: 0
        })
        return true
      }
    }
  }
})

function insertNew(body: Body, id: string | null, fresh: string): Body {
  return insertAfter(body, id, [paragraphBlock(fresh, '', null)])
}

function inCell(state: EditorState): boolean {
  return state.selection.$from.parent.type.name === 'tableCell'
}

function toCell(
  state: EditorState,
  by: -1 | 1,
  dispatch: ((transaction: EditorState['tr']) => void) | undefined
): boolean {
  const cells: number[] = []
  state.doc.descendants((node, position) => {
    if (node.type.name === 'tableCell') cells.push(position + 1)
  })
  const here = state.selection.$from.start()
  const next = cells[cells.indexOf(here) + by]
  if (next === undefined) return true
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next)).scrollIntoView())
  return true
}
