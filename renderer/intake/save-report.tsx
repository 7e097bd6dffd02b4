import { Button } from 'antd'
import { call, saveExport } from '../client/call.ts'
import { intakeText as text } from '../text/intake.ts'
import { useDesk } from '../window/desk.ts'

/** Saves the whole report of an intake as a workbook. */
export function SaveReport({ intakeId }: { readonly intakeId: string }) {
  const { report } = useDesk()
  const save = () =>
    call('intake.export', { intakeId, outcome: null, reason: null, words: '' }).then(saveExport).catch(report)
  return <Button onClick={() => void save()}>{text.save}</Button>
}
