import { useEffect, useRef } from 'react'
import type { TextDocument } from '../../electron/core/library/text-document.ts'
import { pieceOf } from './source-text-state.ts'

type Props = {
  readonly document: TextDocument
  /** Words to open the text at, or null for the beginning. */
  readonly sought: string | null
}

/** The words of an imported file in reading order, as near to its look as is known. */
export function SourceText({ document, sought }: Props) {
  const target = useRef<HTMLDivElement>(null)
  const at = sought === null ? null : pieceOf(document, sought)

  useEffect(() => {
    target.current?.scrollIntoView({ block: 'center' })
  }, [at])

  return (
    <div className="source-text" lang="zh-CN">
      {document.pieces.map((piece, index) => (
        <div key={index} ref={index === at ? target : null} className={index === at ? 'sought' : undefined}>
          {piece.kind === 'paragraph' ? (
            <p className={`align-${piece.align ?? 'left'}${piece.bold ? ' bold' : ''}`}>{piece.text}</p>
          ) : (
            <table>
              <tbody>
                {piece.rows.map((row, line) => (
                  <tr key={line}>
                    {row.map((cell, column) => (
                      <td key={column}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      ))}
    </div>
  )
}
