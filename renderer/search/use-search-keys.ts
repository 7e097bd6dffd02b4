import { useEffect, useRef } from 'react'

/** Ctrl+K and Ctrl+F put the cursor into the box of a screen that is there for searching. */
export function useSearchKeys(focus: () => void): void {
  const latest = useRef(focus)
  latest.current = focus
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || (key !== 'k' && key !== 'f')) return
      latest.current()
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
