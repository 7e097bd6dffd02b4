import { memo } from 'react'
import type { Page } from '../../electron/core/layout/page.ts'
import { pagesText as text } from '../text/pages.ts'
import { PageDrawing, type Paper } from './page-drawing.tsx'
import { PageMarks } from './page-marks.tsx'
import type { Sheet } from './sheets-state.ts'
import { pixelsPerMm } from './zoom-state.ts'

type Props = {
  readonly sheet: Sheet
  /** The pages of the sheet, null where none lies. */
  readonly pages: readonly (Page | null)[]
  readonly paper: Paper
  readonly scale: number
  /** Sheets far from what is seen keep their place but hold nothing. */
  readonly drawn: boolean
  readonly marked: string | null
  readonly corners: boolean
}

/** The page, or the two pages, lying side by side in the preview. */
export const SheetRow = memo(function SheetRow({
  sheet,
  pages,
  paper,
  scale,
  drawn,
  marked,
  corners
}: Props) {
  const size = {
    width: paper.width * pixelsPerMm * scale,
    height: paper.height * pixelsPerMm * scale
  }
  return (
    <div className="sheet-row" style={{ height: size.height }}>
      {sheet.map((at, side) => {
        const page = pages[side] ?? null
        if (page === null) return <div key={side} style={size} />
        return (
          <div
            key={side}
            className="sheet"
            style={size}
            role="group"
            aria-label={text.page(page.number)}
            data-page={at ?? 0}
            lang="zh-CN"
          >
            {drawn && <PageDrawing page={page} paper={paper} />}
            {drawn && <PageMarks page={page} paper={paper} marked={marked} corners={corners} />}
          </div>
        )
      })}
    </div>
  )
}, sameProps)

function sameProps(a: Props, b: Props): boolean {
  return (
    a.paper === b.paper &&
    a.scale === b.scale &&
    a.drawn === b.drawn &&
    a.marked === b.marked &&
    a.corners === b.corners &&
    a.sheet.length === b.sheet.length &&
    a.sheet.every((page, side) => page === b.sheet[side] && a.pages[side] === b.pages[side])
  )
}
