import { textOf, unitsOf } from './tokens.ts'

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

/** How many numbers `encodeNumbers` wrote. */
export function numbersIn(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte < 128) count++
  return count
}

/** Texts as their units one after the other, and the length of each. */
export type CodedTexts = { readonly units: Uint16Array; readonly lengths: Uint8Array }

/** Puts texts together. */
export function encodeTexts(texts: readonly string[]): CodedTexts {
  return { units: unitsOf(texts.join('')), lengths: encodeNumbers(texts.map(text => text.length)) }
}

/** Gives of texts put together the one at a place; '' beyond the last. */
export function decodeTexts({ units, lengths }: CodedTexts): (place: number) => string {
  const count = numbersIn(lengths)
  const ends = decodeNumbers(lengths, count)
  for (let i = 1; i < count; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0)
  return place => textOf(units, ends[place - 1] ?? 0, ends[place] ?? 0)
}
