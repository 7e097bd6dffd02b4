import { changedShare } from '../../electron/core/case/coverage.ts'
import type { Block, Provenance } from '../../electron/core/reply/reply.ts'

export type ChangeDegree = 'same' | 'little' | 'much' | 'rewritten'

/** A share of change (0–1) in the four degrees that are shown: none, up to a fifth, up to two thirds, more. */
export function degreeOf(share: number): ChangeDegree {
  if (share === 0) return 'same'
  if (share <= 0.2) return 'little'
  return share <= 0.67 ? 'much' : 'rewritten'
}

/** How far a block's text was changed since it was taken; null when it was typed here or has no source. */
export function degreeOfBlock(block: Block): ChangeDegree | null {
  const { from } = block
  if (from === null || from.kind === 'typed' || block.kind === 'slot') return null
  return degreeOf(changedShare(block))
}

/** The label of a source with its year, when the label does not say it already. */
export function sourceLabel(from: Provenance): string {
  if (from.kind !== 'passage' || from.year === null || from.label.includes(String(from.year)))
    return from.label
  return `${from.label} · ${from.year}`
}
