import { blockText, frameBlock } from '../reply/place.ts'
import type { Block, Frame, Reply, Table } from '../reply/reply.ts'
import { check } from './check.ts'
import type { Edit, Finding } from './finding.ts'
import type { CheckContext } from './rule.ts'
import { frameText, textOf, writtenFields, type WrittenField } from './walk.ts'

/**
 * The reply with the fixes of the findings put in. A fix is applied as a whole or not at all: not when the words at one of its
 * places are no longer those it was made for, and not when it overlaps one applied before it in the list; such a fix shows
 * again in the next check. Findings without a fix, and blocks that are gone, are passed over.
 */
export function applyFixes(reply: Reply, findings: readonly Finding[]): Reply {
  const chosen = new Map<string, readonly Edit[]>()
  const of = (block: string) => chosen.get(block) ?? []
  const texts = new Map<string, string | null>()
  const textAt = (block: string) => {
    if (!texts.has(block)) texts.set(block, textOf(reply, block))
    return texts.get(block) ?? null
  }
  for (const { fix } of findings) {
    if (fix === null) continue
    const fits = fix.edits.every(
      (edit, index) =>
        standsAt(textAt(edit.place.block), edit) &&
        ![...of(edit.place.block), ...fix.edits.slice(0, index)].some(other => clash(edit, other))
    )
    if (!fits) continue
    for (const edit of fix.edits) chosen.set(edit.place.block, [...of(edit.place.block), edit])
  }
  if (chosen.size === 0) return reply
  const fromEnd = (block: string) => of(block).toSorted((a, b) => b.place.start - a.place.start)
  const fixed = (block: Block) => fromEnd(block.id).reduce(fixBlock, block)
  const own = new Set(reply.body.map(block => block.id))
  const attachments = reply.frame.attachments.map(one => ({
    ...one,
    body: one.body.map(block => (own.has(block.id) ? block : fixed(block)))
  }))
  const frame = { ...reply.frame, attachments }
  return {
    ...reply,
    frame: writtenFields.reduce<Frame>(
      (done, field) => fixField(done, field, fromEnd(frameBlock(field))),
      frame
    ),
    body: reply.body.map(fixed)
  }
}

/** The reply after all fixes marked safe, checked and applied again until none is left (at most ten rounds). */
export function applySafeFixes(context: CheckContext): Reply {
  let reply = context.reply
  for (let round = 0; round < 10; round++) {
    const safe = check({ ...context, reply }).filter(finding => finding.fix?.safe === true)
    const fixed = applyFixes(reply, safe)
    if (fixed === reply) return reply
    reply = fixed
  }
  return reply
}

function standsAt(text: string | null, { place, before, after }: Edit): boolean {
  const cut = /[\t\n]/
  return (
    text !== null && text.slice(place.start, place.end) === before && !cut.test(before) && !cut.test(after)
  )
}

/** Whether two edits share a character, or put words in at the same point. */
function clash(a: Edit, b: Edit): boolean {
  if (a.place.block !== b.place.block) return false
  if (a.place.start === b.place.start) return true
  return a.place.start < b.place.end && b.place.start < a.place.end
}

function put(text: string, { place, after }: Edit): string {
  return text.slice(0, place.start) + after + text.slice(place.end)
}

function fixBlock(block: Block, edit: Edit): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: put(block.text, edit) }
    case 'paragraph': {
      const end = block.lead?.length ?? 0
      const whole = put(block.lead === null ? block.text : block.lead + block.text, edit)
      if (block.lead === null) return { ...block, text: whole }
      // Words put in across the seam belong to the lead: what was taken from the text is gone from it.
      const grown = edit.after.length - (Math.min(edit.place.end, end) - edit.place.start)
      const seam = edit.place.start < end ? end + grown : end
      return { ...block, lead: whole.slice(0, seam), text: whole.slice(seam) }
    }
    case 'table':
      return { ...block, rows: rowsOf(block, edit) }
    case 'slot':
      return block
  }
}

function rowsOf(block: Table, edit: Edit): Table['rows'] {
  return put(blockText(block), edit)
    .split('\n')
    .map(row => row.split('\t'))
}

function fixField(frame: Frame, field: WrittenField, edits: readonly Edit[]): Frame {
  if (edits.length === 0) return frame
  const text = edits.reduce(put, frameText(frame, field))
  const lines = text.split('\n')
  switch (field) {
    case 'letterhead':
    case 'title':
      return { ...frame, [field]: text }
    case 'addressees':
      return {
        ...frame,
        addressees: frame.addressees.map((one, index) => ({ ...one, name: lines[index] ?? one.name }))
      }
    case 'attachments':
      return {
        ...frame,
        attachments: frame.attachments.map((one, index) => ({ ...one, title: lines[index] ?? one.title }))
      }
    case 'signers':
    case 'signature':
    case 'copies':
      return { ...frame, [field]: lines }
  }
}
