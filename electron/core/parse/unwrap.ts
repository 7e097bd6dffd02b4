import type { Line, TextLine } from './lines.ts'
import { readNumbering } from './numbering.ts'

const ends = /[。：！？；:;!?]$|[。！？；][”’）)》]$/
const widest = 50
const enough = 6

/**
 * Joins the lines of a text that was broken at the edge of the page (as pdf and mail copies are). null when the text does not look
 * broken: that takes at least six lines of about the same greatest length, none of them longer than 50 characters.
 */
export function unwrapped(lines: readonly Line[]): readonly Line[] | null {
  const texts = lines.filter((line): line is TextLine => line.kind === 'text')
  const width = texts.reduce((most, line) => Math.max(most, breadth(line)), 0)
  if (width > widest || width < 20) return null
  const full = (line: Line | undefined) =>
    line?.kind === 'text' && breadth(line) >= width - 3 && !ends.test(line.text)
  if (texts.filter(full).length < enough) return null
  const joined: Line[] = []
  lines.forEach((line, index) => {
    const last = joined.at(-1)
    if (line.kind === 'text' && last?.kind === 'text' && full(lines[index - 1]) && continues(line)) {
      joined[joined.length - 1] = { ...last, text: last.text + line.text }
    } else {
      joined.push(line)
    }
  })
  return joined
}

function continues(line: TextLine): boolean {
  return line.indent < 2 && !line.gap && !line.newPage && readNumbering(line.text) === null
}

function breadth(line: TextLine): number {
  return line.indent + line.text.length
}
