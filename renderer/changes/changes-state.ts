import type { FittedProposal } from '../../electron/core/calls/changes.ts'
import type { FrameField, Reply } from '../../electron/core/reply/reply.ts'
import { changePlace } from '../../electron/core/reply/show-change.ts'
import { fieldOfBlock } from '../case-work/frame-state.ts'

/** Where in the letter changes stand: a part of the frame, a paragraph (from 1) of the body or of an attachment (from 1), or nowhere yet. */
export type Spot =
  | { readonly kind: 'field'; readonly field: FrameField }
  | { readonly kind: 'body'; readonly paragraph: number }
  | { readonly kind: 'attachment'; readonly attachment: number; readonly paragraph: number }
  | { readonly kind: 'new' }

export type ProposalGroup = {
  readonly place: string
  readonly spot: Spot
  readonly proposals: readonly FittedProposal[]
}

/** Changes in their order, those of one paragraph or part of the frame together, with where it stands in the letter as it is. */
export function groupProposals(
  proposals: readonly FittedProposal[],
  reply: Reply | null
): readonly ProposalGroup[] {
  const groups = new Map<string, readonly FittedProposal[]>()
  for (const one of proposals) {
    const place = changePlace(one.change)
    groups.set(place, [...(groups.get(place) ?? []), one])
  }
  return [...groups].map(([place, proposals]) => ({ place, spot: spotOf(place, reply), proposals }))
}

function spotOf(place: string, reply: Reply | null): Spot {
  if (reply === null) return { kind: 'new' }
  const field = fieldOfBlock(place)
  if (field !== null) return { kind: 'field', field }
  const paragraph = reply.body.findIndex(({ id }) => id === place)
  if (paragraph >= 0) return { kind: 'body', paragraph: paragraph + 1 }
  for (const [at, { body }] of reply.frame.attachments.entries()) {
    const found = body.findIndex(({ id }) => id === place)
    if (found >= 0) return { kind: 'attachment', attachment: at + 1, paragraph: found + 1 }
  }
  return { kind: 'new' }
}
