import { useCallback, useState, type ReactNode } from 'react'
import { IntakeDialog } from './intake-dialog.tsx'
import { RecordsDialog } from './records-dialog.tsx'
import { IntakeContext, IntakeViewContext, useIntake } from './use-intake.ts'

/** Everything about intakes that is there on every screen. What is inside is not drawn anew when one comes on, but for what asks how far it is. */
export function IntakeAround({ children }: { readonly children: ReactNode }) {
  const [records, setRecords] = useState<'open' | 'closed'>('closed')
  const openRecords = useCallback(() => setRecords('open'), [])
  const { desk, view } = useIntake(openRecords)
  return (
    <IntakeContext value={desk}>
      <IntakeViewContext value={view}>
        {children}
        <IntakeDialog />
      </IntakeViewContext>
      {records === 'open' && <RecordsDialog onClose={() => setRecords('closed')} />}
    </IntakeContext>
  )
}
