import { layOutBlocks } from '../layout/blocks.ts'
import { layOut } from '../layout/lay-out.ts'
import { lineText, type Line, type Role, type TextLine } from '../layout/line.ts'
import type { Profile } from '../layout/profile.ts'
import type { ListName } from '../reply/change.ts'
import { blockText } from '../reply/place.ts'
import type { Block, Reply } from '../reply/reply.ts'

/**
 * What a printed paragraph or table of the letter shows.
 * - block: a block; `number` is the printed number before its words.
 * - caption: the caption of a table.
 * - frame: a part of the frame, the `turn`-th line (from 0) of its role.
 */
export type Shown =
  | { readonly kind: 'block'; readonly list: ListName; readonly block: Block; readonly number: string }
  | { readonly kind: 'caption'; readonly list: ListName; readonly block: Block }
  | { readonly kind: 'frame'; readonly role: Role; readonly turn: number }

/** A printed paragraph (`rows` null) or table; `text` without the number and without forced breaks. */
export type PrintedLine = {
  readonly shown: Shown
  readonly text: string
  readonly rows: readonly (readonly string[])[] | null
}

/** Everything the letter prints in reading order, each with what it shows; blocks without words are not there. */
export function printedLines(reply: Reply, profile: Profile): readonly PrintedLine[] {
  const named = layOut(reply, profile).flatMap((line): readonly Line[] =>
    line.kind === 'imprint' ? line.rows : [line]
  )
  const blocks = new Map(reply.body.map(block => [block.id, block]))
  const bodies = attachmentLines(reply, profile)
  const turns = new Map<Role, number>()
  return named.flatMap((line): readonly PrintedLine[] => {
    const block = blocks.get(line.block)
    if (block !== undefined) return blockLine(line, block, 'body')
    if (line.kind !== 'text') return line.block === 'frame.attachments' ? attached(line, bodies) : []
    if (isBlockRole(line.role)) return attached(line, bodies)
    const turn = turns.get(line.role) ?? 0
    turns.set(line.role, turn + 1)
    return [{ shown: { kind: 'frame', role: line.role, turn }, text: lineText(line), rows: null }]
  })
}

function isBlockRole(role: Role): boolean {
  return ['heading', 'paragraph', 'slot', 'caption'].includes(role)
}

type Attached = { readonly line: Line; readonly block: Block; readonly list: number }

function attachmentLines(reply: Reply, profile: Profile): Attached[] {
  return reply.frame.attachments.flatMap(({ body }, list) => {
    const own = new Map(body.map(block => [block.id, block]))
    return layOutBlocks(body, profile, block => block.id).flatMap(line => {
      const block = own.get(line.block)
      return block === undefined ? [] : [{ line, block, list }]
    })
  })
}

// The lines of attachments come in the order of their blocks, so each takes the next one.
function attached(line: Line, bodies: Attached[]): readonly PrintedLine[] {
  const next = bodies.shift()
  return next === undefined ? [] : blockLine(line, next.block, next.list)
}

function blockLine(line: Line, block: Block, list: ListName): readonly PrintedLine[] {
  if (line.kind === 'table') {
    return [{ shown: { kind: 'block', list, block, number: '' }, text: blockText(block), rows: line.rows }]
  }
  if (line.kind !== 'text') return []
  if (line.role === 'caption') {
    return [{ shown: { kind: 'caption', list, block }, text: lineText(line), rows: null }]
  }
  const { number, text } = wordsOf(line, block)
  return text === '' ? [] : [{ shown: { kind: 'block', list, block, number }, text, rows: null }]
}

function wordsOf(line: TextLine, block: Block): { readonly number: string; readonly text: string } {
  const printed = line.runs.map(run => run.text).join('')
  if (block.kind === 'slot') return { number: '', text: printed }
  const words = blockText(block)
  return { number: printed.slice(0, printed.length - words.length), text: words }
}
