import { plainParagraph, type TextParagraph } from '../../../core/library/text-document.ts'
import type { PrintedLine } from './lines.ts'

/** The text area as the lines fill it: left and right edge, size of the body letters, usual distance of baselines. Points. */
type Area = {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly pitch: number
}

/**
 * Joins printed lines into paragraphs by their place: a paragraph begins with an indent, after a line that ends short, after a
 * gap, or where the letters change size; a line that fills the page's last row goes on at the top of the next.
 */
export function joinLines(lines: readonly PrintedLine[]): readonly TextParagraph[] {
  const area = measure(lines)
  const groups: PrintedLine[][] = []
  let before: PrintedLine | null = null
  for (const line of lines) {
    if (before !== null && continues(before, line, area)) groups.at(-1)?.push(line)
    else groups.push([line])
    before = line
  }
  return groups.map(group => paragraphOf(group, area))
}

function measure(lines: readonly PrintedLine[]): Area {
  const sizes = lines.flatMap(line => Array<number>(line.text.length).fill(Math.round(line.size * 2) / 2))
  const size = middle(sizes) ?? 16
  const body = lines.filter(line => Math.abs(line.size - size) < 1)
  const gaps = body.flatMap((line, index) => {
    const next = body[index + 1]
    return next !== undefined && next.page === line.page && next.y > line.y ? [next.y - line.y] : []
  })
  return {
    left: leftEdge(body.map(line => line.left)),
    right: body.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY),
    size,
    pitch: middle(gaps) ?? size * 1.8
  }
}

/** Where lines begin: the leftmost beginning that another line shares, so that one stray line (a stamp, a margin note) does not widen the area. */
function leftEdge(lefts: readonly number[]): number {
  const sorted = lefts.toSorted((one, two) => one - two)
  const shared = sorted.find((left, index) => (sorted[index + 1] ?? Number.POSITIVE_INFINITY) - left < 2)
  return shared ?? sorted[0] ?? Number.POSITIVE_INFINITY
}

function continues(before: PrintedLine, line: PrintedLine, area: Area): boolean {
  if (Math.abs(before.size - line.size) > 1) return false
  // A line may end up to two letters early where a mark or a Latin word did not fit.
  if (before.right < area.right - area.size * 2) return false
  if (line.left > area.left + area.size * 1.2) return false
  if (before.page === line.page && line.y - before.y > area.pitch * 1.6) return false
  return true
}

function paragraphOf(lines: readonly PrintedLine[], area: Area): TextParagraph {
  const [first] = lines
  // A paragraph may be made of very many lines, so only the line before is looked at.
  const parts = lines.map(
    (line, index) => (needsBlank(lines[index - 1]?.text ?? '', line.text) ? ' ' : '') + line.text
  )
  return {
    ...plainParagraph(parts.join('')),
    align: first === undefined || lines.length > 1 ? null : alignOf(first, area),
    fontSize: first === undefined ? null : Math.round(first.size * 2) / 2
  }
}

function needsBlank(before: string, after: string): boolean {
  return /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after)
}

function alignOf(line: PrintedLine, { left, right, size }: Area): TextParagraph['align'] {
  const [before, after] = [line.left - left, right - line.right]
  const even = Math.abs(before - after) < size * 1.5
  // A title in larger letters may nearly fill its line.
  if (even && (before > size * 2.5 || (line.size > size + 2 && before > 0))) return 'center'
  if (before > size * 4 && after < size * 5 && before > after * 2) return 'right'
  return null
}

function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, two) => one - two)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}
