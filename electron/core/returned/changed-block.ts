import { readLead } from '../parse/lead.ts'
import { readNumbering } from '../parse/numbering.ts'
import { keptLetters } from '../reply/compare-words.ts'
import { blockText } from '../reply/place.ts'
import type { Block, Level, Paragraph } from '../reply/reply.ts'
import type { PrintedLine } from './printed-lines.ts'
import type { SideParagraph, SidePiece } from './revised-document.ts'

/**
 * A block as the file has it now. Numbers are computed by layout, so a number typed or counted anew is no change; only one of another level is. A
 * filled place becomes a paragraph.
 */
export function changedBlock(line: PrintedLine, piece: SidePiece): Block {
  if (line.shown.kind !== 'block') throw new Error(`not a block: ${line.shown.kind}`)
  const { block, number } = line.shown
  if (piece.kind === 'table') return block.kind === 'table' ? withRows(block, piece.rows) : block
  const words = wordsWithout(number, piece)
  const text = trimmed(words.text, line.text)
  if (text === line.text && words.level === null) return block
  const { id, from, answers } = block
  switch (block.kind) {
    case 'heading':
      return { ...block, level: words.level ?? block.level, text }
    case 'paragraph': {
      const level = words.level ?? block.level
      return block.lead === null || level === null
        ? { ...block, text: block.lead === null ? text : text.slice(0), lead: null, level: null }
        : { ...block, level, ...split(block, text) }
    }
    case 'slot':
      return { kind: 'paragraph', id, from, answers, level: null, lead: null, role: 'body', text }
    case 'table':
      return block
  }
}

/** A block made of a paragraph that is new in the file: a heading or run-in paragraph when it bears a number, an open place as it is printed, else a plain one. */
export function addedBlock(piece: SidePiece, id: string, label: string): Block {
  const base = { id, from: { kind: 'typed', label }, answers: [] } as const
  if (piece.kind === 'table') {
    return { kind: 'table', ...base, rows: piece.rows, headerRows: 1, caption: null }
  }
  const whole = piece.label + piece.text.trim()
  const open = /^【待补：([^【】]+)】$/.exec(whole)?.[1]
  if (open !== undefined) return { kind: 'slot', ...base, name: open, hint: '' }
  const numbering = readNumbering(whole)
  const plain = { kind: 'paragraph', ...base, level: null, lead: null, role: 'body' } as const
  if (numbering === null) return { ...plain, text: piece.text.trim() }
  const { level, rest } = numbering
  const lead = readLead(rest)
  if (lead !== null) return { ...plain, level, ...lead }
  if (rest.length <= 40 && !/[。；！？，]/.test(rest)) return { kind: 'heading', ...base, level, text: rest }
  return { ...plain, text: whole }
}

/** The words behind the number, and the level of the number when it is another one than was printed. */
function wordsWithout(
  number: string,
  { label, text }: SideParagraph
): { readonly text: string; readonly level: Level | null } {
  if (number === '') return { text, level: null }
  const whole = label + text.trimStart()
  if (whole.startsWith(number)) return { text: whole.slice(number.length), level: null }
  const was = readNumbering(`${number}某`)
  const is = readNumbering(whole)
  if (is === null) return { text, level: null }
  return { text: is.rest, level: is.level === was?.level ? null : is.level }
}

/** Blanks typed before a paragraph to indent it are a matter of looks. */
function trimmed(text: string, before: string): string {
  return before.trim() === before ? text.trim() : text
}

function withRows(block: Extract<Block, { kind: 'table' }>, rows: readonly (readonly string[])[]): Block {
  const same = JSON.stringify(rows) === JSON.stringify(block.rows)
  return same ? block : { ...block, rows, headerRows: Math.min(block.headerRows, rows.length) }
}

/** Where the run-in heading ends now: behind the last of its letters that stayed, or before the first letter of the text that did. */
function split(block: Paragraph, after: string): { readonly lead: string; readonly text: string } {
  const before = blockText(block)
  const seam = block.lead?.length ?? 0
  const kept = keptLetters(before, after)
  const behind = kept.get(seam - 1)
  const ahead = kept.get(seam)
  const at = behind !== undefined ? behind + 1 : (ahead ?? freeSeam(kept, seam, after))
  return { lead: after.slice(0, at), text: after.slice(at) }
}

function freeSeam(kept: ReadonlyMap<number, number>, seam: number, after: string): number {
  const offsets = [...kept]
  const from = offsets.reduce((best, [old, now]) => (old < seam ? Math.max(best, now + 1) : best), 0)
  const to = offsets.reduce((best, [old, now]) => (old >= seam ? Math.min(best, now) : best), after.length)
  const mark = /[。！？：]/.exec(after.slice(from, to))
  if (mark !== null) return from + mark.index + 1
  return from > 0 ? from : (readLead(after)?.lead.length ?? to)
}
