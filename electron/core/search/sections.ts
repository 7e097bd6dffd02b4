import { lastingRoom } from './packing.ts'
import type { Segment } from './segment.ts'
import { countedSlots, countPairs, drain, slotCount } from './slots.ts'
import { allSegments, type PassageIndex } from './stock.ts'

/** Passages [from, to) of a segment: what one source says under one heading. */
export type Section = { readonly segment: Segment; readonly from: number; readonly to: number }

/** Fewer letters are no section to learn from. */
const leastLetters = 60
/** A heading tells more of the subject than a sentence does. */
const headingTimes = 2
const lineFeed = 10
const fullStop = 0x3002
const semicolon = 0xff1b
/** Fewer letters, or fewer different pairs, are no sentence. */
const leastSentence = 12
const leastPairs = 5
/** In fewer sections a pair is chance; in more than this part of them it belongs to no subject. */
const leastSections = 3
const mostSections = 0.15

/** The sections of all sources that are there. Each step of the generator is a small piece of the work. */
export function* sectionsOf(index: PassageIndex): Generator<undefined, readonly Section[]> {
  const sections: Section[] = []
  for (const segment of allSegments(index)) {
    let from = 0
    for (let place = 1; place <= segment.count; place++) {
      if (place % 1024 === 0) yield
      if (place < segment.count && goesOn(segment, place)) continue
      const gone = index.sources[segment.sources[from] ?? 0]?.gone !== false
      if (!gone && lettersIn(segment, from, place) >= leastLetters)
        sections.push({ segment, from, to: place })
      from = place
    }
  }
  return sections
}

function lettersIn({ starts }: Segment, from: number, to: number): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0)
}

/** Whether a passage stands under the same first heading of the same source as the one before. */
function goesOn(segment: Segment, place: number): boolean {
  const { sources, units } = segment
  if (sources[place] !== sources[place - 1]) return false
  const [start, end] = headingOf(segment, place)
  const [before, until] = headingOf(segment, place - 1)
  if (end - start !== until - before) return false
  for (let i = 0; i < end - start; i++) if (units[start + i] !== units[before + i]) return false
  return true
}

function headingOf({ units, starts, bodies }: Segment, place: number): readonly [number, number] {
  const start = starts[place] ?? 0
  const length = units.subarray(start, bodies[place] ?? 0).indexOf(lineFeed)
  return [start, length < 0 ? (bodies[place] ?? 0) : start + length]
}

/** Something with words: its slots, and what each counts for; of length 1 as a whole. */
export type Vector = { readonly slots: Uint16Array; readonly values: Float32Array }

/** What each section says, in words that tell one from another. Steps as above. */
export function* vectorsOf(sections: readonly Section[]): Generator<undefined, readonly Vector[]> {
  const held = new Uint32Array(slotCount)
  const counts: Counted[] = []
  const slotsRoom = inBlocks(length => new Uint16Array(lastingRoom(2 * length)))
  const timesRoom = inBlocks(length => new Uint8Array(lastingRoom(length)))
  for (const { segment, from, to } of sections) {
    for (let place = from; place < to; place++) {
      const body = segment.bodies[place] ?? 0
      countPairs(segment.units, [body, segment.starts[place + 1] ?? 0], 1)
      countPairs(segment.units, [segment.starts[place] ?? 0, body], headingTimes)
    }
    const slots = slotsRoom(countedSlots())
    const times = timesRoom(slots.length)
    let at = 0
    drain((slot, counted) => {
      held[slot] = (held[slot] ?? 0) + 1
      slots[at] = slot
      times[at++] = counted
    })
    counts.push({ slots, times })
    yield
  }
  const worth = Float32Array.from(held, sectionCount =>
    sectionCount < leastSections || sectionCount > mostSections * sections.length
      ? 0
      : Math.log(sections.length / sectionCount)
  )
  yield
  const valuesRoom = inBlocks(length => new Float32Array(lastingRoom(4 * length)))
  const vectors: Vector[] = []
  for (const [i, counted] of counts.entries()) {
    vectors.push(telling(counted, worth, valuesRoom))
    if (i % 8 === 0) yield
  }
  return vectors
}

/** Slots and how often each was counted. */
type Counted = { readonly slots: Uint16Array; readonly times: Uint8Array }

/** The slots that tell one section from another, and what each says. */
function telling(
  { slots, times }: Counted,
  worth: Float32Array,
  room: (length: number) => Float32Array
): Vector {
  const valueOf = (i: number) => (1 + (logs[times[i] ?? 1] ?? 0)) * (worth[slots[i] ?? 0] ?? 0)
  let count = 0
  let squares = 0
  for (let i = 0; i < slots.length; i++) {
    const value = valueOf(i)
    if (value > 0) count++
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  const values = room(count)
  let at = 0
  for (let i = 0; i < slots.length; i++) {
    const value = valueOf(i)
    if (value === 0) continue
    values[at] = value / length
    slots[at++] = slots[i] ?? 0
  }
  return { slots: slots.subarray(0, count), values }
}

const logs = Float64Array.from({ length: 256 }, (_, times) => Math.log(times))

/** So many numbers are made room for at a time. */
const blockLength = 1 << 19

/** Gives room for so many numbers, of blocks: thousands of small pieces would keep the collector busy. */
function inBlocks<A extends Uint16Array | Uint8Array | Float32Array>(
  create: (length: number) => A
): (length: number) => A {
  let block = create(0)
  let at = 0
  return length => {
    if (at + length > block.length) {
      block = create(Math.max(length, blockLength))
      at = 0
    }
    at += length
    return block.subarray(at - length, at) as A
  }
}

/** Sentences of sections: slots of sentence `i` in slots[firsts[i]] … slots[firsts[i + 1] - 1], the section it stands in, and a hash of its words. */
export type Sentences = {
  readonly slots: Uint16Array
  readonly firsts: number[]
  readonly sections: number[]
  readonly hashes: number[]
}

/** The sentences of sections, each by the slots of its words. Steps as above. */
export function* sentencesOf(sections: readonly Section[]): Generator<undefined, Sentences> {
  const letters = sections.reduce((sum, { segment, from, to }) => sum + lettersIn(segment, from, to), 0)
  const sentences: Sentences = {
    slots: new Uint16Array(lastingRoom(2 * letters)),
    firsts: [0],
    sections: [],
    hashes: []
  }
  for (const [number, { segment, from, to }] of sections.entries()) {
    const { units, bodies, starts } = segment
    for (let place = from; place < to; place++) {
      const end = starts[place + 1] ?? 0
      let start = bodies[place] ?? 0
      for (let at = start; at <= end; at++) {
        if (at < end && units[at] !== fullStop && units[at] !== semicolon) continue
        if (at - start > leastSentence) addSentence(sentences, units, [start, at], number)
        start = at + 1
      }
    }
    yield
  }
  return sentences
}

function addSentence(
  sentences: Sentences,
  units: Uint16Array,
  span: readonly [number, number],
  section: number
): void {
  const first = sentences.firsts.at(-1) ?? 0
  let last = first
  let hash = 0
  countPairs(units, span, 1)
  drain(slot => {
    sentences.slots[last++] = slot
    hash = Math.imul(hash ^ slot, 0x01000193)
  })
  if (last - first <= leastPairs) return
  sentences.firsts.push(last)
  sentences.sections.push(section)
  sentences.hashes.push(hash)
}
