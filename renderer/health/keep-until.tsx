import { Button, DatePicker, Dropdown, Modal, type ButtonProps, type GetRef } from 'antd'
import dayjs from 'dayjs'
import { useRef, useState } from 'react'
import { healthText as text } from '../text/health.ts'
import { common } from '../text/zh.ts'
import { keepDays } from './health-state.ts'

type Props = {
  readonly button: Pick<ButtonProps, 'type' | 'disabled'> & { readonly 'aria-label': string | undefined }
  readonly onKeep: (day: string) => void
}

const other = 'other'

/** 仍然有效到…: the ends of the next years at once, any other day from the calendar. */
export function KeepUntil({ button, onKeep }: Props) {
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const days = keepDays(dayjs().format('YYYY-MM-DD')).map(day => ({ key: day, label: text.keepUntil(day) }))
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        disabled={button.disabled === true}
        menu={{
          items: [...days, { type: 'divider' }, { key: other, label: text.keepOther }],
          onClick: ({ key, domEvent }) => {
            // Else the Enter that chose it goes on to click the button of the dialog that has the keyboard by then.
            domEvent.preventDefault()
            if (key === other) setAsking('yes')
            else onKeep(key)
          }
        }}
      >
        <Button size="small" {...button}>
          {text.keep}
        </Button>
      </Dropdown>
      {asking === 'yes' && <DayDialog onKeep={onKeep} onClose={() => setAsking('no')} />}
    </>
  )
}

type DialogProps = { readonly onKeep: (day: string) => void; readonly onClose: () => void }

function DayDialog({ onKeep, onClose }: DialogProps) {
  const [day, setDay] = useState<string | null>(null)
  const field = useRef<GetRef<typeof DatePicker>>(null)
  const today = dayjs().format('YYYY-MM-DD')
  return (
    <Modal
      open
      width={360}
      title={text.keepDayTitle}
      okText={common.confirm}
      okButtonProps={{ disabled: day === null }}
      onOk={() => {
        if (day !== null) onKeep(day)
        onClose()
      }}
      onCancel={onClose}
      afterOpenChange={() => field.current?.focus()}
    >
      <p className="faint keep-day-hint">{text.keepDayHint}</p>
      <DatePicker
        ref={field}
        aria-label={text.keepDay}
        placeholder={text.keepDayForm}
        value={day === null ? null : dayjs(day)}
        disabledDate={each => each.format('YYYY-MM-DD') <= today}
        onChange={chosen => setDay(chosen === null ? null : chosen.format('YYYY-MM-DD'))}
      />
    </Modal>
  )
}
