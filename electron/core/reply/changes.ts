import type { Change, ListName } from './change.ts'
import { replacementsBetween, type Replacement } from './compare-words.ts'
import { matchBlocks } from './match-blocks.ts'
import { blockText, frameBlock } from './place.ts'
import { frameSchema, type Attachment, type Block, type Frame, type FrameField, type Reply } from './reply.ts'
import { equal } from './same.ts'

/** A change before it is named by its position among all. */
type Unnamed = Change extends infer C ? (C extends Change ? Omit<C, 'id'> : never) : never

/**
 * What leads from one letter to another, each change to be taken on its own: first the frame, then body and attachments in the order of the newer
 * letter. Provenance and answered asks are no words of the letter and are not compared. Taking all (core/reply/take-changes.ts) gives `after`.
 */
export function changesBetween(before: Reply, after: Reply): readonly Change[] {
  const attached = attachmentChanges(before.frame.attachments, after.frame.attachments, idsOf(before, after))
  const found: readonly Unnamed[] = [
    ...itemChanges(before, after),
    ...frameFields.flatMap(field => fieldChanges(field, before.frame, after.frame)),
    ...listChanges(before.body, after.body, 'body'),
    ...(attached ?? wholeField('attachments', before.frame, after.frame))
  ]
  return found.map((change, index): Change => ({ ...change, id: `c${index + 1}` }))
}

const frameFields: readonly FrameField[] = frameSchema
  .unwrap()
  .keyof()
  .options.filter(field => field !== 'attachments')

function itemChanges(before: Reply, after: Reply): readonly Unnamed[] {
  const [old, now] = [before, after].map(({ kind, item }) => ({ kind, item }))
  if (old === undefined || now === undefined || equal(old, now)) return []
  return [{ kind: 'item', before: old, after: now }]
}

function fieldChanges(field: FrameField, before: Frame, after: Frame): readonly Unnamed[] {
  if (equal(before[field], after[field])) return []
  if (field !== 'title' && field !== 'letterhead') return wholeField(field, before, after)
  const [old, now] = [before[field], after[field]]
  if (old === null || now === null) return wholeField(field, before, after)
  return wordsChanges({ block: frameBlock(field), part: 'text', offset: 0, whole: old }, now)
}

function wholeField(field: FrameField, before: Frame, after: Frame): readonly Unnamed[] {
  const part = (frame: Frame): Partial<Frame> => ({ [field]: frame[field] })
  return [{ kind: 'field', field, before: part(before), after: part(after) }]
}

/** The text in which words were changed: `whole` stands in the block from `offset` on. */
type Text = {
  readonly block: string
  readonly part: 'lead' | 'text'
  readonly offset: number
  readonly whole: string
}

function wordsChange({ block, part, offset, whole }: Text, replaced: Replacement): Unnamed {
  const { start, end, before, after } = replaced
  const place = { block, start: offset + start, end: offset + end }
  return { kind: 'words', place, part, whole, at: start, before, after }
}

function wordsChanges(text: Text, after: string): readonly Unnamed[] {
  return replacementsBetween(text.whole, after).map(one => wordsChange(text, one))
}

/** Changes of words in parts of a text that stand one behind the other, each a mark apart: cells of a table, titles of attachments. */
function partChanges(text: Text, before: readonly string[], after: readonly string[]): readonly Unnamed[] {
  let offset = 0
  return before.flatMap((old, index) => {
    const from = offset
    offset += old.length + 1
    return replacementsBetween(old, after[index] ?? '').map(one =>
      wordsChange(text, { ...one, start: one.start + from, end: one.end + from })
    )
  })
}

function idsOf(...replies: readonly Reply[]): boolean {
  return replies.every(({ body, frame }) => {
    const ids = [body, ...frame.attachments.map(one => one.body)].flat().map(block => block.id)
    return new Set(ids).size === ids.length
  })
}

