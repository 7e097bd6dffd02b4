import dayjs from 'dayjs'
import type { HistoryEntry } from '../../electron/core/workflow/stage.ts'
import { entryWord, roleName, stageWord, timeFormat } from '../text/zh.ts'

/** The history of a case, newest first. */
export function HistoryList({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  return (
    <ol className="history">
      {entries.toReversed().map(entry => (
        <li key={entry.seq}>
          <time dateTime={entry.at}>{dayjs(entry.at).format(timeFormat.minute)}</time>
          <span>
            {entry.actor.name}（{roleName[entry.actor.role]}）<strong>{entryWord[entry.action]}</strong>
            {entry.from !== null &&
              entry.from !== entry.to &&
              ` ${stageWord[entry.from]} → ${stageWord[entry.to]}`}
          </span>
          {entry.note !== null && <p>{entry.note}</p>}
        </li>
      ))}
    </ol>
  )
}
