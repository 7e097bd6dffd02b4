import { Alert, Button } from 'antd'
import { useState } from 'react'
import { call } from '../client/call.ts'
import { grouped } from '../../electron/core/intake/report.ts'
import { useCall } from '../client/use-call.ts'
import { intakeText as text } from '../text/intake.ts'
import { useDesk } from '../window/desk.ts'
import { GoOn } from './go-on.tsx'
import { unfinishedOf } from './intake-state.ts'

/** What the window says at its opening when the last intake was not finished: go on with it, or let it be. */
export function UnfinishedIntake() {
  const { report } = useDesk()
  const list = useCall('intake.list', {})
  const [closed, setClosed] = useState<'open' | 'closed'>('open')
  const intake = unfinishedOf(list.value ?? [])
  if (intake === null || closed === 'closed') return null
  const close = () => setClosed('closed')
  const giveUp = () => call('intake.giveUp', { intakeId: intake.id }).then(close, report)
  const again = intake.hands === 'here' && intake.reachable ? '' : text.unfinishedPick
  return (
    <Alert
      banner
      type="info"
      title={text.unfinished(intake.name, grouped(intake.done), grouped(intake.total)) + again}
      action={
        <span className="buttons">
          <GoOn intake={intake} size="small" onBegun={close} />
          <Button size="small" title={text.giveUpHint} onClick={() => void giveUp()}>
            {text.giveUp}
          </Button>
        </span>
      }
    />
  )
}
