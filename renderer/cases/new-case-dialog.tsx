import { Modal } from 'antd'
import { useState } from 'react'
import type { Item } from '../../electron/core/case/item.ts'
import { casesText } from '../text/cases.ts'
import { common } from '../text/zh.ts'
import { emptyItemDraft, itemFrom } from './cases-state.ts'
import { ItemForm } from './item-form.tsx'

type Props = { readonly onDone: (item: Item) => void; readonly onCancel: () => void }

/** Types in an item that came without a file. */
export function NewCaseDialog({ onDone, onCancel }: Props) {
  const [draft, setDraft] = useState(emptyItemDraft)
  const item = itemFrom(draft)
  return (
    <Modal
      open
      width={640}
      style={{ top: 24 }}
      title={casesText.item.title}
      okText={casesText.newCase}
      cancelText={common.cancel}
      okButtonProps={{ disabled: item === null }}
      onOk={() => item && onDone(item)}
      onCancel={onCancel}
    >
      <ItemForm draft={draft} onChange={setDraft} />
    </Modal>
  )
}
