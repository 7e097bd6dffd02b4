import { Tooltip } from 'antd'
import { useMemo } from 'react'
import { agingKindWord, type AgingFact } from '../../electron/core/freshness/aging-fact.ts'
import { agingFacts } from '../../electron/core/freshness/aging-facts.ts'
import { freshnessText as text } from '../text/freshness.ts'
import { tellingMarks } from './marks-state.ts'
import { useReading } from './use-reading.ts'

type Props = {
  /** The words of the passage. */
  readonly text: string
  /** The year of its source. */
  readonly year: number | null
}

/** A line that names what has grown old in a passage, the certain first; nothing when nothing has. */
export function PassageMarks({ text: words, year }: Props) {
  const reading = useReading(year, null)
  const facts = useMemo(() => agingFacts(words, reading), [words, reading])
  if (facts.length === 0) return null
  const { shown, more } = tellingMarks(facts)
  const count = (staleness: AgingFact['staleness']) =>
    facts.filter(fact => fact.staleness === staleness).length
  return (
    <div
      className="passage-marks"
      role="note"
      aria-label={`${text.marks}：${text.label(count('stale'), count('maybe'))}`}
    >
      {shown.map(fact => (
        <Tooltip key={fact.start} title={fact.advice}>
          <span className={`aging-mark aging-${fact.staleness}`}>
            {agingKindWord[fact.kind]}{' '}
            {fact.replacement === null ? fact.words : text.becomes(fact.words, fact.replacement)}
          </span>
        </Tooltip>
      ))}
      {more > 0 && <span className="faint">{text.more(facts.length)}</span>}
    </div>
  )
}
