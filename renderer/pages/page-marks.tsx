import type { Page } from '../../electron/core/layout/page.ts'
import { cornersOf, markedSpans } from './marks-state.ts'
import type { Paper } from './page-drawing.tsx'

type Props = {
  readonly page: Page
  readonly paper: Paper
  readonly marked: string | null
  readonly corners: boolean
}

/** What is shown on a page but not printed: the block being edited, and on wish the corners of the type area. */
export function PageMarks({ page, paper, marked, corners }: Props) {
  const spans = marked === null ? [] : markedSpans(page, marked)
  if (spans.length === 0 && !corners) return null
  return (
    <svg className="page-marks" viewBox={`0 0 ${paper.width} ${paper.height}`} aria-hidden="true">
      {spans.map(({ top, bottom }) => (
        <g key={top}>
          <rect
            className="marked-ground"
            x={paper.left - 2}
            width={paper.width - paper.left - paper.right + 4}
            y={top}
            height={bottom - top}
          />
          <rect className="marked-bar" x={paper.left - 4.2} width={0.8} y={top} height={bottom - top} />
        </g>
      ))}
      {corners && <path className="corners" d={cornersOf(paper)} />}
    </svg>
  )
}
