import { useEffect, useRef, useState } from 'react'
import { frameBlock, type Place } from '../../electron/core/reply/place.ts'
import type { Body } from './blocks-state.ts'
import type { EditorHandle } from './editor/block-editor.tsx'
import { sameBlocks } from './blocks-state.ts'
import { fieldOfControl } from './frame-state.ts'

/** The text as it stands in the editor this moment, before it is taken over and saved, and where one is writing. */
export type LiveText = { readonly body: Body | null; readonly caret: Place | null }

/**
 * Follows the editor from one frame to the next. A word that an input method is still composing is not shown: it is not in the letter
 * yet. While a part of the frame has the focus, that part is where one is writing.
 */
export function useLiveText(editor: EditorHandle | null): LiveText {
  const [live, setLive] = useState<LiveText>({ body: null, caret: null })
  const frame = useRef(0)

  useEffect(() => {
    if (!editor) return
    const take = () => {
      frame.current = 0
      if (editor.composing()) return
      const [body, caret] = [editor.body(), editor.caret()]
      setLive(old => ({ body: old.body && sameBlocks(old.body, body) ? old.body : body, caret }))
    }
    const soon = () => {
      if (frame.current === 0) frame.current = requestAnimationFrame(take)
    }
    const inFrame = (event: FocusEvent) => {
      const field = event.target instanceof HTMLElement ? fieldOfControl(event.target.id) : null
      if (field !== null) setLive(old => ({ ...old, caret: { block: frameBlock(field), start: 0, end: 0 } }))
    }
    take()
    const stop = editor.watch(soon)
    document.addEventListener('focusin', inFrame)
    return () => {
      stop()
      document.removeEventListener('focusin', inFrame)
      cancelAnimationFrame(frame.current)
      frame.current = 0
    }
  }, [editor])
  return live
}
