import { Tooltip } from 'antd'
import { useMemo } from 'react'
import { agingFacts } from '../../electron/core/freshness/aging-facts.ts'
import { Marked } from '../reading/marked.tsx'
import { piecesOf } from './marks-state.ts'
import { useReading } from './use-reading.ts'

type Props = {
  readonly text: string
  /** The year of its source. */
  readonly year: number | null
  /** What is highlighted besides, as [start, end) offsets. */
  readonly ranges: readonly (readonly [number, number])[]
}

/** The words of a passage with what has grown old underlined; what it would need to become is told on pointing at it. */
export function AgingText({ text, year, ranges }: Props) {
  const reading = useReading(year, null)
  const pieces = useMemo(() => piecesOf(text, agingFacts(text, reading), ranges), [text, reading, ranges])
  return pieces.map(piece => {
    const words = <Marked key={piece.start} text={piece.words} ranges={piece.ranges} />
    return piece.fact === null ? (
      words
    ) : (
      <Tooltip key={piece.start} title={piece.fact.advice}>
        <span className={`aging aging-${piece.fact.staleness}`} tabIndex={0}>
          {words}
        </span>
      </Tooltip>
    )
  })
}
