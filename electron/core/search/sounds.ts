import { readingsOf } from './pinyin.ts'

/** How a character sounds beside another: the same, the same to many ears (平翘舌, 前后鼻音, n and l), or not alike. */
export type Likeness = 'same' | 'near' | 'none'

/** Characters by how they sound, and by how they sound to a careless ear. */
const bySound = new Map<string, number[]>()
const byRoughSound = new Map<string, number[]>()
const heard = new Uint8Array(0x10000)

function rough(reading: string): string {
  return reading
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([aei])ng$/, '$1n')
}

function enter(book: Map<string, number[]>, sound: string, unit: number): void {
  const there = book.get(sound)
  if (there === undefined) book.set(sound, [unit])
  else if (!there.includes(unit)) there.push(unit)
}

function hear(unit: number): void {
  heard[unit] = 1
  for (const reading of readingsOf(unit)) {
    enter(bySound, reading, unit)
    enter(byRoughSound, rough(reading), unit)
  }
}

/**
 * Takes in how the characters of a library sound that were not met before, one with each step: `counts` tells by unit which there are. All of
 * a library's thousands take a tenth of a second.
 */
export function* hearing(counts: Uint32Array): Generator<undefined, void> {
  for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
    if (heard[unit] === 1 || (counts[unit] ?? 0) === 0) continue
    hear(unit)
    yield
  }
}

/** A character that can be mistaken for another. */
export type Heard = { readonly unit: number; readonly likeness: Likeness }

/**
 * For each of `units` the characters that can be mistaken for it by their sound, tones apart: those that sound the same, then those
 * nearly so. `counts` tells by unit which characters there are at all.
 */
export function soundsLike(units: Uint16Array, counts: Uint32Array): readonly (readonly Heard[])[] {
  for (const _ of hearing(counts));
  return Array.from(units, unit => {
    const readings = readingsOf(unit)
    const there = (other: number) => other !== unit && (counts[other] ?? 0) > 0
    const same = new Set(readings.flatMap(reading => bySound.get(reading) ?? []).filter(there))
    const near = new Set(readings.flatMap(reading => byRoughSound.get(rough(reading)) ?? []).filter(there))
    return [
      ...[...same].map((other): Heard => ({ unit: other, likeness: 'same' })),
      ...[...near].flatMap((other): Heard[] => (same.has(other) ? [] : [{ unit: other, likeness: 'near' }]))
    ]
  })
}
