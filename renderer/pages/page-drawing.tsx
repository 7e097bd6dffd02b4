import { memo } from 'react'
import type { Page, Piece } from '../../electron/core/layout/page.ts'
import { millimetres } from '../../electron/core/layout/measure.ts'
import type { Profile } from '../../electron/core/layout/profile.ts'
import { drawnPiece, slotGround } from './piece-state.ts'

export type Paper = Profile['page']

/** One page as it is printed, in millimetres; how large it is shown is the matter of what holds it. Drawn anew only for another page object. */
export const PageDrawing = memo(function PageDrawing({
  page,
  paper
}: {
  readonly page: Page
  readonly paper: Paper
}) {
  return (
    <svg className="printed-page" viewBox={`0 0 ${paper.width} ${paper.height}`} xmlSpace="preserve">
      {page.rules.map(({ x1, x2, y, width, color }, at) => (
        <line key={at} x1={x1} x2={x2} y1={y} y2={y} stroke={`#${color}`} strokeWidth={millimetres(width)} />
      ))}
      {page.uprights.map(({ x, y1, y2, width, color }, at) => (
        <line key={at} x1={x} x2={x} y1={y1} y2={y2} stroke={`#${color}`} strokeWidth={millimetres(width)} />
      ))}
      {page.rows.map(({ line, baseline, pieces }, at) => (
        <g key={at} data-line={line}>
          {pieces.map((piece, place) => (
            <PieceDrawing key={place} piece={piece} baseline={baseline} />
          ))}
        </g>
      ))}
      {page.pageNumber && (
        <g data-page-number="">
          {page.pageNumber.pieces.map((piece, at) => (
            <PieceDrawing key={at} piece={piece} baseline={page.pageNumber?.baseline ?? 0} />
          ))}
        </g>
      )}
    </svg>
  )
})

function PieceDrawing({ piece, baseline }: { readonly piece: Piece; readonly baseline: number }) {
  const { className, x, y, scale, size, spacing, length, color } = drawnPiece(piece, baseline)
  return (
    <>
      {piece.mark === 'slot' && <rect className="slot-ground" {...slotGround(piece, baseline)} />}
      <text
        className={className}
        fontSize={size}
        fill={color}
        {...(scale === 1 ? { x, y } : { transform: `translate(${x} ${y}) scale(${scale} 1)` })}
        {...(spacing === 0 ? {} : { letterSpacing: spacing })}
        {...(length === null ? {} : { textLength: length, lengthAdjust: 'spacing' })}
      >
        {piece.text}
      </text>
    </>
  )
}
