import { useState, type DragEvent, type ReactNode } from 'react'
import { filesText } from '../text/zh.ts'
import { carriesFiles, droppedFiles } from './dropped-files.ts'

type Props = {
  readonly className: string
  readonly children: ReactNode
}

/** An area on which files may be dropped; it says so while they hover. */
export function DropZone({
  onFiles,
  ...rest
}: Props & { readonly onFiles: (files: readonly File[]) => void }) {
  return <TransferZone {...rest} onTransfer={transfer => void droppedFiles(transfer).then(onFiles)} />
}

/** The same for whoever wants what was dropped as it is, folders and all; it must be looked into before the first await. */
export function TransferZone({
  className,
  onTransfer,
  children
}: Props & { readonly onTransfer: (transfer: DataTransfer) => void }) {
  const [over, setOver] = useState(false)

  const hover = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent<HTMLDivElement>) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
    setOver(false)
  }
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    setOver(false)
    onTransfer(event.dataTransfer)
  }

  return (
    <div className={`drop-zone ${className}`} onDragOver={hover} onDragLeave={leave} onDrop={drop}>
      {children}
      {over && <div className="drop-note">{filesText.drop}</div>}
    </div>
  )
}
