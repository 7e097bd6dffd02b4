import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { sheetText as text } from '../../text/sheet.ts'
import { fitting, type Choice } from './columns.ts'
import type { Editing } from './use-sheet.ts'

type Props = {
  /** What the cell is and says, for those who do not see it. */
  readonly label: string
  /** The id of the line that tells how sure it is. */
  readonly described: string
  readonly editing: Editing | null
  readonly complaint: string | null
  readonly choices: readonly Choice[] | null
  /** Whether the list of choices opens below the cell rather than above. */
  readonly below: boolean
  /** Whether it takes the keyboard when it appears. */
  readonly focused: boolean
  readonly readOnly: boolean
  readonly onType: (words: string) => void
  /** Takes the words, then goes on with the key that ended the typing; false when they cannot stand there. */
  readonly onCommit: (words: string) => boolean
  readonly onCancel: () => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onAfter: (event: KeyboardEvent) => void
  readonly onCopy: () => string
  readonly onPaste: (given: string) => void
}

/**
 * The field of the active cell. It always has the keyboard, unseen until something is typed, so that the first letter of an input method is not lost; where values
 * are to be chosen it offers those that fit.
 */
export function CellInput(props: Props) {
  const { editing, choices, onCommit, onCancel } = props
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const offered = choices === null || editing === null ? [] : offeredFor(choices, editing)
  const [pointed, setPointed] = useState(0)

  useLayoutEffect(() => {
    if (props.focused) field.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const now = editing === null ? -1 : offered.findIndex(each => each.words === editing.words)
    setPointed(Math.max(0, now))
    if (editing?.from === 'there') field.current?.select()
  }, [editing?.from, editing?.words])

  const chosenWords = (): string => {
    const typed = editing?.words ?? ''
    if (choices === null || typed.trim() === '') return typed
    return offered[pointed]?.words ?? typed
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // A key that an input method is still working with is none of ours.
    if (event.nativeEvent.isComposing) return
    if (editing === null) return props.onKey(event)
    if (choices !== null && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setPointed(old => Math.max(0, Math.min(offered.length - 1, old + step)))
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      if (onCommit(chosenWords())) props.onAfter(event)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
  }

  const pick = (words: string) => {
    onCommit(words)
    field.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <input
        ref={field}
        className={editing === null ? 'cell-field resting' : 'cell-field'}
        aria-label={props.label}
        aria-describedby={props.described}
        aria-invalid={props.complaint !== null}
        aria-readonly={props.readOnly}
        autoComplete="off"
        spellCheck={false}
        {...(choices === null
          ? {}
          : {
              role: 'combobox',
              'aria-expanded': editing !== null,
              'aria-controls': listId,
              'aria-activedescendant':
                editing === null || offered.length === 0 ? undefined : `${listId}-${pointed}`
            })}
        readOnly={props.readOnly}
        value={editing?.words ?? ''}
        onChange={event => props.onType(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (editing !== null && !onCommit(editing.words)) onCancel()
        }}
        onCopy={event => {
          if (editing !== null) return
          event.preventDefault()
          event.clipboardData.setData('text/plain', props.onCopy())
        }}
        onPaste={event => {
          if (editing !== null) return
          event.preventDefault()
          if (!props.readOnly) props.onPaste(event.clipboardData.getData('text/plain'))
        }}
      />
      {choices !== null && (
        <ul
          id={listId}
          role="listbox"
          aria-label={text.choices}
          hidden={editing === null}
          className={props.below ? 'cell-choices' : 'cell-choices above'}
        >
          {offered.map((each, at) => (
            <li
              key={each.words}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === pointed}
              ref={at === pointed ? intoSight : null}
              onMouseDown={event => {
                event.preventDefault()
                event.stopPropagation()
                pick(each.words)
              }}
            >
              <span>{each.words}</span>
              <span className="faint">{each.initials}</span>
            </li>
          ))}
        </ul>
      )}
      {props.complaint !== null && (
        <p role="alert" className={props.below ? 'cell-complaint' : 'cell-complaint above'}>
          {props.complaint}
        </p>
      )}
    </>
  )
}

/** What stood there when the cell was opened narrows nothing down; only what is typed does. */
function offeredFor(choices: readonly Choice[], { words, from }: Editing): readonly Choice[] {
  const whole = from === 'there' && choices.some(each => each.words === words)
  return whole ? choices : fitting(choices, words)
}

function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
