import type { Segment } from './segment.ts'
import { countPairs, drain, slotCount } from './slots.ts'
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
      const letters = (segment.starts[place] ?? 0) - (segment.starts[from] ?? 0)
      const gone = index.sources[segment.sources[from] ?? 0]?.gone !== false
      if (!gone && letters >= leastLetters) sections.push({ segment, from, to: place })
      from = place
    }
  }
  return sections
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
  const counts: { readonly slots: number[]; readonly times: number[] }[] = []
  for (const { segment, from, to } of sections) {
    for (let place = from; place < to; place++) {
      const body = segment.bodies[place] ?? 0
      countPairs(segment.units, [body, segment.starts[place + 1] ?? 0], 1)
      countPairs(segment.units, [segment.starts[place] ?? 0, body], headingTimes)
    }
    const [slots, times]: [number[], number[]] = [[], []]
    drain((slot, counted) => {
      held[slot] = (held[slot] ?? 0) + 1
      slots.push(slot)
      times.push(counted)
    })
    counts.push({ slots, times })
    yield
  }
  const worth = Float32Array.from(held, sectionCount =>
    sectionCount < leastSections || sectionCount > mostSections * sections.length
      ? 0
      : Math.log(sections.length / sectionCount)
  )
  const vectors: Vector[] = []
  for (const [i, { slots, times }] of counts.entries()) {
    const telling = slots.flatMap((slot, k) => {
      const value = (1 + Math.log(times[k] ?? 1)) * (worth[slot] ?? 0)
      return value > 0 ? [[slot, value] as const] : []
    })
    const length = Math.sqrt(telling.reduce((sum, [, value]) => sum + value * value, 0)) || 1
    vectors.push({
      slots: Uint16Array.from(telling, ([slot]) => slot),
      values: Float32Array.from(telling, ([, value]) => value / length)
    })
    if (i % 8 === 0) yield
  }
  return vectors
}

/** Sentences of sections: slots of sentence `i` in slots[firsts[i]] … slots[firsts[i + 1] - 1], the section it stands in, and a hash of its words. */
export type Sentences = {
  slots: Uint16Array
  readonly firsts: number[]
  readonly sections: number[]
  readonly hashes: number[]
}

/** The sentences of sections, each by the slots of its words. Steps as above. */
export function* sentencesOf(sections: readonly Section[]): Generator<undefined, Sentences> {
  const sentences: Sentences = { slots: new Uint16Array(1 << 22), firsts: [0], sections: [], hashes: [] }
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
    if (last === sentences.slots.length) {
      const larger = new Uint16Array(2 * last)
      larger.set(sentences.slots)
      sentences.slots = larger
    }
    sentences.slots[last++] = slot
    hash = Math.imul(hash ^ slot, 0x01000193)
  })
  if (last - first <= leastPairs) return
  sentences.firsts.push(last)
  sentences.sections.push(section)
  sentences.hashes.push(hash)
}
