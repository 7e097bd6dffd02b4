import { Button, Tag } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { FittedProposal } from '../../electron/core/calls/changes.ts'
import { never } from '../../electron/core/notice.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { changeStretches } from '../../electron/core/reply/show-change.ts'
import { unfitSentence } from '../../electron/core/reply/take-changes.ts'
import { fieldLabel } from '../review/redline.tsx'
import { changesText as text } from '../text/changes.ts'
import { timeFormat } from '../text/zh.ts'
import { groupProposals, type Spot } from './changes-state.ts'

type Props = {
  /** The letter as it stands, for where changes belong. */
  readonly reply: Reply | null
  readonly proposals: readonly FittedProposal[]
  readonly refused: ReadonlySet<string>
  readonly onDecide: (id: string, answer: 'accept' | 'reject') => void
}

/** The changes, those of one paragraph together; keys step from one to the next and decide. */
export function ProposalList({ reply, proposals, refused, onDecide }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector<HTMLElement>('.proposal')?.focus(), [proposals])

  const press = (event: KeyboardEvent<HTMLLIElement>, one: FittedProposal) => {
    const key = event.key.toLowerCase()
    const all = [...(list.current?.querySelectorAll<HTMLElement>('.proposal') ?? [])]
    const by = key === 'j' || key === 'arrowdown' ? 1 : key === 'k' || key === 'arrowup' ? -1 : 0
    if (by !== 0) {
      event.preventDefault()
      all[all.indexOf(event.currentTarget) + by]?.focus()
    }
    if (one.unfit === null && (key === 'a' || key === 'r')) {
      onDecide(one.change.id, key === 'a' ? 'accept' : 'reject')
    }
  }
  return (
    <ul className="cards redline" ref={list}>
      {groupProposals(proposals, reply).map(({ place, spot, proposals }) => (
        <li key={place} className="card">
          <h4>{spotWords(spot)}</h4>
          <ul>
            {proposals.map(one => (
              <li
                key={one.change.id}
                className="proposal"
                tabIndex={0}
                onKeyDown={event => press(event, one)}
              >
                <p>
                  <Words proposal={one} />
                </p>
                <p className="faint whose">
                  {whose(one)}　
                  {one.unfit === null ? (
                    <Decision
                      refused={refused.has(one.change.id)}
                      onDecide={answer => onDecide(one.change.id, answer)}
                    />
                  ) : (
                    unfitSentence[one.unfit]
                  )}
                </p>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

type DecisionProps = {
  readonly refused: boolean
  readonly onDecide: (answer: 'accept' | 'reject') => void
}

function Decision({ refused, onDecide }: DecisionProps) {
  return (
    <>
      <Button
        size="small"
        aria-pressed={!refused}
        type={refused ? 'text' : 'primary'}
        onClick={() => onDecide('accept')}
      >
        {text.accept}
      </Button>
      <Button
        size="small"
        aria-pressed={refused}
        type={refused ? 'primary' : 'text'}
        onClick={() => onDecide('reject')}
      >
        {text.reject}
      </Button>
    </>
  )
}

function spotWords(spot: Spot): string {
  switch (spot.kind) {
    case 'field':
      return fieldLabel[spot.field] ?? text.frame
    case 'body':
      return text.paragraph(spot.paragraph)
    case 'attachment':
      return text.attachment(spot.attachment, spot.paragraph)
    case 'new':
      return text.fresh
    default:
      return never(spot)
  }
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
