import { DatePicker, Form, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { correctedItem, itemDraftOf } from '../../cases/cases-state.ts'
import { ItemForm } from '../../cases/item-form.tsx'
import { call } from '../../client/call.ts'
import { panelText } from '../../text/panels.ts'
import { common } from '../../text/zh.ts'
import { useDesk } from '../../window/desk.ts'
import { useCaseTools } from '../case-tools.ts'

/** Corrects what was read from the item, and the deadline. */
export function ItemDialog({ onClose }: { readonly onClose: () => void }) {
  const { tell } = useDesk()
  const { work, change } = useCaseTools()
  const { kase } = work.view
  const [draft, setDraft] = useState(() => itemDraftOf(kase.item))
  const [due, setDue] = useState(kase.due)
  const item = correctedItem(kase.item, draft)

  const save = async () => {
    if (!item) return
    const view = await change((base, { asks }) =>
      call('case.saveItem', { ...base, item, asks: [...asks], due })
    )
    if (!view) return
    tell(panelText.asks.itemSaved, null)
    onClose()
  }

  return (
    <Modal
      open
      width={640}
      style={{ top: 24 }}
      title={panelText.asks.editItem}
      okText={common.save}
      okButtonProps={{ disabled: item === null }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <ItemForm draft={draft} onChange={setDraft} />
      <Form layout="vertical">
        <Form.Item label={panelText.asks.due} htmlFor="case-due">
          <DatePicker
            id="case-due"
            value={due === null ? null : dayjs(due)}
            onChange={day => setDue(day === null ? null : day.format('YYYY-MM-DD'))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
