import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Contribution } from '../../../electron/core/case/contribution.ts'
import { panelText } from '../../text/panels.ts'
import { common } from '../../text/zh.ts'
import { typedContribution } from './contributions-state.ts'

type Props = { readonly onDone: (contribution: Contribution) => void; readonly onCancel: () => void }

const text = panelText.contributions

/** Takes a contribution that came by message or telephone. */
export function PasteDialog({ onDone, onCancel }: Props) {
  const [department, setDepartment] = useState('')
  const [words, setWords] = useState('')
  const contribution = typedContribution(department, words)
  return (
    <Modal
      open
      title={text.pasteTitle}
      okText={common.add}
      okButtonProps={{ disabled: contribution === null }}
      onOk={() => contribution && onDone(contribution)}
      onCancel={onCancel}
    >
      <Form layout="vertical">
        <Form.Item label={text.department} htmlFor="paste-department">
          <Input
            id="paste-department"
            value={department}
            onChange={event => setDepartment(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={text.pasteText} htmlFor="paste-text" extra={text.pasteHint}>
          <Input.TextArea
            id="paste-text"
            rows={10}
            value={words}
            onChange={event => setWords(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
