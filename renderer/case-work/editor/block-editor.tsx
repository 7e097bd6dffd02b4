import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import type { Place } from '../../../electron/core/reply/place.ts'
import { workText } from '../../text/work.ts'
import { fillSlot, type Body } from '../blocks-state.ts'
import { AnnotationLayer, annotate, type Annotations } from './annotations.ts'
import { applyBody } from './apply-body.ts'
import { toDocument } from './convert.ts'
import { draggedBlock } from './drag-blocks.ts'
import { BlockKeys } from './keys.ts'
import { bodyOf, currentId, currentNode, positionOf, selectionOf } from './positions.ts'
import { PromptSelection } from './prompt-selection.ts'
import { documentParts, SlotNode } from './schema.ts'
import { UniqueIds } from './unique-ids.ts'

/** What the rest of the screen may ask of the editor. */
export type EditorHandle = {
  readonly body: () => Body
  readonly currentId: () => string | null
  /** Where the cursor stands; null when it is in no block. */
  readonly caret: () => Place | null
  /** Calls back after every change of the text or the cursor, until told to stop. */
  readonly watch: (seen: () => void) => () => void
  /** An input method is in the middle of a word. */
  readonly composing: () => boolean
  /** Changes the body in one undoable step and puts the cursor at `select`. */
  readonly change: (next: (body: Body) => Body, select: Place | null) => void
  /** Selects a place, scrolls to it and takes the focus. */
  readonly goTo: (place: Place) => void
}

type Props = {
  /** The text to begin with; later changes come through the handle. */
  readonly initial: Body
  readonly editable: boolean
  readonly annotations: Annotations
  /** Something was typed; the body follows when typing pauses. */
  readonly onTouched: () => void
  readonly onBlur: () => void
  readonly onReady: (editor: Editor, handle: EditorHandle) => void
}

/** The text of a reply as blocks. Numbers, sources and findings are shown on it and cannot be typed into. */
export function BlockEditor({ initial, editable, annotations, onTouched, onBlur, onReady }: Props) {
  const calls = useRef({ onTouched, onBlur })
  calls.current = { onTouched, onBlur }

  const editor = useEditor({
    extensions: [
      ...documentParts,
      SlotNode.configure({
        fillWord: workText.fill,
        slotWord: workText.slotWord,
        onFill: id => handleRef.current?.change(body => fillSlot(body, id), { block: id, start: 0, end: 0 })
      }),
      StarterKit.configure(onlyHistory),
      PromptSelection,
      UniqueIds,
      AnnotationLayer,
      BlockKeys
    ],
    content: toDocument(initial),
    editable,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'text-editor',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': workText.editor,
        lang: 'zh-CN',
        spellcheck: 'false'
      },
      handleDrop: (view, event) => {
        const dragged = draggedBlock(event)
        if (!dragged || !view.editable) return false
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
        const index = at ? view.state.doc.resolve(at.pos).index(0) : view.state.doc.childCount - 1
        const body = bodyOf(view.state.doc)
        const end = { block: dragged.id, start: 0, end: 0 }
        applyBody(view, body.toSpliced(index + 1, 0, dragged), end)
        return true
      }
    },
    onUpdate: () => calls.current.onTouched(),
    onBlur: () => calls.current.onBlur()
  })

  const handleRef = useRef<EditorHandle | null>(null)
  useEffect(() => {
    const handle = handleFor(editor)
    handleRef.current = handle
    onReady(editor, handle)
  }, [editor])

  useEffect(() => {
    editor.setEditable(editable, false)
  }, [editor, editable])

  useEffect(() => {
    const show = () => editor.view.dispatch(annotate(editor.state, annotations))
    // Marks that change under a word an input method is still composing would break the word off.
    if (!editor.view.composing) return show()
    const later = () => void window.setTimeout(show)
    const { dom } = editor.view
    dom.addEventListener('compositionend', later, { once: true })
    return () => dom.removeEventListener('compositionend', later)
  }, [editor, annotations])

  return <EditorContent editor={editor} />
}

/** Of the starter kit only undo, cursors and plain text; everything else a formal letter must not have. */
const onlyHistory = {
  document: false,
  paragraph: false,
  heading: false,
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  hardBreak: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  underline: false,
  trailingNode: false
} as const

function handleFor(editor: Editor): EditorHandle {
  return {
    body: () => bodyOf(editor.state.doc),
    currentId: () => currentId(editor.state),
    caret: () => {
      const block = currentId(editor.state)
      const offset = currentNode(editor.state)?.offset ?? 0
      return block === null ? null : { block, start: offset, end: offset }
    },
    watch: seen => {
      const { dom } = editor.view
      // The last letters of a composed word arrive with this event or right after it.
      const composed = () => void window.setTimeout(seen)
      editor.on('transaction', seen)
      dom.addEventListener('compositionend', composed)
      return () => {
        editor.off('transaction', seen)
        dom.removeEventListener('compositionend', composed)
      }
    },
    composing: () => editor.view.composing,
    change: (next, select) => {
      applyBody(editor.view, next(bodyOf(editor.state.doc)), select)
      if (select) editor.view.focus()
    },
    goTo: place => {
      const selection = selectionOf(editor.state.doc, place)
      if (!selection) return
      editor.view.focus()
      const position = positionOf(editor.state.doc, place.block)
      const dom = position === null ? null : editor.view.nodeDOM(position)
      if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' })
      // Of a block taller than the view the middle may not be the place.
      editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
    }
  }
}
