import { Button, Input } from 'antd'
import { useState } from 'react'
import type { MergeReport } from '../../../electron/core/check/merge-words.ts'
import type { OfficeChecks } from '../../../electron/core/check/settings.ts'
import { call, upload } from '../../client/call.ts'
import { PickFiles } from '../../files/pick-files.tsx'
import { checksText as text } from '../../text/checks.ts'
import { useDesk } from '../../window/desk.ts'
import { withCell, withWords } from './checks-state.ts'

type Props = { readonly checks: OfficeChecks; readonly onChange: (checks: OfficeChecks) => void }

/** The office's own list of words, typed in or brought in from a sheet, and lists that replace the built-in ones. */
export function OwnWords({ checks, onChange }: Props) {
  const { report, tell } = useDesk()
  const [merged, setMerged] = useState<MergeReport | null>(null)
  const rows = checks.settings.ownWords

  const importWords = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    try {
      const { uploadId } = await upload(file)
      const found = await call('checks.readWords', { uploadId, own: [...rows] })
      setMerged(found)
      onChange(withWords(checks, found.rows))
    } catch (thrown) {
      report(thrown)
    }
  }
  const importLists = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    try {
      const { uploadId } = await upload(file)
      const { lists, counts } = await call('checks.readLists', { uploadId })
      onChange({ ...checks, lists: { ...checks.lists, ...lists } })
      tell(
        text.listsTaken(
          Object.entries(counts)
            .map(([name, count]) => `${name} ${count}`)
            .join('、')
        ),
        null
      )
    } catch (thrown) {
      report(thrown)
    }
  }

  return (
    <>
      <p className="faint">{text.wordsHint}</p>
      {rows.length > 0 && (
        <table className="rule-table own-words">
          <thead>
            <tr>
              <th scope="col">{text.word}</th>
              <th scope="col">{text.right}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map(([word, right], index) => (
              <tr key={index}>
                <td>
                  <Input
                    size="small"
                    aria-label={text.wordAt(index + 1)}
                    value={word}
                    onChange={event =>
                      onChange(withWords(checks, withCell(rows, index, { word: event.target.value })))
                    }
                  />
                </td>
                <td>
                  <Input
                    size="small"
                    aria-label={text.rightAt(index + 1)}
                    placeholder={text.none}
                    value={right ?? ''}
                    onChange={event =>
                      onChange(withWords(checks, withCell(rows, index, { right: event.target.value })))
                    }
                  />
                </td>
                <td>
                  <Button
                    size="small"
                    type="text"
                    onClick={() => onChange(withWords(checks, rows.toSpliced(index, 1)))}
                  >
                    {text.remove}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="joined">
        <Button size="small" onClick={() => onChange(withWords(checks, [...rows, ['', null, '', '']]))}>
          {text.add}
        </Button>
        <PickFiles
          label={text.importWords}
          accept=".xlsx"
          what="one"
          button={{ size: 'small' }}
          onFiles={files => void importWords(files)}
        />
        <PickFiles
          label={text.importLists}
          accept=".json"
          what="one"
          button={{ size: 'small' }}
          onFiles={files => void importLists(files)}
        />
      </div>
      {merged !== null && <Merged report={merged} />}
    </>
  )
}

function Merged({ report }: { readonly report: MergeReport }) {
  const { added, changed, same, refused } = report
  return (
    <div role="status" className="merge-report">
      <p>{text.merged(added.length, changed.length, same, refused.length)}</p>
      <ul className="plain-list faint">
        {changed.map(({ word, before, after }) => (
          <li key={word}>{text.changedRow(word, before ?? text.none, after ?? text.none)}</li>
        ))}
        {refused.map(({ row, words, why }) => (
          <li key={row}>{text.refusedRow(row, words, why)}</li>
        ))}
      </ul>
    </div>
  )
}
