import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { Case } from '../../electron/core/case/case.ts'
import type { CertifiedTicket, ExportFormat } from '../../electron/core/calls/exports.ts'
import { documentName } from '../../electron/core/reply/wording.ts'
import { desktopBridge } from '../client/bridge.ts'
import { call, saveExport } from '../client/call.ts'
import { certificateText } from '../text/certificate.ts'
import { reviewText as text } from '../text/review.ts'
import { useDesk } from '../window/desk.ts'
import { CertificateList } from './certificate-list.tsx'
import { safeFileName } from './export-state.ts'

type Props = { readonly kase: Case; readonly onClose: () => void }

const formats: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'txt', 'json']

/** Proposes a name, and when the user says so makes the file and hands it over. */
export function ExportDialog({ kase, onClose }: Props) {
  const { report, tell } = useDesk()
  const [format, setFormat] = useState<ExportFormat>('docx')
  const [typed, setTyped] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<CertifiedTicket | null>(null)
  const words = kase.reply === null ? kase.item.title : documentName(kase.reply, kase.item.title)
  const proposed = `${words}.${format}`

  const save = async () => {
    setBusy(true)
    try {
      const ticket = await call('case.export', { caseId: kase.id, format })
      const fileName = safeFileName(typed ?? proposed, ticket.fileName)
      if (!(await saveExport({ ...ticket, fileName }))) return
      tell([text.exported(fileName), ...ticket.notices.map(({ message }) => message)].join(''), null)
      if (ticket.certificate === null) onClose()
      else setMade({ ...ticket, fileName })
    } catch (thrown) {
      report(thrown)
    } finally {
      setBusy(false)
    }
  }

  if (made?.certificate != null) {
    return (
      <Modal
        open
        width={620}
        title={text.exported(made.fileName)}
        okText={certificateText.close}
        cancelButtonProps={{ hidden: true }}
        onOk={onClose}
        onCancel={onClose}
      >
        <CertificateList certificate={made.certificate} />
      </Modal>
    )
  }

  return (
    <Modal
      open
      width={480}
      title={text.export}
      okText={text.exportGo}
      confirmLoading={busy}
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
          <Input
            id="export-name"
            value={typed ?? proposed}
            onChange={event => setTyped(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
