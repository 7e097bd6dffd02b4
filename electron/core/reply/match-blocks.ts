import { likeness } from './compare-words.ts'
import { blockText } from './place.ts'
import type { Block } from './reply.ts'

/** A block of the older list and the block of the newer one that it became. */
export type Pair = { readonly before: Block; readonly after: Block; readonly moved: boolean }

/** What became of a list of blocks; `pairs` in the order of the newer list. */
export type Matched = {
  readonly pairs: readonly Pair[]
  readonly removed: readonly Block[]
  readonly inserted: readonly Block[]
}

/** Blocks under different ids count as one that was rewritten when they share so much. */
const alike = 0.5
/** Beyond so many comparisons blocks with other ids and other words count as new ones. */
const mostComparisons = 2500

/** Matches two lists of blocks: by id, then by the same words, then by words alike. What stands in another order than the most is `moved`. */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): Matched {
  const partner = new Map<string, Block>()
  const taken = new Set<string>()
  const join = (old: Block, now: Block) => {
    partner.set(now.id, old)
    taken.add(old.id)
  }
  const olds = new Map(before.map(block => [block.id, block]))
  for (const now of after) {
    const old = olds.get(now.id)
    if (old !== undefined) join(old, now)
  }
  const free = () => ({
    olds: before.filter(block => !taken.has(block.id)),
    nows: after.filter(block => !partner.has(block.id))
  })
  for (const now of free().nows) {
    const old = before.find(one => !taken.has(one.id) && one.kind === now.kind && sameWords(one, now))
    if (old !== undefined) join(old, now)
  }
  const left = free()
  if (left.olds.length * left.nows.length <= mostComparisons) {
    const scored = left.olds.flatMap(old =>
      left.nows.map(now => ({ old, now, score: likeness(textOf(old), textOf(now)) }))
    )
    for (const { old, now, score } of scored.toSorted((a, b) => b.score - a.score)) {
      if (score < alike) break
      if (!taken.has(old.id) && !partner.has(now.id)) join(old, now)
    }
  }
  return matchedOf(before, after, partner, taken)
}

function matchedOf(
  before: readonly Block[],
  after: readonly Block[],
  partner: ReadonlyMap<string, Block>,
  taken: ReadonlySet<string>
): Matched {
  const position = new Map(before.map((block, index) => [block.id, index]))
  const joined = after.flatMap(now => {
    const old = partner.get(now.id)
    return old === undefined ? [] : [{ before: old, after: now, at: position.get(old.id) ?? 0 }]
  })
  const stays = longestRising(joined.map(({ at }) => at))
  return {
    pairs: joined.map((pair, index) => ({
      before: pair.before,
      after: pair.after,
      moved: !stays.has(index)
    })),
    removed: before.filter(block => !taken.has(block.id)),
    inserted: after.filter(block => !partner.has(block.id))
  }
}

function textOf(block: Block): string {
  return block.kind === 'slot' ? block.name : blockText(block)
}

function sameWords(a: Block, b: Block): boolean {
  return textOf(a) !== '' && textOf(a) === textOf(b)
}

/** The indices of a longest rising run of numbers; those outside it are what has moved. */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const length: number[] = []
  const previous: number[] = []
  let best = -1
  numbers.forEach((value, index) => {
    length[index] = 1
    previous[index] = -1
    for (let other = 0; other < index; other += 1) {
      const longer = (length[other] ?? 0) + 1
      if ((numbers[other] ?? 0) < value && longer > (length[index] ?? 0)) {
        length[index] = longer
        previous[index] = other
      }
    }
    if (best < 0 || (length[index] ?? 0) > (length[best] ?? 0)) best = index
  })
  const found = new Set<number>()
  for (let at = best; at >= 0; at = previous[at] ?? -1) found.add(at)
  return found
}
