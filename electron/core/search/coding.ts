import type { Segment } from './segment.ts'

/** Numbers below 2^32 in one to five bytes, seven bits each, lowest first; the top bit tells that more follow. */
export function encodeNumbers(numbers: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 5)
  let at = 0
  for (let i = 0; i < numbers.length; i++) {
    let rest = numbers[i] ?? 0
    for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128
    bytes[at++] = rest
  }
  return bytes.slice(0, at)
}

/** `count` numbers that `encodeNumbers` wrote. */
export function decodeNumbers(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  let at = 0
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0
    let number = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0
      number |= (byte & 127) << shift
    }
    numbers[i] = number
  }
  return numbers
}

/** Each number but the first less the one before it; ascending numbers become small ones. */
export function steps(numbers: Uint32Array): Uint32Array {
  const found = numbers.slice()
  for (let i = 1; i < found.length; i++) found[i] = (numbers[i] ?? 0) - (numbers[i - 1] ?? 0)
  return found
}

/** The numbers of which `encodeNumbers` wrote the `steps`, into the end of `into`. */
export function decodeSums(bytes: Uint8Array, into: Uint32Array, from: number): Uint32Array {
  let at = 0
  let sum = 0
  for (let i = from; i < into.length; i++) {
    let byte = bytes[at++] ?? 0
    let step = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0
      step |= (byte & 127) << shift
    }
    sum = (sum + step) >>> 0
    into[i] = sum
  }
  return into
}

type Postings = Pick<Segment, 'lists' | 'entries'>

/**
 * Postings: for each the step from the passage before it in the list (the first from -1) less one, doubled, plus one when the token comes
 * more than once; in one byte, or in two of which the first has its top bit set; then, if more than once, how many times more.
 */
export function encodePostings({ lists, entries }: Postings): Uint8Array {
  const bytes = new Uint8Array(entries.length * 3)
  let at = 0
  for (let list = 0; list + 1 < lists.length; list++) {
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
  return bytes.slice(0, at)
}

/** The postings of lists with these bounds. */
export function decodePostings(bytes: Uint8Array, lists: Uint32Array): Uint16Array {
  const entries = new Uint16Array(lists[lists.length - 1] ?? 0)
  let at = 0
  let e = 0
  for (let list = 1; list < lists.length; list++) {
    const end = lists[list] ?? 0
    let place = -1
    for (; e < end; e++) {
      let code = bytes[at++] ?? 0
      if (code > 127) code = (code & 127) | ((bytes[at++] ?? 0) << 7)
      place += (code >> 1) + 1
      entries[e] = (place << 3) | ((code & 1) === 0 ? 0 : (bytes[at++] ?? 0))
    }
  }
  return entries
}
