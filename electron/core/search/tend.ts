import { byClosing } from './closing.ts'
import { merging } from './merge.ts'
import { openRoom } from './open-segment.ts'
import { decoding } from './postings.ts'
import { segmentRoom, sourcesIn, type Segment } from './segment.ts'
import { hearing } from './sounds.ts'
import { closeOpen, countLost, eachPosting, type PassageIndex } from './stock.ts'

/** So many small segments gather before they become one; keeps merging cheap and queries short. */
const gathering = 8
/** A segment in which more than this part of the sources was replaced is written anew. */
const mostReplaced = 0.2

/**
 * Merges segments that have become many and small, one group after the other, and gets ready what only some queries need. Each step is a small piece of the work: take as many
 * at a time as there is time for, and let go when something more urgent comes; what was not finished is begun again the next time.
 */
export function* tending(index: PassageIndex): Generator<undefined, void> {
  for (let group = nextGroup(index.segments); group !== null; group = nextGroup(index.segments))
    yield* replace(index, group)
  yield* hearing(index.characters)
  for (const segment of index.segments) {
    yield* decoding(segment)
    byClosing(segment)
    yield
  }
}

/**
 * Takes what is gone out of the segments: everything of sources that were removed, and what was replaced where it is much. Steps as in
 * `tending`.
 */
export function* purging(index: PassageIndex): Generator<undefined, void> {
  if (isOld(index, index.open)) closeOpen(index)
  for (const segment of index.segments) {
    if (isOld(index, segment)) yield* replace(index, [segment])
    yield
  }
}

function isOld({ sources, numbers }: PassageIndex, segment: Pick<Segment, 'count' | 'sources'>): boolean {
  const held = sourcesIn(segment)
  const gone = held.filter(source => sources[source]?.gone !== false)
  return (
    gone.length > mostReplaced * held.length || gone.some(source => !numbers.has(sources[source]?.id ?? ''))
  )
}

function* replace(index: PassageIndex, group: readonly Segment[]): Generator<undefined, void> {
  const leaving = group.flatMap(segment => {
    const gone = sourcesIn(segment).filter(source => index.sources[source]?.gone !== false)
    return gone.map(source => ({ segment, source }))
  })
  const gone = new Set(leaving.map(({ source }) => source))
  const merged = yield* merging(group, source => !gone.has(source))
  const left = new Map<number, number>()
  for (const { segment, source } of leaving) {
    eachPosting(index, segment, source, key => left.set(key, (left.get(key) ?? 0) + 1))
    yield
  }
  // From here on at one go: what is asked in between is to find either the old state or the new.
  left.forEach((count, key) => countLost(index, key, -count))
  const [first] = group
  index.segments = index.segments.flatMap(segment => {
    if (segment === first) return merged.count === 0 ? [] : [merged]
    return group.includes(segment) ? [] : [segment]
  })
}

/** Neighbours that are to become one: `gathering` small ones, or two larger ones of similar size that fit together. */
function nextGroup(segments: readonly Segment[]): readonly Segment[] | null {
  const groups = (size: number) => segments.map((_, from) => segments.slice(from, from + size))
  const many = groups(gathering).find(
    group => group.length === gathering && group.every(({ count }) => count <= openRoom)
  )
  return many ?? groups(2).find(([x, y]) => y !== undefined && x !== undefined && areAlike(x, y)) ?? null
}

function areAlike(x: Segment, y: Segment): boolean {
  const [less, more] = [Math.min(x.count, y.count), Math.max(x.count, y.count)]
  return less > openRoom && less * 4 >= more && less + more <= segmentRoom
}
