import { firstAbove, type Segment } from './segment.ts'

/** So many lists are decoded at a time: what a query asks for in vain is little, and what tells where they begin is small. */
const listsAtOnce = 64
/** How many postings are decoded, or bytes of them written, between two pauses: a fraction of a millisecond's work. */
const slice = 40_000

/** Postings as bytes; `blocks[b]` is where in them the lists from b * 64 on begin. */
export type CodedPostings = { readonly bytes: Uint8Array; readonly blocks: Uint32Array }

/** Postings of a segment that was read back: decoded when they are first needed, 64 lists at a time. */
export type Undecoded = CodedPostings & {
  /** 1 for the blocks that are decoded. */
  readonly decoded: Uint8Array
  left: number
}

/** The part of a segment that its postings are. */
type Listed = Pick<Segment, 'lists' | 'entries'>

/**
 * Postings: for each the step from the passage before it in the list (the first from -1) less one, doubled, plus one when the token comes
 * more than once; in one byte, or in two of which the first has its top bit set; then, if more than once, how many times more. The work comes
 * in small pieces: each step of the generator is one.
 */
export function* encoding({ lists, entries }: Listed): Generator<undefined, CodedPostings> {
  const bytes = new Uint8Array(entries.length * 3)
  const blocks = new Uint32Array(Math.ceil((lists.length - 1) / listsAtOnce))
  let at = 0
  let pause = slice
  for (let list = 0; list + 1 < lists.length; list++) {
    if (list % listsAtOnce === 0) blocks[list / listsAtOnce] = at
    if (at > pause) {
      pause = at + slice
      yield
    }
    let before = -1
    const end = lists[list + 1] ?? 0
    for (let e = lists[list] ?? 0; e < end; e++) {
      const entry = entries[e] ?? 0
      const place = entry >> 3
      const further = entry & 7
      const code = ((place - before - 1) << 1) | (further > 0 ? 1 : 0)
      before = place
      if (code < 128) bytes[at++] = code
      else {
        bytes[at++] = (code & 127) | 128
        bytes[at++] = code >> 7
      }
      if (further > 0) bytes[at++] = further
    }
  }
  return { bytes: bytes.slice(0, at), blocks }
}

/** Of how many blocks the postings of so many lists are. */
export function blocksOf(lists: number): number {
  return Math.ceil(lists / listsAtOnce)
}

/** Coded postings of which nothing is decoded yet; null when there are none. */
export function undecoded({ bytes, blocks }: CodedPostings): Undecoded | null {
  if (blocks.length === 0) return null
  return { bytes, blocks, decoded: new Uint8Array(blocks.length), left: blocks.length }
}

/** Sees to it that the entries of lists [from, to) can be read. */
export function needLists(segment: Segment, from: number, to: number): void {
  if (segment.undecoded === null || from >= to) return
  const last = Math.floor((to - 1) / listsAtOnce)
  for (let block = Math.floor(from / listsAtOnce); block <= last; block++) decode(segment, block)
}

/** Sees to it that entries [from, to) can be read. */
export function needEntries(segment: Segment, from: number, to: number): void {
  if (segment.undecoded === null || from >= to) return
  const { lists } = segment
  const first = firstAbove(lists.length, list => (lists[list] ?? 0) > from) - 1
  needLists(
    segment,
    first,
    firstAbove(lists.length, list => (lists[list] ?? 0) >= to)
  )
}

/** Decodes all postings of a segment, piece by piece: each step of the generator is one. */
export function* decoding(segment: Segment): Generator<undefined, void> {
  let pause = slice
  for (let block = 0; segment.undecoded !== null && block < segment.undecoded.blocks.length; block++) {
    decode(segment, block)
    const reached = segment.lists[block * listsAtOnce] ?? 0
    if (reached < pause) continue
    pause = reached + slice
    yield
  }
}

function decode(segment: Segment, block: number): void {
  const { undecoded, lists, entries } = segment
  if (undecoded === null || undecoded.decoded[block] === 1) return
  const { bytes, blocks, decoded } = undecoded
  let list = block * listsAtOnce
  let at = blocks[block] ?? 0
  let e = lists[list] ?? 0
  for (const last = Math.min(list + listsAtOnce, lists.length - 1); list < last; list++) {
    const end = lists[list + 1] ?? 0
    let place = -1
    for (; e < end; e++) {
      let code = bytes[at++] ?? 0
      if (code > 127) code = (code & 127) | ((bytes[at++] ?? 0) << 7)
      place += (code >> 1) + 1
      entries[e] = (place << 3) | ((code & 1) === 0 ? 0 : (bytes[at++] ?? 0))
    }
  }
  decoded[block] = 1
  undecoded.left -= 1
  // The bytes need not stay in memory.
  if (undecoded.left === 0) segment.undecoded = null
}
