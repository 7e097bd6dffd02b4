import { inPieces, pack, unpack } from './packing.ts'
import { slotCount } from './slots.ts'
import { keptPerView, type Subjects } from './subjects.ts'

/** Rises whenever the numbers, the slots or the groups change their meaning; older subjects are then learnt anew. */
const version = 2

/** So many numbers are taken apart at a time. */
const numbersAtOnce = 1 << 18

/** What was learnt of subjects as bytes, which can still be deflated to half. Each step of the generator is a small piece of the work. */
export function* packSubjects({
  sections,
  groups,
  scales,
  worth,
  which,
  much
}: Subjects): Generator<undefined, Uint8Array> {
  const [low, high] = [new Uint8Array(which.length), new Uint8Array(which.length)]
  const firsts = firstsOf(groups)
  for (let i = 0; i < which.length; i++) {
    const step = (which[i] ?? 0) - numberBefore(which, i, firsts)
    low[i] = step & 255
    high[i] = (step >>> 8) & 255
    if (i % numbersAtOnce === 0) yield
  }
  return pack(version, [
    ['groups', Uint32Array.of(sections, ...groups)],
    ['scales', bytesOf(Float64Array.from(scales))],
    ['worth', bytesOf(worth)],
    // In steps, because they rise; apart, because the upper halves are nearly all alike.
    ['low', low],
    ['high', high],
    ['much', bytesOf(much)]
  ])
}

/** The subjects that `packSubjects` wrote; null when the bytes are damaged, cut short or of another version. */
export function unpackSubjects(bytes: Uint8Array): Subjects | null {
  const parts = unpack(version, inPieces(bytes))
  if (parts === null) return null
  const part = (name: string) => new Uint8Array(parts.get(name) ?? [])
  const [sections = 0, ...groups] = new Uint32Array(part('groups').buffer)
  const [low, high] = [part('low'), part('high')]
  const which = new Uint16Array(low.length)
  const firsts = firstsOf(groups)
  for (let i = 0; i < which.length; i++)
    which[i] = numberBefore(which, i, firsts) + (((high[i] ?? 0) << 8) | (low[i] ?? 0))
  const subjects = {
    sections,
    groups,
    scales: [...new Float64Array(part('scales').buffer)],
    worth: new Float32Array(part('worth').buffer),
    which,
    much: new Int8Array(part('much').buffer)
  }
  return isWhole(subjects) ? subjects : null
}

/** The number of the first group of each view. */
function firstsOf(groups: readonly number[]): readonly number[] {
  let first = 0
  return groups.map(count => (first += count) - count)
}

/** What the group at a place is counted from: the one kept before it for the same slot and view, or the first of the view. */
function numberBefore(which: Uint16Array, place: number, firsts: readonly number[]): number {
  if (place % keptPerView !== 0) return which[place - 1] ?? 0
  return firsts[(place / keptPerView) % firsts.length] ?? 0
}

/** Whether there is a number for every slot and view. */
function isWhole({ groups, scales, worth, which, much }: Subjects): boolean {
  const kept = slotCount * groups.length * keptPerView
  return (
    scales.length === groups.length &&
    worth.length === slotCount &&
    which.length === kept &&
    much.length === kept
  )
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Float64Array | Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
