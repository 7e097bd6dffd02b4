import type { Move } from './selection.ts'

/** What of a key press decides. `ctrl` is Ctrl, or ⌘ on a Mac. */
export type Press = {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** What a key does in the table while no cell is being edited. */
export type Action =
  | { readonly do: 'move'; readonly move: Move; readonly extend: 'yes' | 'no' }
  | { readonly do: 'beside'; readonly step: 1 | -1 }
  | { readonly do: 'look'; readonly step: 1 | -1 }
  | {
      readonly do:
        'edit' | 'edit-empty' | 'clear' | 'fill-down' | 'undo' | 'redo' | 'confirm' | 'all' | 'open' | 'leave'
    }

const arrows: Readonly<Record<string, readonly [Move, Move]>> = {
  ArrowUp: ['up', 'top'],
  ArrowDown: ['down', 'bottom'],
  ArrowLeft: ['left', 'row-start'],
  ArrowRight: ['right', 'row-end'],
  Home: ['row-start', 'first'],
  End: ['row-end', 'last'],
  PageUp: ['page-up', 'top'],
  PageDown: ['page-down', 'bottom']
}

/** The action of a key, as in a spreadsheet; null for keys that type, copy, paste or mean nothing here. */
export function actionOf({ key, ctrl, shift, alt }: Press): Action | null {
  const arrow = arrows[key]
  if (arrow !== undefined && !alt) {
    return { do: 'move', move: ctrl ? arrow[1] : arrow[0], extend: shift ? 'yes' : 'no' }
  }
  switch (key) {
    case 'Enter':
      return ctrl ? { do: 'confirm' } : { do: alt ? 'open' : 'edit' }
    case 'F2':
      return { do: 'edit' }
    case 'F8':
      return { do: 'look', step: shift ? -1 : 1 }
    case 'Tab':
      return ctrl || alt ? null : { do: 'beside', step: shift ? -1 : 1 }
    case 'Delete':
      return { do: 'clear' }
    case 'Backspace':
      return { do: 'edit-empty' }
    case 'Escape':
      return { do: 'leave' }
  }
  if (!ctrl || alt) return null
  switch (key.toLowerCase()) {
    case 'd':
      return { do: 'fill-down' }
    case 'z':
      return { do: shift ? 'redo' : 'undo' }
    case 'y':
      return { do: 'redo' }
    case 'a':
      return { do: 'all' }
    default:
      return null
  }
}
