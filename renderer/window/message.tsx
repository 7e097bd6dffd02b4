import { CheckCircleFilled, CloseOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect } from 'react'
import { common } from '../text/zh.ts'
import { lastsFor, type Message } from './message-state.ts'

type Props = { readonly message: Message | null; readonly onClose: () => void }

/** The last thing the program had to say, in the free middle of the top bar: one at a time, over nothing else. */
export function MessageLine({ message, onClose }: Props) {
  useEffect(() => {
    const time = message && lastsFor(message)
    if (time === null) return
    const timer = window.setTimeout(onClose, time)
    return () => window.clearTimeout(timer)
  }, [message, onClose])

  const undo = message?.undo ?? null
  return (
    <div className="message-place">
      <div role="alert">{message?.kind === 'fault' && <Line message={message} onClose={onClose} />}</div>
      <div role="status">
        {message?.kind === 'done' && (
          <Line message={message} onClose={onClose}>
            {undo && (
              <Button
                type="link"
                size="small"
                onClick={() => {
                  onClose()
                  undo()
                }}
              >
                {common.undo}
              </Button>
            )}
          </Line>
        )}
      </div>
    </div>
  )
}

function Line({
  message,
  onClose,
  children
}: {
  readonly message: Message
  readonly onClose: () => void
  readonly children?: React.ReactNode
}) {
  return (
    <div className={`message message-${message.kind}`}>
      {message.kind === 'done' ? <CheckCircleFilled /> : <ExclamationCircleFilled />}
      <span>{message.sentence}</span>
      {children}
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={common.closeMessage}
        onClick={onClose}
      />
    </div>
  )
}
