import { readDay } from '../chinese/dates.ts'
import { findNumber } from '../parse/number.ts'
import { printNumber } from '../reply/wording.ts'
import type { TextDocument, TextPiece } from './text-document.ts'

/**
 * What is looked for in a text: words as they stand there, a 发文字号 (江数发建〔2025〕6号, however it was printed) or a day (YYYY-MM-DD). What stands in the
 * head of a letter is looked for from the start, what stands under it from the end.
 */
export type Sought = {
  readonly words: string
  readonly as: 'words' | 'number' | 'day'
  readonly from: 'start' | 'end'
}

/** Where it stands: the 0-based piece, of a table the row and cell, and UTF-16 offsets into that text. */
export type PlaceInText = {
  readonly piece: number
  readonly cell: { readonly row: number; readonly column: number } | null
  readonly start: number
  readonly end: number
}

type Stretch = { readonly start: number; readonly end: number }

/** So much of a long passage is compared: a reader may have put the rest together from several lines. */
const compared = 24
const dayForm =
  /[0-9零一二三四五六七八九〇○Ｏ]{4}\s*年\s*[0-9一二三四五六七八九十]{1,3}\s*月\s*[0-9一二三四五六七八九十]{1,3}\s*日/g

/** The first place, or the last when looked for from the end, where something stands in a document; null when it is nowhere. Blanks do not count. */
export function placeIn(document: TextDocument, sought: Sought): PlaceInText | null {
  if (sought.words.trim() === '') return null
  const pieces = document.pieces.map((piece, at) => ({ piece, at }))
  for (const { piece, at } of sought.from === 'start' ? pieces : pieces.toReversed()) {
    const found = inPiece(piece, sought)
    if (found !== null) return { piece: at, ...found }
  }
  return null
}

function inPiece(piece: TextPiece, sought: Sought): Omit<PlaceInText, 'piece'> | null {
  if (piece.kind === 'paragraph') {
    const found = inText(piece.text, sought)
    return found && { cell: null, ...found }
  }
  for (const [row, cells] of piece.rows.entries())
    for (const [column, text] of cells.entries()) {
      const found = inText(text, sought)
      if (found !== null) return { cell: { row, column }, ...found }
    }
  return null
}

function inText(text: string, { words, as, from }: Sought): Stretch | null {
  switch (as) {
    case 'number': {
      const found = findNumber(text, 0)
      return found !== null && printNumber(found.number) === words ? found : null
    }
    case 'day': {
      const days = [...text.matchAll(dayForm)].filter(found => readDay(found[0]) === words)
      const found = from === 'start' ? days[0] : days.at(-1)
      return found === undefined ? null : { start: found.index, end: found.index + found[0].length }
    }
    case 'words':
      return stretchOf(text, words)
  }
}

/** Where words stand in a text, blanks in either left out of account; a long passage runs to the end of what of it stands there. */
function stretchOf(text: string, words: string): Stretch | null {
  const places: number[] = []
  let bare = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (/\s/.test(letter)) continue
    places.push(at)
    bare += letter
  }
  const whole = words.replace(/\s+/g, '')
  const at = bare.indexOf(whole.slice(0, compared))
  if (at === -1) return null
  const length = bare.startsWith(whole, at) ? whole.length : Math.min(whole.length, bare.length - at)
  return { start: places[at] ?? 0, end: (places[at + length - 1] ?? 0) + 1 }
}
