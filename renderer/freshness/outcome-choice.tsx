import { Select } from 'antd'
import { outcomeSchema, type Outcome } from '../../electron/core/library/source.ts'
import { outcomeWords } from '../../electron/core/search/conditions.ts'
import { useCaseTools } from '../case-work/case-tools.ts'
import { call } from '../client/call.ts'
import { freshnessText as text } from '../text/freshness.ts'
import { useDesk } from '../window/desk.ts'

/** What the deputy or member said of a letter that went out, to be written down when the form comes back. Nothing before it went out. */
export function OutcomeChoice() {
  const { work, change } = useCaseTools()
  const { status, askActor, tell } = useDesk()
  const { kase } = work.view
  if (kase.stage !== 'archiving' && kase.stage !== 'archived') return null
  const label = kase.item.kind === 'proposal' ? text.memberOutcome : text.outcome
  const record = async (outcome: Outcome | null) => {
    const actor = await askActor()
    if (actor === null) return
    if (await change(base => call('case.recordOutcome', { ...base, actor, outcome })))
      tell(text.outcomeSaved, null)
  }
  return (
    <Select<Outcome | ''>
      className="outcome-choice"
      aria-label={label}
      disabled={status.readOnly}
      prefix={label}
      value={kase.outcome?.value ?? ''}
      options={[
        { value: '', label: text.noOutcome },
        ...outcomeSchema.options.map(value => ({ value, label: outcomeWords[value] }))
      ]}
      onChange={value => void record(value === '' ? null : value)}
    />
  )
}
