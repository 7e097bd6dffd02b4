import { diffArrays } from 'diff'
import { headingNumbers } from '../../electron/core/layout/numbering.ts'
import { compareWords, type Stretch } from '../../electron/core/reply/compare-words.ts'
import { blockText } from '../../electron/core/reply/place.ts'
import { printDay } from '../../electron/core/chinese/dates.ts'
import type { Block, Frame, Reply } from '../../electron/core/reply/reply.ts'
import { opennessWord, printNumber, roleWord } from '../../electron/core/reply/wording.ts'

/** One paragraph of the comparison; `changed` when any run of it is not the same. */
export type ComparedLine = { readonly runs: readonly Stretch[]; readonly changed: boolean }

/**
 * Two letters paragraph by paragraph: blocks are matched by id, then by order; inside a pair as
 * `compareWords` tells.
 */
export function compareReplies(before: Reply, after: Reply): readonly ComparedLine[] {
  const pairs = pairBlocks(numbered(before.body), numbered(after.body))
  return pairs.map(([old, now]) => line(compareWords(old, now)))
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

function line(runs: readonly Stretch[]): ComparedLine {
  return { runs, changed: runs.some(run => run.kind !== 'same') }
}

export type FrameChange = { readonly field: keyof Frame; readonly runs: readonly Stretch[] }

/** The parts of the frame that differ, each as runs. */
export function compareFrames(before: Frame, after: Frame): readonly FrameChange[] {
  const old = frameLines(before)
  return frameLines(after).flatMap(([field, text], index) => {
    const was = old[index]?.[1] ?? ''
    return was === text ? [] : [{ field, runs: compareWords(was, text) }]
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
