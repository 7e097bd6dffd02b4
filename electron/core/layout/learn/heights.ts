import type { LookLetters, LookParagraph, LookSection } from '../look.ts'
import { baselineShare } from '../vertical.ts'
import { widthOf } from '../width.ts'

/** Word makes a single line of Chinese letters this much of their size high, the ascent in it `naturalRise`. */
const natural = 1.3
const naturalRise = 1.009

/** Between these shares of their size the single lines of Chinese fonts lie. */
const lowest = 1.05
const highest = 1.4

/** How the lines of a paragraph stand: `pitch` from one to the next, `baseline` below the top of each, points. `known`: by the file, not by a font. */
export type Pitch = { readonly pitch: number; readonly baseline: number; readonly known: boolean }

/** The letters that make a paragraph's height: the largest in it, or of its mark when it is blank. */
export function tallest({ runs, mark }: LookParagraph): LookLetters {
  return runs
    .filter(({ text }) => text.trim() !== '')
    .reduce<LookLetters>(
      (most, { letters }, index) => (index === 0 || letters.size > most.size ? letters : most),
      mark
    )
}

/** The pitch of a paragraph's lines: exact, the rows of the grid its letters take, or as high as its font makes them. */
export function pitchOf(paragraph: LookParagraph, { grid }: LookSection): Pitch {
  const { size } = tallest(paragraph)
  const single = size * natural
  const snapped = grid.type !== 'none' && paragraph.snap && grid.linePitch !== null ? grid.linePitch : null
  const rows = snapped === null ? single : rowsOf(single, snapped) * snapped
  const { rule, value } = paragraph.pitch
  switch (rule) {
    case 'exact':
      return { pitch: value, baseline: value * baselineShare, known: true }
    case 'at-least': {
      const pitch = Math.max(value, rows)
      return { pitch, baseline: pitch - single + size * naturalRise, known: value >= rows }
    }
    case 'multiple':
      return {
        pitch: rows * value,
        baseline: (rows - single) / 2 + size * naturalRise,
        known: snapped !== null && rowsOf(size * lowest, snapped) === rowsOf(size * highest, snapped)
      }
  }
}

function rowsOf(height: number, grid: number): number {
  return Math.max(1, Math.ceil(height / grid - 0.01))
}

/** What one letter of this size takes across the page, points: its size, its spacing, and what a grid of characters adds. */
export function letterWidth(
  letters: LookLetters,
  paragraph: LookParagraph,
  { look, section }: Sheet
): number {
  return letters.size * (letters.scale / 100) + spacingIn(letters, paragraph, { look, section })
}

/** The section a paragraph stands in, and the look letters have without any style, from which grids reckon. */
export type Sheet = { readonly look: LookLetters; readonly section: LookSection }

/** What is added to every letter, points (ISO/IEC 29500-1 17.6.5). */
export function spacingIn(
  letters: LookLetters,
  { snap }: LookParagraph,
  { look, section: { grid } }: Sheet
): number {
  if (!snap) return letters.spacing
  if (grid.type === 'lines-and-chars') return letters.spacing + grid.charSpace
  if (grid.type === 'snap-to-chars') return look.size + grid.charSpace - letters.size
  return letters.spacing
}

/** The width of a paragraph's words on one line, points; tabs count nothing. */
export function wordsWidth(paragraph: LookParagraph, sheet: Sheet): number {
  return paragraph.runs.reduce((sum, { text, letters }) => {
    const words = text.replace(/[\t\n]/g, '')
    const added = spacingIn(letters, paragraph, sheet) * words.length
    return sum + widthOf(words) * letters.size * (letters.scale / 100) + added
  }, 0)
}

/** How many rows a paragraph takes in a room so many points wide. */
export function rowsIn(paragraph: LookParagraph, room: number, sheet: Sheet): number {
  const forced = paragraph.text.split('\n')
  if (forced.length === 1) return Math.max(1, Math.ceil(wordsWidth(paragraph, sheet) / room - 0.02))
  const whole = Math.max(1, widthOf(paragraph.text))
  const width = wordsWidth(paragraph, sheet)
  return forced.reduce(
    (rows, part) => rows + Math.max(1, Math.ceil(((widthOf(part) / whole) * width) / room - 0.02)),
    0
  )
}
