import { useState, type DragEvent, type ReactNode } from 'react'
import { filesText } from '../text/zh.ts'
import { carriesFiles, droppedFiles } from './dropped-files.ts'

type Props = {
  readonly className: string
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

/** An area on which files may be dropped; it says so while they hover. */
export function DropZone({ className, onFiles, children }: Props) {
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
    void droppedFiles(event.dataTransfer).then(onFiles)
  }

  return (
    <div className={`drop-zone ${className}`} onDragOver={hover} onDragLeave={leave} onDrop={drop}>
      {children}
      {over && <div className="drop-note">{filesText.drop}</div>}
    </div>
  )
}
