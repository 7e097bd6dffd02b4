import { diffArrays, diffChars } from 'diff'
import { blockText } from '../reply/place.ts'
import type { Block } from '../reply/reply.ts'
import type { Case } from './case.ts'

/**
 * Ids of the asks that no block answers, in the order of the asks. Headings, slots, the opening, the closing and blocks
 * without words answer nothing. Without a reply, all asks.
 */
export function unanswered(kase: Case): readonly string[] {
  const answered = new Set((kase.reply?.body ?? []).filter(says).flatMap(block => block.answers))
  return kase.asks.map(ask => ask.id).filter(id => !answered.has(id))
}

function says(block: Block): boolean {
  if (block.kind === 'slot' || block.kind === 'heading') return false
  if (block.kind === 'paragraph' && block.role !== 'body') return false
  return blockText(block).trim() !== ''
}

/**
 * How far a block's words differ from those it was taken from: 0 unchanged, 1 nothing in common. A block without an original
 * (typed, or of unknown origin) is wholly the clerk's: 1. A slot has no words: 0.
 */
export function changedShare(block: Block): number {
  if (block.kind === 'slot') return 0
  const { from } = block
  if (from === null || from.kind === 'typed') return 1
  const now = blockText(block)
  const { original } = from
  if (now === original) return 0
  const length = now.length + original.length
  return 1 - (2 * keptLength(original, now)) / length
}

/** Edits beyond which two changed sentences count as unrelated; it bounds the time of the comparison. */
const mostEdits = 400

/** Characters that stay, compared sentence by sentence and by character only inside changed sentences. */
function keptLength(before: string, after: string): number {
  const changes = diffArrays(sentences(before), sentences(after))
  return changes.reduce((kept, change, index) => {
    const words = change.value.join('')
    if (!change.added && !change.removed) return kept + words.length
    const next = changes[index + 1]
    if (!change.removed || !next?.added) return kept
    return kept + keptCharacters(words, next.value.join(''))
  }, 0)
}

function keptCharacters(before: string, after: string): number {
  const changes = diffChars(before, after, { maxEditLength: mostEdits }) ?? []
  return changes
    .filter(change => !change.added && !change.removed)
    .reduce((sum, change) => sum + change.value.length, 0)
}

function sentences(text: string): string[] {
  return text.match(/[^。；！？]*[。；！？]|[^。；！？]+$/g) ?? []
}
