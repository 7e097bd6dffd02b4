import type { PageWords, Word } from './pdfjs.ts'

/** A printed line: its words joined, where it begins and ends, its baseline, the size of most of its letters. Points. */
export type PrintedLine = {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

const wide = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’—…'
const blankBetweenWide = new RegExp(`(?<=[${wide}]) (?=[${wide}])`, 'g')
const isWide = new RegExp(`[${wide}]`)
const beginsWide = new RegExp(`^[${wide}]`)

/** The lines of a page from top to bottom; words on one baseline make a line, wide gaps between them become blanks. */
export function linesOf(page: PageWords, number: number): readonly PrintedLine[] {
  const sorted = [...page.words].sort((one, two) => one.y - two.y || one.x - two.x)
  const groups: Word[][] = []
  for (const word of sorted) {
    const group = groups.at(-1)
    const first = group?.[0]
    const near = first !== undefined && Math.abs(word.y - first.y) < Math.min(word.size, first.size) * 0.5
    if (group !== undefined && near) group.push(word)
    else groups.push([word])
  }
  return groups.map(group =>
    joinWords(
      [...group].sort((one, two) => one.x - two.x),
      number
    )
  )
}

function joinWords(words: readonly Word[], page: number): PrintedLine {
  const parts: string[] = []
  let end: number | null = null
  for (const word of words) {
    if (end !== null) parts.push(blanks((word.x - end) / word.size, lastLetter(parts), word.text))
    parts.push(word.text)
    end = word.x + word.width
  }
  const longest = words.reduce((best, word) => (word.text.length > best.text.length ? word : best))
  return {
    text: parts.join('').replace(blankBetweenWide, '').trim(),
    page,
    left: words[0]?.x ?? 0,
    right: end ?? 0,
    y: longest.y,
    size: longest.size
  }
}

/** The letter the parts end with, '' when there is none. A line may be made of very many words, so they are not joined for it. */
function lastLetter(parts: readonly string[]): string {
  return parts.findLast(part => part !== '')?.at(-1) ?? ''
}

/** Blanks for a gap of so many letter widths after the letter `before`: justified Chinese text stretches a little, Latin words stand apart. */
function blanks(gap: number, before: string, after: string): string {
  if (/\s/.test(before) || /^\s/.test(after)) return ''
  if (gap >= 0.8) return '\u3000'.repeat(Math.min(8, Math.round(gap)))
  const tight = isWide.test(before) || beginsWide.test(after)
  return !tight && gap > 0.2 ? ' ' : ''
}

/** Whether a line is only a page number: — 3 —, 第3页 共5页, 3/5 (GB/T 9704—2012 7.5 prints it between dashes). */
export function isPageNumber(text: string): boolean {
  return (
    /^[\s—–\-－―─·•~]*\d{1,4}[\s—–\-－―─·•~]*$/.test(text) ||
    /^第?\s*\d+\s*页?\s*[/,，共]?\s*共?\s*(?:\d+\s*页)?$/.test(text) ||
    /^\d+\s*\/\s*\d+$/.test(text)
  )
}
