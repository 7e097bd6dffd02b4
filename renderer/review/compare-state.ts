import { diffArrays, diffChars } from 'diff'
import { headingNumbers } from '../../electron/core/layout/numbering.ts'
import { blockText } from '../../electron/core/reply/place.ts'
import { printDay } from '../../electron/core/chinese/dates.ts'
import type { Block, Frame, Reply } from '../../electron/core/reply/reply.ts'
import { opennessWord, printNumber, roleWord } from '../../electron/core/reply/wording.ts'

export type Run = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** One paragraph of the comparison; `changed` when any run of it is not the same. */
export type ComparedLine = { readonly runs: readonly Run[]; readonly changed: boolean }

/** Longest sentence pair that is compared by character; longer ones are shown as removed and added. */
const charLimit = 600

/**
 * Two letters paragraph by paragraph: blocks are matched by id, then by order; inside a pair by sentences, and inside a changed pair
 * of sentences by characters, so that one altered word shows as one.
 */
export function compareReplies(before: Reply, after: Reply): readonly ComparedLine[] {
  const pairs = pairBlocks(numbered(before.body), numbered(after.body))
  return pairs.map(([old, now]) => line(compareTexts(old, now)))
}

type NumberedBlock = { readonly id: string; readonly text: string }

function numbered(body: readonly Block[]): readonly NumberedBlock[] {
  const numbers = headingNumbers(body)
  return body.map((block, index) => ({
    id: block.id,
    text: (numbers[index] ?? '') + (block.kind === 'slot' ? `［${block.name}］` : blockText(block))
  }))
}

/** Blocks of both sides in one order, '' where a side has none. */
function pairBlocks(
  before: readonly NumberedBlock[],
  after: readonly NumberedBlock[]
): readonly (readonly [string, string])[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (a, b) => a.id === b.id || a.text === b.text
  })
  const pairs: (readonly [string, string])[] = []
  let at = 0
  let old = 0
  changes.forEach((change, index) => {
    const count = change.value.length
    if (change.removed) {
      const next = changes[index + 1]
      const partners = next?.added ? next.value : []
      change.value.forEach((block, offset) => pairs.push([block.text, partners[offset]?.text ?? '']))
      old += count
      return
    }
    if (change.added) {
      const taken = changes[index - 1]?.removed ? (changes[index - 1]?.value.length ?? 0) : 0
      change.value.slice(taken).forEach(block => pairs.push(['', block.text]))
      at += count
      return
    }
    for (let offset = 0; offset < count; offset++) {
      pairs.push([before[old + offset]?.text ?? '', after[at + offset]?.text ?? ''])
    }
    old += count
    at += count
  })
  return pairs
}

/** The runs that lead from one text to another. */
export function compareTexts(before: string, after: string): readonly Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const changes = diffArrays(sentences(before), sentences(after))
  const runs = changes.flatMap((change, index): readonly Run[] => {
    const text = change.value.join('')
    const next = changes[index + 1]
    if (change.removed && next?.added) return byCharacter(text, next.value.join(''))
    if (change.added && changes[index - 1]?.removed) return []
    return [{ kind: change.added ? 'added' : change.removed ? 'removed' : 'same', text }]
  })
  return runs.filter(run => run.text !== '')
}

function byCharacter(before: string, after: string): readonly Run[] {
  const whole: readonly Run[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after }
  ]
  if (before.length + after.length > charLimit * 2) return whole
  const changes = diffChars(before, after)
  const kept = changes.filter(change => !change.added && !change.removed)
  const keptLength = kept.reduce((sum, change) => sum + change.value.length, 0)
  // Two sentences that share little read better whole than as confetti.
  if (keptLength * 2 < Math.max(before.length, after.length)) return whole
  return changes.map(change => ({
    kind: change.added ? 'added' : change.removed ? 'removed' : 'same',
    text: change.value
  }))
}

function sentences(text: string): string[] {
  return text.match(/[^。！？；]*[。！？；]|[^。！？；]+$/g) ?? []
}

function line(runs: readonly Run[]): ComparedLine {
  return { runs, changed: runs.some(run => run.kind !== 'same') }
}

export type FrameChange = { readonly field: keyof Frame; readonly runs: readonly Run[] }

/** The parts of the frame that differ, each as runs. */
export function compareFrames(before: Frame, after: Frame): readonly FrameChange[] {
  const old = frameLines(before)
  return frameLines(after).flatMap(([field, text], index) => {
    const was = old[index]?.[1] ?? ''
    return was === text ? [] : [{ field, runs: compareTexts(was, text) }]
  })
}

function frameLines(frame: Frame): readonly (readonly [keyof Frame, string])[] {
  return [
    ['category', frame.category?.letter ?? ''],
    ['letterhead', frame.letterhead ?? ''],
    ['number', frame.number ? printNumber(frame.number) : ''],
    ['signers', frame.signers.join('、')],
    ['title', frame.title ?? ''],
    ['addressees', frame.addressees.map(each => each.name + roleWord[each.role]).join('、')],
    ['signature', frame.signature.join('、')],
    ['date', frame.date === null ? '' : printDay(frame.date)],
    ['contact', [frame.contact?.person, frame.contact?.phone].filter(part => part != null).join(' ')],
    ['openness', frame.openness === null ? '' : opennessWord[frame.openness]],
    ['copies', frame.copies.join('、')],
    ['attachments', frame.attachments.map(each => each.title).join('、')]
  ]
}
