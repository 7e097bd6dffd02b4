import { Tooltip } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { agingFacts } from '../../electron/core/freshness/aging-facts.ts'
import { useReading } from './use-reading.ts'

type Props = { readonly text: string; readonly year: number | null }

/** The words of a passage with what has grown old underlined; what it would need to become is told on pointing at it. */
export function AgingText({ text, year }: Props) {
  const reading = useReading(year, null)
  const facts = useMemo(() => agingFacts(text, reading), [text, reading])
  const pieces: ReactNode[] = []
  let at = 0
  for (const { start, end, words, advice, staleness } of facts) {
    pieces.push(
      text.slice(at, start),
      <Tooltip key={start} title={advice}>
        <span className={`aging aging-${staleness}`} tabIndex={0}>
          {words}
        </span>
      </Tooltip>
    )
    at = end
  }
  pieces.push(text.slice(at))
  return <>{pieces}</>
}
