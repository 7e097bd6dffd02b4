import { CheckOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import type { ReactNode } from 'react'
import { libraryText } from '../../text/library.ts'
import { sheetText as text } from '../../text/sheet.ts'
import type { Steps } from './steps.ts'
import type { Progress as Far } from './use-corrections.ts'

type Props = {
  readonly shown: number
  readonly all: number
  readonly chosen: number
  readonly readOnly: boolean
  readonly steps: Steps
  readonly progress: Far | null
  readonly onConfirm: () => void
  readonly onFill: () => void
  readonly onAnew: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onStop: () => void
  /** What else can be done with what is chosen. */
  readonly children: ReactNode
}

/** How many sources there are, and what can be done with those chosen. */
export function SheetBar(props: Props) {
  const { shown, all, chosen, steps, progress } = props
  const off = props.readOnly || progress !== null
  return (
    <div className="grid-bar">
      <span role="status">
        {libraryText.count(shown, all)}
        {chosen > 1 && `，${text.chosen(chosen)}`}
      </span>
      {progress === null ? (
        <>
          <Button
            size="small"
            icon={<CheckOutlined />}
            disabled={off || chosen === 0}
            onClick={props.onConfirm}
          >
            {text.confirm}
          </Button>
          <Button size="small" disabled={off || chosen === 0} onClick={props.onFill}>
            {text.fill}
          </Button>
          <Button size="small" disabled={off || chosen === 0} title={text.anewHint} onClick={props.onAnew}>
            {text.anew}
          </Button>
        </>
      ) : (
        <span className="grid-progress" role="status">
          <Progress
            size="small"
            showInfo={false}
            percent={Math.round((progress.done / progress.total) * 100)}
            aria-label={text.working(progress.done, progress.total)}
          />
          {text.working(progress.done, progress.total)}
          <Button size="small" onClick={props.onStop}>
            {text.stop}
          </Button>
        </span>
      )}
      <Button
        size="small"
        type="text"
        icon={<UndoOutlined />}
        disabled={off || steps.done.length === 0}
        title={steps.done.at(-1)?.words}
        onClick={props.onUndo}
      >
        {text.undo}
      </Button>
      <Button
        size="small"
        type="text"
        icon={<RedoOutlined />}
        disabled={off || steps.undone.length === 0}
        title={steps.undone.at(-1)?.words}
        onClick={props.onRedo}
      >
        {text.redo}
      </Button>
      <span className="spring" />
      {props.children}
    </div>
  )
}
