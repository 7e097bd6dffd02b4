import type { Digest } from '../powers.ts'
import type { HistoryEntry } from './stage.ts'

/** What happened; the chain adds number and hashes. */
export type HistoryFacts = Omit<HistoryEntry, 'seq' | 'previous' | 'hash'>

/** What the first entry has in place of a hash before it. */
export const noHash = '0'.repeat(64)

/** The entry that follows `previous` (null: the first of a case), chained to it by its hash. */
export function chain(previous: HistoryEntry | null, facts: HistoryFacts, digest: Digest): HistoryEntry {
  const entry = { seq: (previous?.seq ?? 0) + 1, previous: previous?.hash ?? noHash, ...facts }
  return { ...entry, hash: hashOf(entry, digest) }
}

/** The 1-based position of the first entry that does not follow from the one before it or was changed; null when the chain is whole. */
export function brokenAt(entries: readonly HistoryEntry[], digest: Digest): number | null {
  const index = entries.findIndex(
    (entry, i) =>
      entry.seq !== i + 1 ||
      entry.previous !== (entries[i - 1]?.hash ?? noHash) ||
      entry.hash !== hashOf(entry, digest)
  )
  return index === -1 ? null : index + 1
}

/** A list has one order only, whatever order the keys of the record were written in. */
function hashOf(entry: Omit<HistoryEntry, 'hash'>, digest: Digest): string {
  const { seq, at, actor, action, from, to, note, reply, previous } = entry
  return digest(JSON.stringify([seq, at, actor.name, actor.role, action, from, to, note, reply, previous]))
}
