import { frameBlock, blockText, type Place } from '../reply/place.ts'
import type { Block, Frame, FrameField, Reply } from '../reply/reply.ts'
import { codeRanges, quotedRanges, touches, type Range } from './protect.ts'

/** What a stretch is in the letter: a rule for prose does not look at the names of organs. */
export type StretchKind = 'title' | 'organ' | 'heading' | 'paragraph' | 'cell'

/**
 * One stretch of text in which marks must pair: a paragraph, a heading, a cell of a table, a line of a frame field. `offset` is
 * where it begins in the text of its block; `leadEnd` where the run-in heading of a paragraph ends (0: it has none).
 */
export type Stretch = {
  readonly block: string
  readonly offset: number
  readonly text: string
  readonly kind: StretchKind
  readonly leadEnd: number
  /** Titles and quotations, never to be reported in. */
  readonly quoted: readonly Range[]
  /** Addresses, model and telephone numbers. */
  readonly codes: readonly Range[]
}

/** The frame fields that hold words, in the order in which they are printed (GB/T 9704—2012 7.2–7.4). */
export const writtenFields = [
  'letterhead',
  'signers',
  'title',
  'addressees',
  'attachments',
  'signature',
  'copies'
] as const
export type WrittenField = (typeof writtenFields)[number]

/** All frame fields in the order in which they are printed. */
export const printedOrder: readonly FrameField[] = [
  'category',
  'issuer',
  'letterhead',
  'number',
  'signers',
  'title',
  'honorific',
  'addressees',
  'addresseeTotal',
  'attachments',
  'signature',
  'date',
  'contact',
  'openness',
  'copies',
  'printing'
]

/** The text that offsets into a written frame field count in: one name, organ or title a line; names without the word that follows them. */
export function frameText(frame: Frame, field: WrittenField): string {
  switch (field) {
    case 'letterhead':
    case 'title':
      return frame[field] ?? ''
    case 'addressees':
      return frame.addressees.map(addressee => addressee.name).join('\n')
    case 'attachments':
      return frame.attachments.map(attachment => attachment.title).join('\n')
    case 'signers':
    case 'signature':
    case 'copies':
      return frame[field].join('\n')
  }
}

/** The blocks of the body and of the attachments; an attachment's block whose id the body has too cannot be pointed at and is left out. */
export function blocksOf(reply: Reply): readonly Block[] {
  const own = new Set(reply.body.map(block => block.id))
  return [
    ...reply.body,
    ...reply.frame.attachments.flatMap(one => one.body).filter(block => !own.has(block.id))
  ]
}

/** The text of the block or frame field with an id, or null when there is none or it holds no words. */
export function textOf(reply: Reply, id: string): string | null {
  const field = writtenFields.find(written => frameBlock(written) === id)
  if (field !== undefined) return frameText(reply.frame, field)
  const block = blocksOf(reply).find(one => one.id === id)
  return block === undefined ? null : blockText(block)
}

const walked = new WeakMap<Reply, readonly Stretch[]>()

/** All text of a reply in printed order: frame first, then body, then attachments. Empty texts are left out. */
export function stretchesOf(reply: Reply): readonly Stretch[] {
  const known = walked.get(reply)
  if (known !== undefined) return known
  const frame = writtenFields.flatMap(field =>
    split(frameBlock(field), frameText(reply.frame, field), field === 'title' ? 'title' : 'organ')
  )
  const stretches = [...frame, ...blocksOf(reply).flatMap(blockStretches)]
  walked.set(reply, stretches)
  return stretches
}

/** The stretches of running text: title, headings, paragraphs and cells, without the names of people and organs. */
export function proseOf(reply: Reply): readonly Stretch[] {
  return stretchesOf(reply).filter(stretch => stretch.kind !== 'organ')
}

function blockStretches(block: Block): readonly Stretch[] {
  switch (block.kind) {
    case 'heading':
      return split(block.id, block.text, 'heading')
    case 'paragraph':
      return split(block.id, blockText(block), 'paragraph').map(stretch =>
        stretch.offset === 0 ? { ...stretch, leadEnd: block.lead?.length ?? 0 } : stretch
      )
    case 'table':
      return split(block.id, blockText(block), 'cell')
    case 'slot':
      return []
  }
}

const mostCut = 256
const cut = new Map<string, readonly Stretch[]>()

/** The same words of the same block are cut once: a keystroke changes one paragraph of many. */
function split(block: string, whole: string, kind: StretchKind): readonly Stretch[] {
  const key = `${block}\n${kind}\n${whole}`
  const known = cut.get(key)
  if (known !== undefined) return known
  if (cut.size >= mostCut) cut.clear()
  const stretches = cutUp(block, whole, kind)
  cut.set(key, stretches)
  return stretches
}

function cutUp(block: string, whole: string, kind: StretchKind): readonly Stretch[] {
  return [...whole.matchAll(/[^\t\n]+/g)].map(({ 0: text, index }) => ({
    block,
    offset: index,
    text,
    kind,
    leadEnd: 0,
    quoted: quotedRanges(text),
    codes: codeRanges(text)
  }))
}

/** Offsets within a stretch as a place in the reply. */
export function placeIn(stretch: Stretch, start: number, end: number): Place {
  return { block: stretch.block, start: stretch.offset + start, end: stretch.offset + end }
}

/** What a pattern found in a stretch: offsets in the stretch, the words, and the pattern's groups ('' where one took no part). */
export type Hit = {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly groups: readonly string[]
}

/** Where a pattern (with flag g) occurs in a stretch outside titles, quotations, addresses and model numbers. */
export function hits(stretch: Stretch, pattern: RegExp): readonly Hit[] {
  return hitsOutside(stretch, pattern, [...stretch.quoted, ...stretch.codes])
}

/** The same, but model numbers are looked at too: for patterns that contain Latin letters themselves. */
export function hitsWithCodes(stretch: Stretch, pattern: RegExp): readonly Hit[] {
  return hitsOutside(stretch, pattern, stretch.quoted)
}

/** The same, in quotations too: for set phrases that are always written in quotation marks. */
export function hitsAnywhere(stretch: Stretch, pattern: RegExp): readonly Hit[] {
  return hitsOutside(stretch, pattern, [])
}

/** Whether offsets in a stretch lie in a title, a quotation, an address or a model number, where no rule of prose holds. */
export function isKept(stretch: Stretch, range: Range): boolean {
  return [...stretch.quoted, ...stretch.codes].some(kept => touches(range, kept))
}

function hitsOutside(stretch: Stretch, pattern: RegExp, kept: readonly Range[]): readonly Hit[] {
  return [...stretch.text.matchAll(pattern)]
    .map(found => ({
      start: found.index,
      end: found.index + found[0].length,
      words: found[0],
      groups: found.slice(1).map(group => group ?? '')
    }))
    .filter(hit => !kept.some(range => touches([hit.start, hit.end], range)))
}
