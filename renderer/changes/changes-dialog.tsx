import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import type { ReadChanges } from '../../electron/core/calls/changes.ts'
import type { Place } from '../../electron/core/reply/place.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import type { Base } from '../case-work/use-case-work.ts'
import { call, upload } from '../client/call.ts'
import { DropZone } from '../files/drop-zone.tsx'
import { PickFiles } from '../files/pick-files.tsx'
import { changesText as text } from '../text/changes.ts'
import { useDesk } from '../window/desk.ts'
import { ProposalList } from './proposal-list.tsx'

type Props = {
  readonly change: (make: (base: Base) => Promise<CaseView>) => Promise<CaseView | null>
  readonly base: Base
  /** The letter as it stands, to go back to in one step. */
  readonly before: Reply | null
  readonly onUndo: (reply: Reply) => void
  /** Shows the words a comment is about while the dialog steps aside. */
  readonly onGoTo: (place: Place) => void
  /** Whether the dialog is to be seen; one that stepped aside keeps what was decided. */
  readonly shown: boolean
  readonly onClose: () => void
}

/** Takes a Word file back: its changes one by one, to be taken or left, and what was said in comments. */
export function ChangesDialog({ change, base, before, onUndo, onGoTo, shown, onClose }: Props) {
  const { report, tell } = useDesk()
  const [read, setRead] = useState<ReadChanges | null>(null)
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const able = read?.proposals.filter(one => one.unfit === null) ?? []
  const accepted = able.filter(one => !refused.has(one.change.id))

  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return
    setBusy(true)
    try {
      const { uploadId } = await upload(file)
      setRead(await call('case.readChanges', { ...base, uploadId }))
      setRefused(new Set())
    } catch (thrown) {
      report(thrown)
    } finally {
      setBusy(false)
    }
  }
  const take = async () => {
    setBusy(true)
    const view = await change(from => call('case.takeChanges', { ...from, accepted }))
    setBusy(false)
    if (view === null) return
    tell(text.taken(accepted.length), before === null ? null : () => onUndo(before))
    onClose()
  }
  const decide = (id: string, answer: 'accept' | 'reject') =>
    setRefused(old => {
      const next = new Set(old)
      if (answer === 'accept') next.delete(id)
      else next.add(id)
      return next
    })

  return (
    <Modal
      open={shown}
      width={820}
      style={{ top: 32 }}
      title={text.title}
      okText={text.go(accepted.length)}
      okButtonProps={{ disabled: accepted.length === 0 }}
      confirmLoading={busy}
      onOk={() => void take()}
      onCancel={onClose}
    >
      <DropZone className="changes-drop" onFiles={files => void open(files)}>
        <p className="faint">{text.hint}</p>
        <PickFiles
          label={text.pick}
          accept=".docx"
          what="one"
          button={{ loading: busy }}
          onFiles={files => void open(files)}
        />
        {read?.notices.map((one, at) => (
          <Alert key={at} type="warning" showIcon title={one.message} />
        ))}
        {read?.proposals.length === 0 && <p className="faint">{text.none}</p>}
        {read !== null && read.proposals.length > 0 && (
          <>
            <p className="faint">
              {text.count(read.proposals.length, accepted.length)}　{text.keys}{' '}
              <Button size="small" type="link" onClick={() => setRefused(new Set())}>
                {text.all}
              </Button>
            </p>
            <ProposalList reply={before} proposals={read.proposals} refused={refused} onDecide={decide} />
          </>
        )}
        {read !== null && read.remarks.length > 0 && (
          <>
            <h3>{text.remarks}</h3>
            <ul className="cards">
              {read.remarks.map((one, at) => (
                <li key={at} className="card">
                  <p>
                    <strong>{one.by.author}</strong> {one.text}
                  </p>
                  {one.quote !== '' && <blockquote>{one.quote}</blockquote>}
                  <RemarkPlace place={one.place} onGoTo={onGoTo} />
                </li>
              ))}
            </ul>
          </>
        )}
      </DropZone>
    </Modal>
  )
}

type RemarkProps = { readonly place: Place | null; readonly onGoTo: Props['onGoTo'] }

function RemarkPlace({ place, onGoTo }: RemarkProps) {
  if (place === null) return null
  return (
    <Button size="small" type="link" onClick={() => onGoTo(place)}>
      {text.goTo}
    </Button>
  )
}
