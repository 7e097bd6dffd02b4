import { useCallback, useState, type ReactNode } from 'react'
import { useDesk } from '../window/desk.ts'
import { IntakeDialog } from './intake-dialog.tsx'
import { IntakeLine } from './intake-line.tsx'
import { RecordsDialog } from './records-dialog.tsx'
import { UnfinishedIntake } from './unfinished-intake.tsx'
import { IntakeContext, useIntake } from './use-intake.ts'

type Props = {
  /** The window around the line that tells of an intake and the note of one that was not finished. */
  readonly children: (parts: { readonly line: ReactNode; readonly note: ReactNode }) => ReactNode
}

/** Everything about intakes that is there on every screen. */
export function IntakeAround({ children }: Props) {
  const { status } = useDesk()
  const [records, setRecords] = useState<'open' | 'closed'>('closed')
  const openRecords = useCallback(() => setRecords('open'), [])
  const { desk, view } = useIntake(openRecords)
  return (
    <IntakeContext value={desk}>
      {children({
        line: <IntakeLine view={view} />,
        note: status.readOnly ? null : <UnfinishedIntake />
      })}
      <IntakeDialog view={view} />
      {records === 'open' && <RecordsDialog onClose={() => setRecords('closed')} />}
    </IntakeContext>
  )
}
