import { Form, Input, Modal, Radio, Spin } from 'antd'
import { useState } from 'react'
import type { Case } from '../../electron/core/case/case.ts'
import type { CertifiedTicket } from '../../electron/core/calls/exports.ts'
import { desktopBridge } from '../client/bridge.ts'
import { saveExport } from '../client/call.ts'
import { exportText as text } from '../text/export.ts'
import { useDesk } from '../window/desk.ts'
import { ExportOptions } from './export-options.tsx'
import { ExportResult } from './export-result.tsx'
import {
  choices,
  makeExport,
  proposedName,
  safeFileName,
  withoutMarks,
  type ExportChoice
} from './export-state.ts'
import { FormChoice } from './form-choice.tsx'

type Props = { readonly kase: Case; readonly onClose: () => void }

/** Asks what is wanted, makes the file and hands it over, then shows what became of it. The choices are remembered. */
export function ExportDialog({ kase, onClose }: Props) {
  const { settings, remember, report } = useDesk()
  const [choice, setChoice] = useState<ExportChoice>(() => withoutMarks(settings.exportChoice))
  const [typed, setTyped] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<{ readonly ticket: CertifiedTicket; readonly saved: boolean } | null>(null)
  const name = typed ?? proposedName(kase, choice)

  const choose = (next: ExportChoice) => {
    setChoice(next)
    setTyped(null)
  }
  const go = async () => {
    setBusy(true)
    remember({ exportChoice: withoutMarks(choice) })
    try {
      const ticket = await makeExport(kase.id, choice, settings.actor)
      const named = { ...ticket, fileName: safeFileName(name, ticket.fileName) }
      setMade({ ticket: named, saved: await saveExport(named) })
    } catch (thrown) {
      report(thrown)
    } finally {
      setBusy(false)
    }
  }

  if (made !== null)
    return (
      <ExportResult
        ticket={made.ticket}
        saved={made.saved}
        onSaved={() => setMade({ ...made, saved: true })}
        onAnother={() => setMade(null)}
        onClose={onClose}
      />
    )
  return (
    <Modal
      open
      width={640}
      style={{ top: 32 }}
      title={text.title}
      okText={text.go}
      confirmLoading={busy}
      okButtonProps={{ disabled: choice.what === 'form' && choice.form === null }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <Spin
        spinning={busy}
        delay={400}
        description={choice.what === 'pdf' ? text.making.pdf : text.making.other}
      >
        <Form layout="vertical" disabled={busy}>
          <Form.Item label={text.format}>
            <Radio.Group
              className="choices"
              aria-label={text.format}
              value={choice.what}
              onChange={event =>
                choose({ ...choice, what: choices.find(each => each === event.target.value) ?? 'docx' })
              }
            >
              {choices.map(each => (
                <Radio key={each} value={each}>
                  <span className="export-format">{text.formats[each]}</span>
                  <span className="export-hint">{text.whenUsed[each]}</span>
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
          {choice.what === 'form' && (
            <FormChoice chosen={choice.form} onChoose={form => choose({ ...choice, form })} />
          )}
          <ExportOptions kase={kase} choice={choice} onChange={choose} />
          <Form.Item label={text.fileName} htmlFor="export-name" className="export-name">
            {desktopBridge() === null ? (
              <Input.TextArea
                id="export-name"
                autoSize={{ minRows: 1, maxRows: 4 }}
                value={name}
                onChange={event => setTyped(event.target.value.replace(/\n/g, ''))}
                onPressEnter={event => event.preventDefault()}
              />
            ) : (
              <output id="export-name">{name}</output>
            )}
          </Form.Item>
        </Form>
      </Spin>
    </Modal>
  )
}
