import { Button } from 'antd'
import { intakeText as text } from '../text/intake.ts'
import { quietWords } from './intake-state.ts'
import { useIntakeDesk, useIntakeView } from './use-intake.ts'

/** The quiet line in the top bar while an intake goes on out of sight, and until its report was looked at. */
export function IntakeLine() {
  const view = useIntakeView()
  const { show } = useIntakeDesk()
  const words = quietWords(view.status, view.listing)
  if (words === null || view.isShown) return null
  return (
    <Button size="small" type="link" className="intake-line" title={text.show} onClick={show}>
      {words}
    </Button>
  )
}
