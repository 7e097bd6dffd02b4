import { z } from 'zod'
import type { Profile } from '../layout/profile.ts'
import { notice, type Notice } from '../notice.ts'
import { changeSchema, type ListName } from '../reply/change.ts'
import { changesBetween } from '../reply/changes.ts'
import { keptLetters } from '../reply/compare-words.ts'
import { frameBlock, type Place } from '../reply/place.ts'
import type { Block, Frame, Reply } from '../reply/reply.ts'
import { addedBlock, changedBlock } from './changed-block.ts'
import { withFrameLine } from './changed-frame.ts'
import { pairLines, type PairedPiece } from './pair-lines.ts'
import { printedLines, type PrintedLine } from './printed-lines.ts'
import { stampOf } from './whose.ts'
import {
  sideOf,
  type RevisedDocument,
  type RevisedSpan,
  type SidePiece,
  type Stamp
} from './revised-document.ts'

/** A change somebody made in Word, to be taken or left; `by` is null when changes were not tracked. */
export const proposalSchema = z
  .object({
    change: changeSchema,
    by: z.object({ author: z.string(), date: z.string().nullable() }).readonly().nullable()
  })
  .readonly()
export type Proposal = z.infer<typeof proposalSchema>

/** 批注 of the file: on the words quoted, at their place in the letter where that is known. */
export type ReturnedRemark = {
  readonly by: Stamp
  readonly text: string
  readonly quote: string
  readonly place: Place | null
}

export type Returned = {
  readonly proposals: readonly Proposal[]
  readonly remarks: readonly ReturnedRemark[]
  readonly notices: readonly Notice[]
}

type Given = {
  readonly document: RevisedDocument
  /** What was recognised in the whole file, for parts of the frame; null when nothing was. */
  readonly parsed: Frame | null
  readonly profile: Profile
  /** What new blocks are named after, so that the same file gives the same ids. */
  readonly mark: string
}

/** Below this share of known paragraphs a file is no version of the letter. */
const leastKnown = 0.3

/** How much of the file, as it was before its tracked changes, stands in the letter letter by letter: 0 to 1. */
export function sameText(reply: Reply, document: RevisedDocument, profile: Profile): number {
  const known = new Set(printedLines(reply, profile).map(line => compact(line.text)))
  const pieces = flattened(sideOf(document, 'before'))
  const found = pieces.filter(piece => {
    const text = compact(
      piece.kind === 'paragraph' ? piece.text : piece.rows.map(row => row.join('')).join('')
    )
    return (
      known.has(text) ||
      [...known].some(one => one !== '' && text.endsWith(one) && text.length - one.length <= 6)
    )
  })
  return pieces.length === 0 ? 0 : found.length / pieces.length
}

/**
 * What was changed in a Word file made of the letter, as changes of its blocks and frame, whether changes were tracked or not. Looks and numbers of
 * headings are no changes. What cannot be put down to a place is told in a notice with its words.
 */
export function proposalsFrom(original: Reply, given: Given): Returned {
  const { document, profile, mark } = given
  const lines = printedLines(original, profile)
  const { pieces } = pairLines(lines, flattened(sideOf(document, 'after')))
  const blockLines = lines.filter(line => line.shown.kind === 'block')
  const known = pieces.filter(({ line }) => line?.shown.kind === 'block').length
  if (blockLines.length > 0 && known / blockLines.length < leastKnown) {
    const message = '文件的内容与本件答复对不上，没有读出修改。请确认选对了文件。'
    return { proposals: [], remarks: remarksOf(document, pieces), notices: [notice('other-letter', message)] }
  }
  const notices: Notice[] = []
  const bodies = changedLists(original, pieces, { mark, notices })
  const framed = changedFrame(original, pieces, given, notices)
  const after: Reply = {
    ...framed,
    body: bodies('body', original.body),
    frame: {
      ...framed.frame,
      attachments: framed.frame.attachments.map((one, index) => ({ ...one, body: bodies(index, one.body) }))
    }
  }
  const proposals = changesBetween(original, after).map(change => ({
    change,
    by: stampOf(change, pieces, document)
  }))
  return { proposals, remarks: remarksOf(document, pieces), notices }
}

/** What is left of a heading whose words were struck out. */
const numberAlone = /^\s*(?:[一二三四五六七八九十]+、|（(?:[一二三四五六七八九十]+|\d+)）|\d+\.)\s*$/

/** The 版记 is written as a table of single cells; its rows are lines of the letter. */
function flattened(pieces: readonly SidePiece[]): readonly SidePiece[] {
  return pieces.flatMap((piece): readonly SidePiece[] => {
    if (piece.kind === 'paragraph' && numberAlone.test(piece.text)) return []
    if (piece.kind !== 'table' || piece.rows.some(row => row.length !== 1)) return [piece]
    const texts = piece.rows.map(row => row[0] ?? '')
    if (!texts.some(text => /^\s*抄\s*送|印发\s*$/.test(text))) return [piece]
    return texts.map(text => ({ kind: 'paragraph', label: '', text, spans: piece.spans }))
  })
}

type Lists = (list: ListName, before: readonly Block[]) => readonly Block[]

