import { Button, type ButtonProps } from 'antd'
import { useRef } from 'react'

type Props = {
  readonly label: string
  readonly accept: string | null
  /** one file, several, or everything in a folder. */
  readonly what: 'one' | 'many' | 'folder'
  readonly button: Pick<ButtonProps, 'type' | 'size' | 'icon' | 'disabled' | 'loading'>
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that opens the file dialog. The file field carries the button's name, so that tests can fill it. */
export function PickFiles({ label, accept, what, button, onFiles }: Props) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        className="hidden"
        aria-label={label}
        tabIndex={-1}
        multiple={what !== 'one'}
        {...(accept === null ? {} : { accept })}
        {...(what === 'folder' ? { webkitdirectory: '' } : {})}
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}

/** File names the readers understand, for file dialogs. */
export const readable = '.docx,.doc,.wps,.pdf,.txt,.md,.html,.htm,.xlsx'
