import { useEffect, useRef } from 'react'
import type { FrameField } from '../../electron/core/reply/reply.ts'
import { controlOfField } from './frame-state.ts'

/** A part of the frame to go to, given anew each time it is asked for. */
export type WantedField = { readonly field: FrameField }

/** Takes the focus to the control of a field each time one is asked for; `unfold` shows the controls that are folded away. */
export function useWantedField(wanted: WantedField | null, unfolded: boolean, unfold: () => void): void {
  const reached = useRef(wanted)
  useEffect(() => {
    if (wanted === null || wanted === reached.current) return
    const control = document.getElementById(controlOfField(wanted.field))
    if (control === null) return unfolded ? undefined : unfold()
    reached.current = wanted
    control.focus()
    control.scrollIntoView({ block: 'center' })
  }, [wanted, unfolded])
}
