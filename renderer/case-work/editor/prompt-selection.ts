import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Takes the cursor over from the page before a key is handled. The browser reports a moved cursor a moment late; a key pressed within
 * that moment would act on, and undo would return to, the place where the cursor was before.
 */
export const PromptSelection = Extension.create({
  name: 'promptSelection',
  priority: 2000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: view => {
            takeOver(view)
            return false
          }
        }
      }
    })
  ]
})

function takeOver(view: EditorView): void {
  const shown = document.getSelection()
  if (view.composing || !shown?.anchorNode || !shown.focusNode) return
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return
  const { doc, selection } = view.state
  const anchor = doc.resolve(view.posAtDOM(shown.anchorNode, shown.anchorOffset))
  const head = doc.resolve(view.posAtDOM(shown.focusNode, shown.focusOffset))
  if (!anchor.parent.inlineContent || !head.parent.inlineContent) return
  if (selection.anchor === anchor.pos && selection.head === head.pos) return
  view.dispatch(view.state.tr.setSelection(TextSelection.between(anchor, head)))
}
