import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Paper } from './page-drawing.tsx'
import {
  sheetInView,
  sheetOf,
  sheetsOf,
  sheetsToDraw,
  topOfSheet,
  type Sheet,
  type Spread
} from './sheets-state.ts'
import { useSight } from './use-sight.ts'
import { pixelsPerMm, scaleOf, wheelZoom, type Zoom } from './zoom-state.ts'

/** Around and between the sheets, in pixels; two pages side by side touch as in a bound document. */
export const sheetGap = 16

export type PagesView = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly sheets: readonly Sheet[]
  /** The sheets drawn now: first, and one after the last. */
  readonly drawn: { readonly from: number; readonly to: number }
  readonly inView: number
  /** The room for the pages is known. */
  readonly ready: boolean
  /** The size shown, 1 for true size. */
  readonly scale: number
  /** Scrolls to the beginning of a sheet, or to the nearest there is. */
  readonly goToSheet: (sheet: number) => void
  /** Scrolls so many sheets on from the one in view at this moment: a key held down is faster than the screen is drawn. */
  readonly goOn: (sheets: number) => void
  /** Scrolls a stretch of a page (mm from its top) into view, unless it is seen already. */
  readonly reveal: (page: number, from: number, to: number) => void
}

type Shown = {
  readonly pages: number
  readonly paper: Paper
  readonly spread: Spread
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
}

/** Where the sheets lie in a scrolling element, which of them are seen, and how to get to others. What one looks at stays when the size changes. */
export function usePagesView({ pages, paper, spread, zoom, onZoom }: Shown): PagesView {
  const scroller = useRef<HTMLDivElement | null>(null)
  const { top, room, width } = useSight(scroller)
  const sheets = sheetsOf(pages, spread)
  const across = spread === 'single' ? 1 : 2
  const scale = scaleOf(
    zoom,
    { width: width - 2 * sheetGap, height: room - 2 * sheetGap },
    { width: across * paper.width, height: paper.height }
  )
  const height = paper.height * pixelsPerMm * scale
  const sight = { top, room, height, gap: sheetGap, pad: sheetGap }
  const now = useRef({ sight, scale, spread, count: sheets.length })

  // The point kept in its place when sizes change: so far down the view, on this page, so far down the page.
  const hold = useRef<{ readonly at: number } | null>(null)
  useLayoutEffect(() => {
    const here = scroller.current
    const { sight: old, spread: oldSpread, count } = now.current
    now.current = { sight, scale, spread, count: sheets.length }
    if (!here || old.room === 0 || (old.height === height && oldSpread === spread)) return
    const at = hold.current?.at ?? 0
    hold.current = null
    const sheet = sheetInView(count, { ...old, room: 3 * at })
    const part = (old.top + at - topOfSheet(sheet, old)) / old.height
    const page = oldSpread === 'single' ? sheet : Math.max(0, 2 * sheet - 1)
    here.scrollTop = topOfSheet(sheetOf(page, spread), sight) + part * height - at
  }, [height, spread])

  useEffect(() => {
    const here = scroller.current
    if (!here) return
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      hold.current = { at: event.clientY - here.getBoundingClientRect().top }
      onZoom(wheelZoom(now.current.scale, event.deltaY))
    }
    here.addEventListener('wheel', turn, { passive: false })
    return () => here.removeEventListener('wheel', turn)
  }, [onZoom])

  const goToSheet = useCallback((sheet: number) => {
    const { sight, count } = now.current
    const to = Math.max(0, Math.min(count - 1, sheet))
    scroller.current?.scrollTo({ top: topOfSheet(to, sight) - sheetGap })
  }, [])

  const goOn = useCallback(
    (by: number) => {
      const { sight, count } = now.current
      goToSheet(sheetInView(count, { ...sight, top: scroller.current?.scrollTop ?? sight.top }) + by)
    },
    [goToSheet]
  )

  const reveal = useCallback((page: number, from: number, to: number) => {
    const here = scroller.current
    const { sight, scale, spread } = now.current
    if (!here || here.clientHeight === 0) return
    const start = topOfSheet(sheetOf(page, spread), sight)
    const [upper, lower] = [start + from * pixelsPerMm * scale, start + to * pixelsPerMm * scale]
    const seen = { from: here.scrollTop, to: here.scrollTop + here.clientHeight }
    if (upper >= seen.from && lower <= seen.to) return
    here.scrollTo({ top: (upper + lower) / 2 - here.clientHeight / 2 })
  }, [])

  return {
    scroller,
    sheets,
    drawn: sheetsToDraw(sheets.length, sight),
    inView: sheetInView(sheets.length, sight),
    ready: width > 0,
    scale,
    goToSheet,
    goOn,
    reveal
  }
}
