import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import type { CatchingUp } from '../../electron/core/calls/sources.ts'
import { call } from '../client/call.ts'
import { windowText } from '../text/window.ts'
import { useDesk } from './desk.ts'

/** What takes less is over before it could be read. */
const pollPause = 1000

/** The line that tells how far the index is while it is made anew. When it is whole, status is read again, and with it what depends on it. */
export function CatchUpLine() {
  const { status, refresh, report } = useDesk()
  const [rest, setRest] = useState<CatchingUp | null>(null)
  const goesOn = status.catchingUp !== null

  useEffect(() => {
    if (!goesOn) return
    let wanted = true
    const follow = async () => {
      for (;;) {
        await new Promise(resolve => window.setTimeout(resolve, pollPause))
        if (!wanted) return
        const now = await call('source.catchingUp', {})
        if (!wanted) return
        setRest(now)
        if (now === null) return refresh()
      }
    }
    follow().catch(report)
    return () => {
      wanted = false
    }
  }, [goesOn, refresh, report])

  return rest === null ? null : <Alert banner type="info" title={windowText.catchingUp(rest)} />
}
