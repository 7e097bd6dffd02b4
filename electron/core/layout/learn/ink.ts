import { points } from '../measure.ts'
import { inkAbove, inkBelow } from '../vertical.ts'
import { widthOf } from '../width.ts'
import { letterWidth, tallest, wordsWidth } from './heights.ts'
import type { Placed } from './place.ts'

/** The upper edge of a paragraph's letters, points from the top of the page. */
export function inkTop(placed: Placed): number {
  return placed.top + placed.baseline - tallest(placed.paragraph).size * inkAbove
}

/** The lower edge of the letters in its last line. */
export function inkBottom(placed: Placed): number {
  return placed.bottom - placed.pitch + placed.baseline + tallest(placed.paragraph).size * inkBelow
}

/** The width of one of a paragraph's letters, points. */
export function oneLetter({ paragraph, sheet }: Placed): number {
  return letterWidth(tallest(paragraph), paragraph, sheet)
}

/**
 * How far the words of a one-line paragraph stand from the edges of the room they have, points: blanks at their ends count as room. Words
 * behind a tab stand where the tab puts them.
 */
export function reach(placed: Placed): { readonly left: number; readonly right: number } {
  const { paragraph, sheet } = placed
  const room = placed.right - placed.left
  const one = oneLetter(placed)
  const { indent, align, text } = paragraph
  const start = points(indent.left + indent.first)
  const end = points(indent.right)
  const width = wordsWidth(paragraph, sheet)
  const blank = (words: string) => widthOf(words.replaceAll('\t', '')) * one
  const leading = blank(/^\s*/.exec(text)?.[0] ?? '')
  const trailing = blank(/\s*$/.exec(text)?.[0] ?? '')
  const tabs = /^[\s]*/.exec(text)?.[0].split('\t').length ?? 1
  const ink = width - leading - trailing
  if (tabs > 1) return tabbed(placed, { start, ink, tabs: tabs - 1, room })
  switch (align) {
    case 'center': {
      // Blanks at the end of a line are not counted when it is centred.
      const left = start + (room - start - end - (width - trailing)) / 2 + leading
      return { left, right: room - left - ink }
    }
    case 'right': {
      const right = end + trailing
      return { left: room - right - ink, right }
    }
    default: {
      const left = start + leading
      return { left, right: room - left - ink }
    }
  }
}

/** Default stops stand every 2 letters of 10.5 pt (420 twips), as Chinese editions of Word have them. */
const usualStop = 21

function tabbed(
  { paragraph }: Placed,
  {
    start,
    ink,
    tabs,
    room
  }: { readonly start: number; readonly ink: number; readonly tabs: number; readonly room: number }
): { readonly left: number; readonly right: number } {
  const stops = paragraph.tabs.filter(({ at }) => points(at) > start)
  const stop = stops[tabs - 1]
  const at = stop === undefined ? start + tabs * usualStop : points(stop.at)
  const align = stop?.align ?? 'left'
  const left = align === 'left' ? at : align === 'center' ? at - ink / 2 : at - ink
  return { left, right: room - left - ink }
}

/** The figure known before when this one is nearly it, else a whole one when it is nearly that, else with two decimals. */
export function settled(value: number, known: number): number {
  const near = [known, Math.round(value)].find(each => Math.abs(value - each) < 0.12)
  return near ?? Math.round(value * 100) / 100
}

/** The figure most of a list have; null of an empty list. */
export function most<T extends string | number | boolean>(values: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** What was measured, or what was known before when the two are as good as the same. */
export function unless(near: number, measured: number, known: number): number {
  return Math.abs(measured - known) <= near ? known : Math.round(measured * 100) / 100
}
