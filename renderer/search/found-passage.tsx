import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { FoundPassage } from '../../electron/core/calls/search.ts'
import { PassageMarks } from '../freshness/passage-marks.tsx'
import { UseLine } from '../freshness/use-line.tsx'
import { Marked } from '../reading/marked.tsx'
import { searchText as text } from '../text/search.ts'
import { useDesk } from '../window/desk.ts'
import { Around } from './around.tsx'
import { copiedWords, shownWords, sourceName } from './search-state.ts'

/** What can be done with a found passage where it is shown. */
export type PassageUse = {
  /** Enter, or a click on the button that opens it. */
  readonly onOpen: (hit: FoundPassage) => void
  /** Ctrl+Enter; null where there is no letter to put it into. */
  readonly onInsert: ((hit: FoundPassage) => void) | null
  /** Looks for passages like this one; null where such are being looked at already. */
  readonly onSimilar: ((hit: FoundPassage) => void) | null
  /** Further buttons, first in the row. */
  readonly buttons: (hit: FoundPassage) => ReactNode
  /** Puts the passage on a drag; null where it cannot be dropped. */
  readonly onDrag: ((transfer: DataTransfer, hit: FoundPassage) => void) | null
}

type Props = { readonly hit: FoundPassage; readonly use: PassageUse; readonly children?: ReactNode }

/** One passage: headings above it, its words with what matches marked, and what can be done with it. */
export function FoundPassageItem({ hit, use, children }: Props) {
  const { tell, report } = useDesk()
  const [around, setAround] = useState<'shown' | 'hidden'>('hidden')
  const { passage, source, highlights } = hit
  const { onInsert, onSimilar, onDrag } = use
  const shown = shownWords(passage.text, highlights)
  const copy = () =>
    navigator.clipboard.writeText(copiedWords(hit)).then(() => tell(text.copied, null), report)

  return (
    <li className="passage-item">
      <article
        data-passage={passage.id}
        tabIndex={-1}
        aria-label={text.passage(sourceName(source))}
        draggable={onDrag !== null}
        onDragStart={event => onDrag?.(event.dataTransfer, hit)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.target !== event.currentTarget) return
          event.preventDefault()
          if ((event.ctrlKey || event.metaKey) && onInsert !== null) onInsert(hit)
          else use.onOpen(hit)
        }}
      >
        {passage.path.length > 0 && <div className="path">{passage.path.join(' › ')}</div>}
        {around === 'shown' ? (
          <Around hit={hit} />
        ) : (
          <p className="hit-text">
            <Marked text={shown.words} ranges={shown.marks} />
          </p>
        )}
        <PassageMarks text={passage.text} year={source.facts.year} />
        <UseLine tally={hit.uses} />
        {children}
        <div className="passage-buttons">
          {use.buttons(hit)}
          <Button size="small" type="link" onClick={() => use.onOpen(hit)}>
            {text.open}
          </Button>
          <Button
            size="small"
            type="link"
            aria-expanded={around === 'shown'}
            onClick={() => setAround(around === 'shown' ? 'hidden' : 'shown')}
          >
            {around === 'shown' ? text.lessAround : text.around}
          </Button>
          {onSimilar !== null && (
            <Button size="small" type="link" onClick={() => onSimilar(hit)}>
              {text.similar}
            </Button>
          )}
          <Button size="small" type="link" onClick={() => void copy()}>
            {text.copy}
          </Button>
        </div>
      </article>
    </li>
  )
}
