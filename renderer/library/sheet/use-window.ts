import { useCallback, useEffect, useRef, useState } from 'react'

export const rowHeight = 30
export const headHeight = 32
const spare = 8

/**
 * Which rows of a long list are drawn: those in sight and a few more on either side. Gives also how to bring a place into sight, and how
 * wide the list is in CSS pixels.
 */
export function useWindow(rows: number) {
  const box = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState({ top: 0, height: 600, width: 0 })

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () => {
      const { scrollTop: top, clientHeight, clientWidth: width } = element
      const next = { top, height: clientHeight - headHeight, width }
      const same = (old: typeof next) =>
        old.top === next.top && old.height === next.height && old.width === next.width
      setSight(old => (same(old) ? old : next))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])

  const page = Math.max(1, Math.floor(sight.height / rowHeight))
  const first = Math.max(0, Math.floor(sight.top / rowHeight) - spare)
  const last = Math.min(rows - 1, Math.ceil((sight.top + sight.height) / rowHeight) + spare)

  /** Scrolls as little as is needed to have a row, and the stretch from `left` to `right` behind `fixed` pixels of columns that stay, in sight. */
  const reveal = useCallback(
    (
      row: number,
      across: { readonly left: number; readonly right: number; readonly fixed: number } | null
    ) => {
      const element = box.current
      if (element === null) return
      const top = row * rowHeight
      const room = element.clientHeight - headHeight
      if (top < element.scrollTop) element.scrollTop = top
      else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room
      if (across === null) return
      const { left, right, fixed } = across
      if (left - fixed < element.scrollLeft) element.scrollLeft = left - fixed
      else if (right > element.scrollLeft + element.clientWidth)
        element.scrollLeft = right - element.clientWidth
    },
    []
  )
  const upper = (row: number) => row * rowHeight - sight.top < sight.height / 2

  return { box, first, last, page, reveal, upper, width: sight.width }
}
