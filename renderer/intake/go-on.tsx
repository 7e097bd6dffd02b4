import { Button } from 'antd'
import type { IntakeSummary } from '../../electron/core/calls/intakes.ts'
import { PickFiles } from '../files/pick-files.tsx'
import { intakeText as text } from '../text/intake.ts'
import { useIntakeDesk } from './use-intake.ts'

type Props = {
  readonly intake: IntakeSummary
  readonly size: 'small' | 'middle'
  readonly onBegun: () => void
}

/** The button that goes on with an intake: at once where the program can reach the folder, else by picking the same folder again. */
export function GoOn({ intake, size, onBegun }: Props) {
  const { goOn } = useIntakeDesk()
  const begin = (files: readonly File[] | null) => {
    onBegun()
    goOn(intake, files)
  }
  if (intake.hands === 'here' && intake.reachable)
    return (
      <Button size={size} type="primary" onClick={() => begin(null)}>
        {text.goOn}
      </Button>
    )
  return (
    <PickFiles
      label={text.goOn}
      accept={null}
      what="folder"
      button={{ size, type: 'primary' }}
      onFiles={begin}
    />
  )
}
