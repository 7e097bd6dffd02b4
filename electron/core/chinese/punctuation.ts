const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '[': ']'
}

/** The end (exclusive) of the pair that opens at `start`, nested pairs of the same kind counted; -1 when it is never closed. */
export function pairEnd(text: string, start: number): number {
  const open = text[start] ?? ''
  const close = pairs[open]
  if (close === undefined) return -1
  let depth = 0
  for (let index = start; index < text.length; index++) {
    if (text[index] === open) depth += 1
    if (text[index] === close) depth -= 1
    if (depth === 0) return index + 1
  }
  return -1
}

/** Cuts a text at the given marks, except inside closed brackets, quotes and title marks; blanks around the parts are dropped. */
export function splitOutside(text: string, marks: string): readonly string[] {
  const ends = allPairs(text)
  const parts: string[] = []
  let from = 0
  let index = 0
  while (index < text.length) {
    const end = ends.get(index)
    if (end !== undefined) {
      index = end
      continue
    }
    if (marks.includes(text[index] ?? '')) {
      parts.push(text.slice(from, index))
      from = index + 1
    }
    index += 1
  }
  return [...parts, text.slice(from)].map(part => part.trim()).filter(part => part !== '')
}

/** The ends of all closed pairs by their beginnings, found in one walk: texts may hold thousands of marks that never close. */
function allPairs(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open = new Map<string, number[]>()
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] ?? ''
    const close = pairs[mark]
    if (close !== undefined) {
      const waiting = open.get(close)
      if (waiting) waiting.push(index)
      else open.set(close, [index])
    }
    const start = open.get(mark)?.pop()
    if (start !== undefined) ends.set(start, index + 1)
  }
  return ends
}

/** The sentences of a text, each with its end mark (。！？； or their half-width twins) and the quotes that close after it. Nothing is lost between them. */
export function sentences(text: string): readonly string[] {
  return text.match(/[^。！？；!?;]*[。！？；!?;]+[”’）)》]*|[^。！？；!?;]+$/g) ?? []
}

/** What stands in the first 《…》, nested ones kept: 《关于落实《条例》的建议》 → 关于落实《条例》的建议. null when there is none that closes. */
export function firstTitle(text: string): string | null {
  const start = text.indexOf('《')
  if (start < 0) return null
  const end = pairEnd(text, start)
  if (end > 0) return text.slice(start + 1, end - 1)
  const close = text.indexOf('》', start)
  return close < 0 ? null : text.slice(start + 1, close)
}
