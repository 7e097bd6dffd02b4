import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import type { PlaceInText } from '../../electron/core/library/places.ts'
import type { TextDocument } from '../../electron/core/library/text-document.ts'
import { libraryText } from '../text/library.ts'

type Props = {
  readonly document: TextDocument
  /** What is marked. */
  readonly places: readonly PlaceInText[]
  /** The paragraph or table the user points at. */
  readonly pointed: number | null
  readonly onPoint: (piece: number) => void
}

/** The words of a file as read, with places marked. A paragraph is pointed at with the mouse or with the up and down keys. */
export function OriginalText({ document, places, pointed, onPoint }: Props) {
  const box = useRef<HTMLElement>(null)
  const [first] = places
  useEffect(() => {
    box.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [first])
  useEffect(() => {
    box.current?.querySelector('.pointed')?.scrollIntoView({ block: 'nearest' })
  }, [pointed])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const next = nextWorded(document, pointed ?? (step === 1 ? -1 : document.pieces.length), step)
    if (next !== null) onPoint(next)
  }
  const onClick = (event: MouseEvent) => {
    const piece = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-piece]') : null
    // Words that were marked with the mouse are to be copied.
    if (piece !== null && window.getSelection()?.isCollapsed !== false)
      onPoint(Number(piece.dataset['piece']))
  }

  return (
    <section ref={box} aria-label={libraryText.text} tabIndex={0} onKeyDown={onKeyDown} onClick={onClick}>
      <div className="source-text" lang="zh-CN">
        {document.pieces.map((piece, at) => {
          const here = places.filter(place => place.piece === at)
          return (
            <div key={at} data-piece={at} className={at === pointed ? 'piece pointed' : 'piece'}>
              {piece.kind === 'paragraph' ? (
                <p className={`align-${piece.align ?? 'left'}${piece.bold ? ' bold' : ''}`}>
                  {marked(piece.text, here)}
                </p>
              ) : (
                <table>
                  <tbody>
                    {piece.rows.map((row, line) => (
                      <tr key={line}>
                        {row.map((cell, column) => (
                          <td key={column}>
                            {marked(
                              cell,
                              here.filter(place => place.cell?.row === line && place.cell.column === column)
                            )}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}

function marked(text: string, places: readonly PlaceInText[]): ReactNode {
  const parts: ReactNode[] = []
  let end = 0
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    if (place.start < end) continue
    parts.push(
      text.slice(end, place.start),
      <mark key={place.start}>{text.slice(place.start, place.end)}</mark>
    )
    end = place.end
  }
  return parts.length === 0 ? text : [...parts, text.slice(end)]
}

/** The next piece with words in it; null past the ends. */
function nextWorded(document: TextDocument, from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 0 && at < document.pieces.length; at += step) {
    const piece = document.pieces[at]
    if (piece?.kind === 'table' || (piece?.text.trim() ?? '') !== '') return at
  }
  return null
}
