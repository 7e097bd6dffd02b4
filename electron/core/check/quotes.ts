/** A quotation mark in a text, by its UTF-16 offset. `straight` ones (") may open or close. */
export type QuoteMark = { readonly at: number; readonly kind: 'open' | 'close' | 'straight' }

/** Two marks that belong together; `inner` pairs stand within another pair that uses the same marks. */
export type QuotePair = { readonly open: QuoteMark; readonly close: QuoteMark; readonly inner: boolean }

/** How the double quotation marks of one paragraph fit together. */
export type Quotes = {
  readonly pairs: readonly QuotePair[]
  /** Opening marks that nothing closes. */
  readonly unclosed: readonly QuoteMark[]
  /** Closing marks that nothing opens. */
  readonly unopened: readonly QuoteMark[]
}

const kinds: Readonly<Record<string, QuoteMark['kind']>> = {
  '“': 'open',
  '”': 'close',
  '"': 'straight',
  '＂': 'straight'
}

/**
 * Pairs the double quotation marks of one paragraph (GB/T 15834—2011 4.8). A second opening mark before the first is closed
 * means the first was forgotten — unless all are closed within the same sentence, which is a quotation in a quotation.
 * A straight mark after a figure is a sign for inches or seconds and is left out.
 */
export function quotesOf(text: string): Quotes {
  const marks = marksOf(text)
  const pairs: QuotePair[] = []
  const unclosed: QuoteMark[] = []
  const unopened: QuoteMark[] = []
  let open: QuoteMark | null = null
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]
    if (mark === undefined) break
    const opens = mark.kind === 'open' || (mark.kind === 'straight' && open === null)
    if (!opens) {
      if (open === null) unopened.push(mark)
      else pairs.push({ open, close: mark, inner: false })
      open = null
      continue
    }
    if (open !== null) {
      const nest = nestOf(text, marks, index - 1)
      if (nest.length > 0) {
        pairs.push(...nest)
        open = null
        index += nest.length * 2 - 2
        continue
      }
      unclosed.push(open)
    }
    open = mark
  }
  if (open !== null) unclosed.push(open)
  return { pairs, unclosed, unopened }
}

/** The pairs of a quotation that begins with the mark at `first` and holds others, all closed in one sentence; none when it is not so. */
function nestOf(text: string, marks: readonly QuoteMark[], first: number): readonly QuotePair[] {
  const open: QuoteMark[] = []
  const pairs: QuotePair[] = []
  for (const mark of marks.slice(first)) {
    if (mark.kind === 'straight') return []
    const from = mark.kind === 'open' ? undefined : open.pop()
    if (from === undefined) open.push(mark)
    else pairs.push({ open: from, close: mark, inner: open.length > 0 })
    if (open.length === 0) return /[。！？]/.test(text.slice(marks[first]?.at, mark.at - 1)) ? [] : pairs
  }
  return []
}

function marksOf(text: string): readonly QuoteMark[] {
  return [...text.matchAll(/[“”"＂]/g)].flatMap(found => {
    const kind = kinds[found[0]]
    const inches =
      found[0] === '"' && /[0-9]/.test(text[found.index - 1] ?? '') && !openBefore(text, found.index)
    return kind === undefined || inches ? [] : [{ at: found.index, kind }]
  })
}

/** Whether a straight mark has an odd number of straight or an opening mark before it in its paragraph, so that it closes. */
function openBefore(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return (before.match(/["＂]/g) ?? []).length % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”')
}
