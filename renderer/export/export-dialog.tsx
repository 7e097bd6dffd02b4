import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { ExportFormat } from '../../electron/core/contract.ts'
import { desktopBridge } from '../client/bridge.ts'
import { saveExport } from '../client/call.ts'
import { useCall } from '../client/use-call.ts'
import { Failure } from '../reading/failure.tsx'
import { reviewText as text } from '../text/review.ts'
import { useDesk } from '../window/desk.ts'
import { safeFileName } from './export-state.ts'

type Props = { readonly caseId: string; readonly onClose: () => void }

const formats: readonly ExportFormat[] = ['docx', 'html', 'txt', 'json']

/** Makes the file, proposes its name, and lets the user keep it. */
export function ExportDialog({ caseId, onClose }: Props) {
  const { report, tell } = useDesk()
  const [format, setFormat] = useState<ExportFormat>('docx')
  const [typed, setTyped] = useState<string | null>(null)
  const ticket = useCall('case.export', { caseId, format })
  const proposed = ticket.value?.fileName ?? ''
  const name = typed ?? proposed

  const save = async () => {
    if (!ticket.value) return
    try {
      const fileName = safeFileName(name, proposed)
      if (!(await saveExport({ ...ticket.value, fileName }))) return
      tell(text.exported(fileName), null)
      onClose()
    } catch (thrown) {
      report(thrown)
    }
  }

  return (
    <Modal
      open
      width={480}
      title={text.export}
      okText={text.exportGo}
      okButtonProps={{ disabled: ticket.loading || !ticket.value, loading: ticket.loading }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={text.exportFormat}>
          <Radio.Group
            className="choices"
            aria-label={text.exportFormat}
            value={format}
            onChange={event => {
              setFormat(formats.find(each => each === event.target.value) ?? 'docx')
              setTyped(null)
            }}
          >
            {formats.map(each => (
              <Radio key={each} value={each}>
                {text.exportFormats[each]}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item hidden={desktopBridge() !== null} label={text.exportName} htmlFor="export-name">
          <Input id="export-name" value={name} onChange={event => setTyped(event.target.value)} />
        </Form.Item>
      </Form>
      {ticket.fault && <Failure fault={ticket.fault} onRetry={ticket.reload} />}
    </Modal>
  )
}
