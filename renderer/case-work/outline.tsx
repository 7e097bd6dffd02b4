import type { AskState, OutlineEntry } from './outline-state.ts'
import { workText } from '../text/work.ts'

type Props = {
  readonly asks: readonly AskState[]
  readonly entries: readonly OutlineEntry[]
  readonly onJump: (blockId: string) => void
  readonly onAsk: (state: AskState) => void
}

/** What is asked and what the letter says so far, each a jump away. */
export function Outline({ asks, entries, onJump, onAsk }: Props) {
  const slots = entries.filter(entry => entry.kind === 'slot').length
  return (
    <nav className="outline" aria-label={workText.outline}>
      <h2>{workText.asks}</h2>
      {asks.length === 0 && <p className="faint">{workText.noAsks}</p>}
      <ol className="asks">
        {asks.map(each => (
          <li key={each.ask.id}>
            <button type="button" onClick={() => onAsk(each)} title={each.ask.text}>
              <span className="ask-number">{each.position}</span>
              <span className="ask-words">{each.ask.text}</span>
              <span className={`ask-state ask-${each.state}`}>{workText.askState[each.state]}</span>
            </button>
          </li>
        ))}
      </ol>
      <h2>
        {workText.structure}
        {slots > 0 && <span className="ask-state ask-open">{workText.slots(slots)}</span>}
      </h2>
      {entries.length === 0 && <p className="faint">{workText.noStructure}</p>}
      <ul className="structure">
        {entries.map(entry => (
          <li key={entry.blockId} className={`depth-${entry.depth} entry-${entry.kind}`}>
            <button type="button" onClick={() => onJump(entry.blockId)} title={entry.text}>
              {entry.kind === 'slot' && workText.slotWord}
              {entry.kind === 'table' && `${workText.tableWord} `}
              {entry.number}
              {entry.text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
