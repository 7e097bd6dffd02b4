import { Button, Segmented } from 'antd'
import type { KeyboardEvent, RefObject } from 'react'
import type { Question } from '../../electron/core/calls/search.ts'
import { Loaded } from '../reading/loaded.tsx'
import { searchText as text } from '../text/search.ts'
import { useDesk } from '../window/desk.ts'
import { printRoute } from '../window/route.ts'
import { FoundSourceItem } from './found-source.tsx'
import type { PassageUse } from './found-passage.tsx'
import { neighbour, passagesIn } from './step.ts'
import type { Search } from './use-search.ts'

type Props = {
  readonly search: Search
  readonly use: PassageUse
  readonly list: RefObject<HTMLDivElement | null>
  /** Back to the box. */
  readonly onLeave: () => void
  readonly title: 'link' | 'words'
}

const sorts: readonly Question['sort'][] = ['relevance', 'year']

/** What was found, by source: ↑ and ↓ go from passage to passage, Esc back to the box. */
export function FoundList({ search, use, list, onLeave, title }: Props) {
  const { status } = useDesk()
  const { answer, question, sort, setSort } = search
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = neighbour(list.current, document.activeElement, event.key === 'ArrowDown' ? 1 : -1)
      if (next === null) onLeave()
      else next.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (question === null) return null
  return (
    <Loaded answer={answer}>
      {({ found, sources, passages, corrected, partly, tookMs }) => (
        <div className="found-list" ref={list} onKeyDown={press}>
          <div className="found-head">
            <p className="faint" role="status">
              {sources === 0 ? text.nothing : text.counts(sources, passages, Math.max(1, Math.round(tookMs)))}
            </p>
            <span className="spring" />
            {sources > 1 && (
              <Segmented
                size="small"
                aria-label={text.sort}
                value={sort}
                onChange={setSort}
                options={sorts.map(value => ({ value, label: text.sorts[value] }))}
              />
            )}
          </div>
          {corrected !== null && (
            <p className="corrected">
              {text.corrected(corrected)}
              <Button size="small" type="link" onClick={search.searchAsTyped}>
                {text.asTyped}
              </Button>
            </p>
          )}
          {partly && <p className="corrected">{text.partly}</p>}
          {sources === 0 &&
            (status.sources === 0 ? (
              <p>
                {text.emptyLibrary} <a href={printRoute({ screen: 'library' })}>{text.toLibrary}</a>
              </p>
            ) : (
              <p className="faint">{text.advice}</p>
            ))}
          <ul className="found-sources" aria-label={text.results}>
            {found.map(each => (
              <FoundSourceItem
                key={each.source.id}
                found={each}
                question={question}
                use={use}
                title={title}
              />
            ))}
          </ul>
          {sources > found.length && found.length > 0 && (
            <Button className="more-sources" onClick={search.showMore}>
              {text.moreSources}
            </Button>
          )}
        </div>
      )}
    </Loaded>
  )
}

/** Puts the cursor on the first passage; false when there is none. */
export function enterList(list: HTMLDivElement | null): boolean {
  const [first] = passagesIn(list)
  first?.focus()
  return first !== undefined
}
