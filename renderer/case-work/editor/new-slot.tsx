import { FileUnknownOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { workText } from '../../text/work.ts'
import { common } from '../../text/zh.ts'

/** Asks what is still missing, and leaves a place for it in the text. */
export function NewSlot({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const add = () => {
    if (name.trim() === '') return
    onAdd(name.trim())
    setName('')
    setOpen(false)
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <div className="joined" role="dialog" aria-label={workText.slotName}>
          <Input
            autoFocus
            aria-label={workText.slotName}
            placeholder={workText.slotHint}
            value={name}
            onChange={event => setName(event.target.value)}
            onPressEnter={add}
          />
          <Button type="primary" disabled={name.trim() === ''} onClick={add}>
            {common.add}
          </Button>
        </div>
      }
    >
      <Button
        size="small"
        type="text"
        aria-label={workText.addSlot}
        title={workText.addSlot}
        icon={<FileUnknownOutlined />}
      />
    </Popover>
  )
}
