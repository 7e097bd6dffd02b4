import { Alert, Button, Modal } from 'antd'
import type { CertifiedTicket } from '../../electron/core/calls/exports.ts'
import { desktopBridge } from '../client/bridge.ts'
import { openExport, saveExport } from '../client/call.ts'
import { exportText as text } from '../text/export.ts'
import { useDesk } from '../window/desk.ts'
import { CertificateList } from './certificate-list.tsx'

type Props = {
  readonly ticket: CertifiedTicket
  readonly saved: boolean
  readonly onSaved: () => void
  readonly onAnother: () => void
  readonly onClose: () => void
}

/** What came of an export: the file, what the user should know of it, and ways to open or keep it. */
export function ExportResult({ ticket, saved, onSaved, onAnother, onClose }: Props) {
  const { status, report } = useDesk()
  const desktop = desktopBridge() !== null
  const save = async () => {
    try {
      if (await saveExport(ticket)) onSaved()
    } catch (thrown) {
      report(thrown)
    }
  }
  const open = async () => {
    try {
      if (!(await openExport(ticket))) report(new Error(text.cannotOpen))
    } catch (thrown) {
      report(thrown)
    }
  }
  return (
    <Modal
      open
      width={640}
      style={{ top: 32 }}
      title={text.title}
      onCancel={onClose}
      footer={[
        <Button key="another" onClick={onAnother}>
          {text.another}
        </Button>,
        <Button key="save" onClick={() => void save()}>
          {desktop ? text.saveTo : text.download}
        </Button>,
        ...(desktop
          ? [
              <Button key="open" onClick={() => void open()}>
                {text.open}
              </Button>
            ]
          : []),
        <Button key="close" type="primary" autoFocus onClick={onClose}>
          {text.close}
        </Button>
      ]}
    >
      <div role="status" className="export-result">
        <p>
          <strong>{saved ? text.done(ticket.fileName) : text.madeOnly(ticket.fileName)}</strong>
          <span className="export-hint">{text.size(ticket.bytes)}</span>
        </p>
        {!status.readOnly && <p className="export-hint">{text.outbox}</p>}
        {ticket.notices.length > 0 && (
          <Alert
            type="warning"
            title={text.notices}
            description={
              <ul>
                {ticket.notices.map(({ code, message }) => (
                  <li key={code + message}>{message}</li>
                ))}
              </ul>
            }
          />
        )}
        {ticket.certificate !== null && <CertificateList certificate={ticket.certificate} />}
      </div>
    </Modal>
  )
}
