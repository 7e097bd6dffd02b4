import { Button, type ButtonProps } from 'antd'
import { desktopBridge } from '../client/bridge.ts'
import { PickFiles, readable } from '../files/pick-files.tsx'
import { useIntakeDesk } from './use-intake.ts'

type Props = {
  readonly label: string
  readonly what: 'files' | 'folder'
  readonly button: Pick<ButtonProps, 'type' | 'size' | 'disabled'>
}

/** A button that takes in files or a folder: by the desktop's own dialog, so that the program fetches them itself, else by the browser's. */
export function IntakeButton({ label, what, button }: Props) {
  const { takeFiles, pick } = useIntakeDesk()
  if (desktopBridge() !== null)
    return (
      <Button {...button} onClick={() => pick(what)}>
        {label}
      </Button>
    )
  return (
    <PickFiles
      label={label}
      accept={what === 'files' ? `${readable},.zip` : null}
      what={what === 'files' ? 'many' : 'folder'}
      button={button}
      onFiles={takeFiles}
    />
  )
}
