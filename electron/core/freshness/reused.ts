import { blockText } from '../reply/place.ts'
import type { Block, Reply } from '../reply/reply.ts'
import type { AgingFact, Reading } from './aging-fact.ts'
import { agingFacts } from './aging-facts.ts'

/** Something old that came into a letter with a passage of an earlier one and still stands there. Offsets count in `blockText` of the block. */
export type ReusedFact = { readonly block: string; readonly year: number | null; readonly fact: AgingFact }

/** What grows old in the reused paragraphs of a letter as they stand: told when the same words were old in the passage as it was taken. */
export function reusedFacts(reply: Reply, reading: Omit<Reading, 'year'>): readonly ReusedFact[] {
  return reply.body.flatMap(block => standingIn(block, reading))
}

function standingIn(block: Block, reading: Omit<Reading, 'year'>): readonly ReusedFact[] {
  const { from } = block
  if (from?.kind !== 'passage') return []
  const { year, original } = from
  const left = new Map<string, number>()
  for (const { kind, words } of agingFacts(original, { ...reading, year })) {
    left.set(`${kind} ${words}`, (left.get(`${kind} ${words}`) ?? 0) + 1)
  }
  if (left.size === 0) return []
  return agingFacts(blockText(block), { ...reading, year }).flatMap(fact => {
    const key = `${fact.kind} ${fact.words}`
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count > 0 ? [{ block: block.id, year, fact }] : []
  })
}
