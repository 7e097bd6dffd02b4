import { diffArrays } from 'diff'
import { likeness } from '../reply/compare-words.ts'
import { readNumbering } from '../parse/numbering.ts'
import type { PrintedLine } from './printed-lines.ts'
import type { SidePiece } from './revised-document.ts'

/** A piece of the file that came back, and the printed line it was; null for what was added. */
export type PairedPiece = { readonly piece: SidePiece; readonly line: PrintedLine | null }

/** What is paired, in the order of the file, and the lines the file has no more. */
export type Pairing = { readonly pieces: readonly PairedPiece[]; readonly missing: readonly PrintedLine[] }

/** A piece and a line share so much of their words when one is the other edited. */
const alike = 0.45
/** What was also carried to another place must be told by more. */
const alikeElsewhere = 0.8

/** Finds for every piece of a file the line of the letter it was: in order first, then what was moved. */
export function pairLines(lines: readonly PrintedLine[], pieces: readonly SidePiece[]): Pairing {
  const partner = new Map<number, number>()
  const keys = { lines: lines.map(lineWords), pieces: pieces.map(pieceWords) }
  let line = 0
  let piece = 0
  let gap = { line: 0, piece: 0 }
  const close = () => {
    pairGap(
      { from: gap.line, to: line, words: keys.lines, all: lines },
      { from: gap.piece, to: piece, words: keys.pieces, all: pieces },
      partner
    )
  }
  for (const part of diffArrays(keys.lines, keys.pieces)) {
    const count = part.value.length
    if (part.removed) line += count
    else if (part.added) piece += count
    else {
      close()
      for (let step = 0; step < count; step += 1) partner.set(piece + step, line + step)
      line += count
      piece += count
      gap = { line, piece }
    }
  }
  close()
  pairMoved(lines, pieces, keys, partner)
  const taken = new Set(partner.values())
  return {
    pieces: pieces.map((one, index) => ({ piece: one, line: lines[partner.get(index) ?? -1] ?? null })),
    missing: lines.filter((_, index) => !taken.has(index))
  }
}

type Stretch<T> = {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  readonly all: readonly T[]
}

/** Between two lines that stayed: the most alike first, none across another; a lone line of the frame is what stands in its place. */
function pairGap(
  lines: Stretch<PrintedLine>,
  pieces: Stretch<SidePiece>,
  partner: Map<number, number>
): void {
  const scored: { line: number; piece: number; score: number }[] = []
  for (let line = lines.from; line < lines.to; line += 1) {
    for (let piece = pieces.from; piece < pieces.to; piece += 1) {
      if (!sameKind(lines.all[line], pieces.all[piece])) continue
      const score = likeness(lines.words[line] ?? '', pieces.words[piece] ?? '')
      if (score >= alike) scored.push({ line, piece, score })
    }
  }
  const joined: { line: number; piece: number }[] = []
  for (const one of scored.toSorted((a, b) => b.score - a.score)) {
    const crosses = joined.some(other => (other.line - one.line) * (other.piece - one.piece) <= 0)
    if (!crosses) joined.push(one)
  }
  const [only] = [lines.all[lines.from]]
  const lone = lines.to - lines.from === 1 && pieces.to - pieces.from === 1
  if (joined.length === 0 && lone && stands(only) && sameKind(only, pieces.all[pieces.from])) {
    joined.push({ line: lines.from, piece: pieces.from })
  }
  joined.forEach(({ line, piece }) => partner.set(piece, line))
}

// A part of the frame, an open place and a table keep their place whatever is written there.
function stands(line: PrintedLine | undefined): boolean {
  if (line === undefined) return false
  return line.shown.kind !== 'block' || line.rows !== null || line.shown.block.kind === 'slot'
}

function pairMoved(
  lines: readonly PrintedLine[],
  pieces: readonly SidePiece[],
  words: { readonly lines: readonly string[]; readonly pieces: readonly string[] },
  partner: Map<number, number>
): void {
  const taken = new Set(partner.values())
  pieces.forEach((piece, index) => {
    if (partner.has(index)) return
    const found = lines.findIndex(
      (line, at) =>
        !taken.has(at) &&
        line.shown.kind === 'block' &&
        sameKind(line, piece) &&
        likeness(words.lines[at] ?? '', words.pieces[index] ?? '') >= alikeElsewhere
    )
    if (found < 0) return
    taken.add(found)
    partner.set(index, found)
  })
}

function sameKind(line: PrintedLine | undefined, piece: SidePiece | undefined): boolean {
  return line !== undefined && piece !== undefined && (line.rows === null) === (piece.kind === 'paragraph')
}

function lineWords({ text, rows }: PrintedLine): string {
  return rows === null ? compact(readNumbering(text)?.rest ?? text) : compact(rows.flat().join(' '))
}

function pieceWords(piece: SidePiece): string {
  if (piece.kind === 'table') return compact(piece.rows.flat().join(' '))
  return compact(readNumbering(piece.text)?.rest ?? piece.text)
}

function compact(text: string): string {
  return text.replace(/\s/g, '')
}
