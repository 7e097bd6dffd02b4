import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { newBlockId } from '../block-ids.ts'

/** Gives every block that was split off, pasted or newly made an id of its own; the first of two keeps the id. */
export const UniqueIds = Extension.create({
  name: 'uniqueIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _, state) {
        if (!transactions.some(transaction => transaction.docChanged)) return null
        const seen = new Set<string>()
        const change = state.tr
        state.doc.forEach((node, position) => {
          const id: unknown = node.attrs['id']
          if (typeof id === 'string' && id !== '' && !seen.has(id)) {
            seen.add(id)
            return
          }
          change.setNodeAttribute(position, 'id', newBlockId())
        })
        return change.docChanged ? change : null
      }
    })
  ]
})
