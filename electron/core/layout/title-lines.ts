import { widthOf } from './width.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Marks and words that may not begin a line, and those that may not end one. */
const notFirst = /^[的之了们、，。；：？！）》〉”’】〕号届次名]/
const notLast = /[《〈（“‘【〔第关于对和与]$/
/** Bodies, sessions and numbers that read as one word. */
const phrases =
  /人民代表大会|政治协商会议|常务委员会|第?[0-9一二三四五六七八九十]+届(?:人大|政协)?|第?[0-9一二三四五六七八九十]+次会议|第?[0-9A-Za-z]+号|(?:建议|提案)(?=的)/g
const mostLines = 4

/**
 * Breaks a title into lines of at most `perLine` characters at ends of words, as trapezoid as it goes and never hourglass or
 * rectangle (GB/T 9704—2012 7.3.1). A title that fits one line, or cannot be broken well, comes back whole.
 */
export function breakTitle(title: string, perLine: number): readonly string[] {
  const count = Math.ceil(widthOf(title) / perLine)
  if (count < 2) return [title]
  const pieces = unbreakable(title)
  for (let lines = count; lines <= Math.min(count + 1, mostLines); lines += 1) {
    const best = cheapest(splits(pieces, { lines, perLine }))
    if (best !== null) return best
  }
  return [title]
}

/** Words joined so that every border between two pieces is a place where a line may end. */
function unbreakable(title: string): readonly string[] {
  const inside = [...title.matchAll(phrases)].flatMap(({ index, 0: phrase }) =>
    Array.from({ length: phrase.length - 1 }, (_, offset) => index + offset + 1)
  )
  const locked = new Set(inside)
  const segments = [...words.segment(title)]
  return segments.reduce<readonly string[]>((pieces, { segment, index }, at) => {
    const last = pieces.at(-1)
    if (last === undefined) return [segment]
    const before = segments[at - 1]?.segment ?? ''
    // A single letter the dictionary leaves over mostly begins a name it does not know (江|临市).
    const leftOver = before.length === 1 && !notFirst.test(before)
    const whole = leftOver || locked.has(index) || notFirst.test(segment) || notLast.test(last)
    return whole ? [...pieces.slice(0, -1), last + segment] : [...pieces, segment]
  }, [])
}

type Room = { readonly lines: number; readonly perLine: number }

function splits(pieces: readonly string[], { lines, perLine }: Room): readonly (readonly string[])[] {
  if (lines === 1) {
    const rest = pieces.join('')
    return rest !== '' && widthOf(rest) <= perLine ? [[rest]] : []
  }
  return pieces.flatMap((_, index) => {
    const first = pieces.slice(0, index + 1).join('')
    if (widthOf(first) > perLine) return []
    return splits(pieces.slice(index + 1), { lines: lines - 1, perLine }).map(rest => [first, ...rest])
  })
}

function cheapest(candidates: readonly (readonly string[])[]): readonly string[] | null {
  const priced = candidates.map(lines => ({ lines, cost: costOf(lines) }))
  return (
    priced.reduce<(typeof priced)[number] | null>(
      (best, next) => (best === null || next.cost < best.cost ? next : best),
      null
    )?.lines ?? null
  )
}

function costOf(lines: readonly string[]): number {
  const widths = lines.map(widthOf)
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0)
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0))
  const hourglass = steps.some((step, index) => step > 0 && (steps[index - 1] ?? 0) < 0)
  const rectangle = steps.every(step => Math.abs(step) < 1)
  const inside = lines.slice(0, -1).filter((_, index) => opened(lines.slice(0, index + 1).join(''))).length
  return uneven + (hourglass ? 400 : 0) + (rectangle ? 12 : 0) + inside * 20
}

/** Whether a name in 《》 or brackets is still open at the end of the text. */
function opened(text: string): boolean {
  return /[《（〔“][^》）〕”]*$/.test(text)
}
