import { useCallback, useEffect, useState, type RefObject } from 'react'

/** What of a scrolling element is seen: how far it is scrolled, and the room inside its scroll bars, in pixels. */
export type Seen = { readonly top: number; readonly room: number; readonly width: number }

/** Follows the scrolling and the size of an element. */
export function useSight(place: RefObject<HTMLElement | null>): Seen {
  const [seen, setSeen] = useState<Seen>({ top: 0, room: 0, width: 0 })
  const look = useCallback(() => {
    const here = place.current
    if (!here) return
    const { scrollTop: top, clientHeight: room, clientWidth: width } = here
    setSeen(old => (old.top === top && old.room === room && old.width === width ? old : { top, room, width }))
  }, [place])

  useEffect(() => {
    const here = place.current
    if (!here) return
    look()
    const watcher = new ResizeObserver(look)
    watcher.observe(here)
    here.addEventListener('scroll', look, { passive: true })
    return () => {
      watcher.disconnect()
      here.removeEventListener('scroll', look)
    }
  }, [place, look])
  return seen
}
