import { Alert, Button, Modal, Tag } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import type { FittedProposal, ReadChanges } from '../../electron/core/calls/changes.ts'
import { changeStretches } from '../../electron/core/reply/show-change.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { unfitSentence } from '../../electron/core/reply/take-changes.ts'
import type { Base } from '../case-work/use-case-work.ts'
import { call, upload } from '../client/call.ts'
import { DropZone } from '../files/drop-zone.tsx'
import { PickFiles } from '../files/pick-files.tsx'
import { changesText as text } from '../text/changes.ts'
import { timeFormat } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'

type Props = {
  readonly change: (make: (base: Base) => Promise<CaseView>) => Promise<CaseView | null>
  readonly base: Base
  /** The letter as it stands, to go back to in one step. */
  readonly before: Reply | null
  readonly onUndo: (reply: Reply) => void
  readonly onClose: () => void
}

/** Takes a Word file back: its changes one by one, to be taken or left, and what was said in comments. */
export function ChangesDialog({ change, base, before, onUndo, onClose }: Props) {
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
      open
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
            <ProposalList proposals={read.proposals} refused={refused} onDecide={decide} />
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
                </li>
              ))}
            </ul>
          </>
        )}
      </DropZone>
    </Modal>
  )
}

type ListProps = {
  readonly proposals: readonly FittedProposal[]
  readonly refused: ReadonlySet<string>
  readonly onDecide: (id: string, answer: 'accept' | 'reject') => void
}

function ProposalList({ proposals, refused, onDecide }: ListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector('li')?.focus(), [proposals])

  const press = (event: KeyboardEvent<HTMLLIElement>, one: FittedProposal) => {
    const key = event.key.toLowerCase()
    const item = event.currentTarget
    const next = key === 'j' || key === 'arrowdown' ? item.nextElementSibling : null
    const previous = key === 'k' || key === 'arrowup' ? item.previousElementSibling : null
    const beside = next ?? previous
    if (beside instanceof HTMLElement) {
      event.preventDefault()
      beside.focus()
    }
    if (one.unfit === null && (key === 'a' || key === 'r')) {
      onDecide(one.change.id, key === 'a' ? 'accept' : 'reject')
    }
  }
  return (
    <ul className="cards redline" ref={list}>
      {proposals.map(one => (
        <li key={one.change.id} className="card" tabIndex={0} onKeyDown={event => press(event, one)}>
          <p>
            <Words proposal={one} />
          </p>
          <p className="faint whose">
            {whose(one)}　
            {one.unfit === null ? (
              <>
                <Button
                  size="small"
                  aria-pressed={!refused.has(one.change.id)}
                  type={refused.has(one.change.id) ? 'text' : 'primary'}
                  onClick={() => onDecide(one.change.id, 'accept')}
                >
                  {text.accept}
                </Button>
                <Button
                  size="small"
                  aria-pressed={refused.has(one.change.id)}
                  type={refused.has(one.change.id) ? 'primary' : 'text'}
                  onClick={() => onDecide(one.change.id, 'reject')}
                >
                  {text.reject}
                </Button>
              </>
            ) : (
              unfitSentence[one.unfit]
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Words({ proposal: { change } }: { readonly proposal: FittedProposal }) {
  return (
    <>
      {change.kind === 'move' && <Tag>{text.moved}</Tag>}
      {changeStretches(change).map((one, at) => {
        if (one.kind === 'added') return <ins key={at}>{one.text}</ins>
        if (one.kind === 'removed') return <del key={at}>{one.text}</del>
        return <span key={at}>{one.text}</span>
      })}
    </>
  )
}

function whose({ by }: FittedProposal): string {
  if (by === null) return text.untracked
  return by.date === null ? by.author : `${by.author} ${dayjs(by.date).format(timeFormat.second)}`
}