/** Changes inside attachments; null when they were added or taken away, or when their blocks cannot be told apart. */
function attachmentChanges(
  before: readonly Attachment[],
  after: readonly Attachment[],
  told: boolean
): readonly Unnamed[] | null {
  if (equal(before, after)) return []
  if (before.length !== after.length || !told) return null
  const [old, now] = [before.map(one => one.title), after.map(one => one.title)]
  const text = { block: frameBlock('attachments'), part: 'text', offset: 0, whole: old.join('\n') } as const
  return [
    ...partChanges(text, old, now),
    ...before.flatMap((one, index) => listChanges(one.body, after[index]?.body ?? [], index))
  ]
}

function listChanges(before: readonly Block[], after: readonly Block[], list: ListName): readonly Unnamed[] {
  const { pairs, removed, inserted } = matchBlocks(before, after)
  const oldId = new Map(pairs.map(pair => [pair.after.id, pair.before.id]))
  const stays = new Set(pairs.filter(pair => !pair.moved).map(pair => pair.after.id))
  const nameOf = (block: Block) => oldId.get(block.id) ?? block.id
  const position = (index: number) => {
    const earlier = after.slice(0, index).toReversed()
    const stop = earlier.findIndex(block => stays.has(block.id))
    const behind = stop < 0 ? earlier : earlier.slice(0, stop + 1)
    const next = after.slice(index + 1).find(block => stays.has(block.id))
    return { list, behind: behind.map(nameOf), ahead: next === undefined ? null : nameOf(next) }
  }
  const fresh = new Set(inserted.map(block => block.id))
  const byAfter = new Map(pairs.map(pair => [pair.after.id, pair]))
  return [
    ...removed.map((block): Unnamed => ({ kind: 'remove', list, block })),
    ...after.flatMap((block, index): readonly Unnamed[] => {
      if (fresh.has(block.id)) return [{ kind: 'insert', ...position(index), block }]
      const pair = byAfter.get(block.id)
      if (pair === undefined) return []
      const moved: readonly Unnamed[] = pair.moved
        ? [{ kind: 'move', ...position(index), block: pair.before }]
        : []
      return [...moved, ...blockChanges(pair.before, pair.after)]
    })
  ]
}

function blockChanges(before: Block, after: Block): readonly Unnamed[] {
  if (sameBlock(before, after)) return []
  const { id } = before
  const reshape: readonly Unnamed[] = [{ kind: 'reshape', before, after: { ...after, id } }]
  if (!sameBlock(bare(before), bare(after))) return reshape
  const part = 'text' as const
  if (before.kind === 'heading' && after.kind === 'heading') {
    return wordsChanges({ block: id, part, offset: 0, whole: before.text }, after.text)
  }
  if (before.kind === 'paragraph' && after.kind === 'paragraph') {
    const lead = before.lead ?? ''
    return [
      ...wordsChanges({ block: id, part: 'lead', offset: 0, whole: lead }, after.lead ?? ''),
      ...wordsChanges({ block: id, part, offset: lead.length, whole: before.text }, after.text)
    ]
  }
  if (before.kind === 'table' && after.kind === 'table') return cellChanges(before, after) ?? reshape
  return reshape
}

type Table = Extract<Block, { kind: 'table' }>

/** Changes of single cells; null when the table's form changed, or a cell holds what parts cells. */
function cellChanges(before: Table, after: Table): readonly Unnamed[] | null {
  const alike =
    before.rows.length === after.rows.length &&
    before.rows.every((row, index) => row.length === after.rows[index]?.length)
  const parting = [...before.rows, ...after.rows].flat().some(cell => /[\t\n]/.test(cell))
  if (!alike || parting) return null
  const text = { block: before.id, part: 'text', offset: 0, whole: blockText(before) } as const
  return partChanges(text, before.rows.flat(), after.rows.flat())
}

/** A block without its words, to see whether anything but words differs; a lead that came or went is more than words. */
function bare(block: Block): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: '' }
    case 'paragraph':
      return { ...block, lead: block.lead === null ? null : '', text: '' }
    case 'table':
      return { ...block, rows: [] }
    case 'slot':
      return block
  }
}

function sameBlock(a: Block, b: Block): boolean {
  return equal({ ...a, id: '', from: null, answers: [] }, { ...b, id: '', from: null, answers: [] })
}