/** The blocks of each list in the order of the file, with those put in; blocks that print nothing stay behind their neighbour. */
function changedLists(
  original: Reply,
  pieces: readonly PairedPiece[],
  { mark, notices }: { readonly mark: string; readonly notices: Notice[] }
): Lists {
  const found = new Map<ListName, Block[]>()
  const captions = new Map<string, string>()
  let current: ListName | null = null
  let fresh = 0
  const push = (list: ListName, block: Block) => found.set(list, [...(found.get(list) ?? []), block])
  for (const { piece, line } of pieces) {
    const shown = line?.shown
    if (shown?.kind === 'caption' && piece.kind === 'paragraph')
      captions.set(shown.block.id, piece.text.trim())
    if (shown?.kind === 'frame') current = after(shown.role)
    if (shown?.kind === 'block' && line) {
      current = shown.list
      push(shown.list, changedBlock(line, piece))
    }
    if (line !== null) continue
    const text = piece.kind === 'paragraph' ? piece.text.trim() : piece.rows.flat().join(' ')
    if (text === '') continue
    fresh += 1
    if (current === null)
      notices.push(notice('not-placed', `文件里新加的这一段不知放在哪里，请手工处理：“${text}”`))
    else push(current, addedBlock(piece, `${mark}-${fresh}`, '在 Word 中加入'))
  }
  return (list, before) => {
    const now = found.get(list)
    // An attachment that is not in the file at all was left out when it was made.
    if (now === undefined) return before
    const captioned = now.map(block => {
      const caption = captions.get(block.id)
      return block.kind === 'table' && caption !== undefined ? { ...block, caption } : block
    })
    return withSilent(before, captioned)
  }

  function after(role: string): ListName | null {
    return role === 'addressee' && original.body.length > 0 ? 'body' : null
  }
}

function withSilent(before: readonly Block[], now: readonly Block[]): readonly Block[] {
  return before.reduce<readonly Block[]>((list, block, index) => {
    if (!silent(block) || list.some(one => one.id === block.id)) return list
    const previous = before[index - 1]
    const at = list.findIndex(one => one.id === previous?.id)
    return list.toSpliced(at + 1, 0, block)
  }, now)
}

function silent(block: Block): boolean {
  if (block.kind === 'heading') return block.text.trim() === ''
  return block.kind === 'paragraph' && ((block.lead ?? '') + block.text).trim() === ''
}

function changedFrame(
  original: Reply,
  pieces: readonly PairedPiece[],
  { parsed, profile }: Given,
  notices: Notice[]
): Reply {
  return pieces.reduce<Reply>((reply, { piece, line }) => {
    if (line?.shown.kind !== 'frame' || piece.kind !== 'paragraph') return reply
    const { role, turn } = line.shown
    const text = role === 'title' || role === 'attachment-title' ? piece.text.replace(/\n/g, '') : piece.text
    if (compact(text) === compact(line.text) || role === 'attachment-mark') return reply
    const changed = withFrameLine(reply, { role, turn, text }, { parsed, profile })
    if (changed === null) {
      notices.push(
        notice(
          'frame-not-read',
          `文件里把“${line.text.trim()}”改成了“${text.trim()}”，没有认出来，请手工修改。`
        )
      )
    }
    return changed ?? reply
  }, original)
}

function compact(text: string): string {
  return text.replace(/\s/g, '')
}

function remarksOf(document: RevisedDocument, pieces: readonly PairedPiece[]): readonly ReturnedRemark[] {
  return document.remarks.map(({ id, by, text }) => {
    const at = pieces.find(({ piece }) => piece.spans.some(span => span.remarks.includes(id)))
    const quote = at === undefined ? '' : quoteOf(at.piece.spans, id)
    return { by, text, quote, place: at?.line ? placeOf(at.line, at.piece, quote) : null }
  })
}

function quoteOf(spans: readonly RevisedSpan[], id: string): string {
  return spans
    .filter(span => span.remarks.includes(id) && span.revised !== 'deleted')
    .map(span => span.text)
    .join('')
}

function placeOf({ shown, text }: PrintedLine, piece: SidePiece, quote: string): Place | null {
  if (shown.kind === 'frame') {
    const field = {
      title: 'title',
      addressee: 'addressees',
      signature: 'signature',
      date: 'date',
      copies: 'copies'
    } as const
    const role = Object.entries(field).find(([role]) => role === shown.role)?.[1]
    return role === undefined ? null : { block: frameBlock(role), start: 0, end: 0 }
  }
  const block = shown.block.id
  const exact = quote === '' ? -1 : text.indexOf(quote)
  if (exact >= 0) return { block, start: exact, end: exact + quote.length }
  if (piece.kind !== 'paragraph') return { block, start: 0, end: 0 }
  const from = piece.text.indexOf(quote)
  const kept = [...keptLetters(text, piece.text)].filter(
    ([, now]) => now >= from && now < from + quote.length
  )
  const olds = kept.map(([old]) => old)
  return olds.length === 0
    ? { block, start: 0, end: text.length }
    : { block, start: Math.min(...olds), end: Math.max(...olds) + 1 }
}
