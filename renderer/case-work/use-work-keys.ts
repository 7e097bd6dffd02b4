import { useEffect, useRef } from 'react'

type Keys = {
  readonly onSave: () => void
  readonly onSearch: () => void
  readonly onStep: (by: -1 | 1) => void
}

/** Keys that work anywhere in a case: Ctrl+S saves, Ctrl+K searches, F8 and Shift+F8 step through the findings. */
export function useWorkKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (control && key === 's') latest.current.onSave()
      else if (control && key === 'k') latest.current.onSearch()
      else if (event.key === 'F8') latest.current.onStep(event.shiftKey ? -1 : 1)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
