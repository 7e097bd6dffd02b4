import { useMemo } from 'react'
import type { Frame, Reply } from '../../electron/core/reply/reply.ts'
import type { Stretch } from '../../electron/core/reply/compare-words.ts'
import { frameText } from '../text/frame.ts'
import { reviewText } from '../text/review.ts'
import { compareFrames, compareReplies } from './compare-state.ts'

type Props = {
  readonly before: Reply
  readonly after: Reply
  /** Leave out paragraphs that did not change: a choice of the reader. */
  readonly onlyChanges: boolean
}

/** What a part of the frame is called on screen. */
export const fieldLabel: Partial<Record<keyof Frame, string>> = {
  category: frameText.category,
  letterhead: frameText.letterhead,
  number: frameText.number,
  signers: frameText.signers,
  title: frameText.title,
  addressees: frameText.addressees,
  signature: frameText.signature,
  date: frameText.date,
  contact: frameText.contactPerson,
  openness: frameText.openness,
  copies: frameText.copies,
  attachments: frameText.attachments
}

/** 花脸稿: what was struck out and what was put in. */
export function Redline({ before, after, onlyChanges }: Props) {
  const lines = useMemo(() => compareReplies(before, after), [before, after])
  const frame = useMemo(() => compareFrames(before.frame, after.frame), [before, after])
  const shown = onlyChanges ? lines.filter(line => line.changed) : lines
  if (frame.length === 0 && !lines.some(line => line.changed)) {
    return <p className="faint">{reviewText.noChanges}</p>
  }
  return (
    <div className="redline" lang="zh-CN">
      {frame.length > 0 && (
        <dl aria-label={reviewText.frameChanges}>
          {frame.map(({ field, runs }) => (
            <div key={field}>
              <dt>{fieldLabel[field] ?? field}</dt>
              <dd>
                <Runs runs={runs} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {shown.map((line, at) => (
        <p key={at} className={line.changed ? 'changed' : undefined}>
          <Runs runs={line.runs} />
        </p>
      ))}
    </div>
  )
}

function Runs({ runs }: { readonly runs: readonly Stretch[] }) {
  return runs.map((run, at) => {
    if (run.kind === 'added') return <ins key={at}>{run.text}</ins>
    if (run.kind === 'removed') return <del key={at}>{run.text}</del>
    return <span key={at}>{run.text}</span>
  })
}
