import { CloseCircleFilled, SearchOutlined } from '@ant-design/icons'
import { useId, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { Suggestion } from '../../electron/core/calls/search.ts'
import { useLatestCall } from '../client/use-latest-call.ts'
import { searchText as text } from '../text/search.ts'
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts'

type Props = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly typed: string
  readonly onTyped: (text: string) => void
  /** ↓ with no suggestion to go to. */
  readonly onDown: () => void
  /** Ctrl+Enter. */
  readonly onInsert: () => void
  readonly onOpen: (sourceId: string) => void
  /** What stands under the box: suggestions come below it. */
  readonly children: ReactNode
}

/** The one box: words and conditions, with suggestions under it, or the latest searches while it is empty. */
export function SearchBox({ field, label, typed, onTyped, onDown, onInsert, onOpen, children }: Props) {
  const list = useId()
  const [open, setOpen] = useState<'open' | 'closed'>('closed')
  const [at, setAt] = useState(-1)
  const [recent, setRecent] = useState(recentSearches)
  const shownOpen = open === 'open'
  const suggested = useLatestCall('search.suggest', shownOpen && typed.trim() !== '' ? { text: typed } : null)
  const latest = typed.trim() === '' ? recent : []
  const entries: readonly Suggestion[] =
    latest.length > 0 || typed.trim() === ''
      ? latest.map(one => ({ kind: 'value', field: null, label: one, text: one, sourceId: null }))
      : (suggested.value ?? [])
  const showing = shownOpen && entries.length > 0
  const current = showing ? entries[at] : undefined

  const close = () => {
    setOpen('closed')
    setAt(-1)
  }
  const take = (entry: Suggestion) => {
    if (entry.sourceId !== null) onOpen(entry.sourceId)
    else onTyped(entry.kind === 'field' ? entry.text : `${entry.text} `)
    if (entry.kind !== 'field') close()
    field.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const control = event.ctrlKey || event.metaKey
    if (event.key === 'ArrowDown') {
      if (showing && at < entries.length - 1) setAt(at + 1)
      else {
        close()
        onDown()
      }
    } else if (event.key === 'ArrowUp' && showing) setAt(Math.max(-1, at - 1))
    else if (event.key === 'Enter' && control) onInsert()
    else if (event.key === 'Enter') {
      if (current !== undefined) take(current)
      else {
        rememberSearch(typed)
        setRecent(recentSearches())
        close()
      }
    } else if (event.key === 'Escape') {
      if (showing) close()
      else if (typed !== '') onTyped('')
      else return
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="search-box">
      <div onBlur={event => event.currentTarget.contains(event.relatedTarget) || close()}>
        <SearchOutlined className="search-sign" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={showing}
          aria-controls={list}
          aria-autocomplete="list"
          {...(current === undefined ? {} : { 'aria-activedescendant': `${list}-${at}` })}
          autoComplete="off"
          spellCheck={false}
          placeholder={text.hint}
          value={typed}
          onChange={event => {
            onTyped(event.target.value)
            setOpen('open')
            setAt(-1)
          }}
          onFocus={() => setRecent(recentSearches())}
          onClick={() => setOpen('open')}
          onBlur={() => rememberSearch(typed)}
          onKeyDown={press}
        />
        {typed !== '' && (
          <button
            type="button"
            className="clear"
            aria-label={text.clear}
            onClick={() => {
              onTyped('')
              field.current?.focus()
            }}
          >
            <CloseCircleFilled />
          </button>
        )}
        <div className="suggestions" hidden={!showing}>
          {latest.length > 0 && (
            <p>
              {text.recent}
              <button
                type="button"
                onClick={() => {
                  forgetSearches()
                  setRecent([])
                  field.current?.focus()
                }}
              >
                {text.clearRecent}
              </button>
            </p>
          )}
          <ul id={list} role="listbox" aria-label={latest.length > 0 ? text.recent : text.suggestions}>
            {entries.map((entry, number) => (
              <li
                key={`${entry.kind} ${entry.label} ${entry.sourceId ?? ''}`}
                id={`${list}-${number}`}
                role="option"
                aria-selected={number === at}
                onMouseDown={event => event.preventDefault()}
                onClick={() => take(entry)}
              >
                <span>{entry.label}</span>
                {entry.sourceId !== null && <span className="faint">{text.openTitle}</span>}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {children}
    </div>
  )
}
