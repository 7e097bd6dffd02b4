/**
 * Nearly the same texts, told by their shingles: all runs of five letters, figures left out, since years, numbers and amounts are what changes when a reply is written anew. A sketch keeps 48
 * minima of 16 bits (Broder 1997; b-bit as Li and König 2010): 96 bytes whatever the length of the text.
 */
export const sketchLength = 48

const shingle = 5
const fewest = 120

const factors = Uint32Array.from({ length: sketchLength }, (_, i) => mix(2 * i + 1) | 1)
const offsets = Uint32Array.from({ length: sketchLength }, (_, i) => mix(2 * i + 2))

/** The hashes of all shingles of bare words, repeated ones once. */
export function shinglesOf(bare: string): ReadonlySet<number> {
  const text = bare.replace(/\p{N}+|[〇零一二三四五六七八九十百千万亿]+/gu, '')
  const found = new Set<number>()
  for (let at = 0; at + shingle <= text.length; at += 1) {
    let hash = 0x811c9dc5
    for (let next = at; next < at + shingle; next += 1)
      hash = Math.imul(hash ^ text.charCodeAt(next), 0x01000193)
    found.add(mix(hash))
  }
  return found
}

/** The sketch of a set of shingles; null when there are too few to compare. */
export function sketchOf(shingles: ReadonlySet<number>): Uint16Array | null {
  if (shingles.size < fewest) return null
  const least = new Uint32Array(sketchLength).fill(0xffffffff)
  for (const one of shingles) {
    for (let i = 0; i < sketchLength; i += 1) {
      const hash = (Math.imul(one, factors[i] ?? 1) + (offsets[i] ?? 0)) >>> 0
      if (hash < (least[i] ?? 0)) least[i] = hash
    }
  }
  // The low bits of a minimum are as good as random; its high bits are nearly always nought.
  return Uint16Array.from(least, value => mix(value) & 0xffff)
}

/** How much two sketched texts are alike, 0 to 1: an estimate of `likeness` with a standard error of about 0.07. */
export function guessLikeness(a: Uint16Array, b: Uint16Array): number {
  let same = 0
  for (let i = 0; i < sketchLength; i += 1) if (a[i] === b[i]) same += 1
  return same / sketchLength
}

/** How much two texts are alike, 0 to 1: shingles in both over shingles in either (Jaccard). */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of small) if (large.has(one)) shared += 1
  const either = a.size + b.size - shared
  return either === 0 ? 0 : shared / either
}

/** From here on two texts are members of one family: nearly three fifths of the sentences are the same. */
export const familyLikeness = 0.4
/** A guess below this is not worth the exact look. */
export const worthALook = 0.22

function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
