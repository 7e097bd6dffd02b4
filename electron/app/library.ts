import { Fault } from '../core/fault.ts'
import { certaintyCode } from '../core/library/certainty.ts'
import type { Passage } from '../core/library/passage.ts'
import { passagesOf } from '../core/library/describe.ts'
import type { Source, SourceSummary } from '../core/library/source.ts'
import { createFacetTable, dropFacts, enterFacts } from '../core/search/facets.ts'
import type { Shelf } from '../core/search/find-sources.ts'
import { addSource, removeSource } from '../core/search/passage-index.ts'
import type { Subjects } from '../core/search/subjects.ts'
import { purging, tending } from '../core/search/tend.ts'
import type { Vault } from '../adapters/stores/vault.ts'
import { inSlices, inTheBackground } from './background.ts'
import { openCatchUp, type CatchUp } from './catch-up.ts'
import { readKept, writeKept, type Entry } from './kept-index.ts'
import type { PassedOver } from './read-filed.ts'

/** The time of a source that was taken in and whose file has not been looked at since. */
const notDated = 0
/** What only some queries need is got ready when so many ms have passed: an opening ends with the first answers and lists. */
const calm = 500
/** So many records are looked at on the disk at a time. */
const atATime = 64

/** All sources of a vault, in memory as far as lists and search need them. */
export type Library = {
  readonly summaries: () => readonly SourceSummary[]
  readonly summary: (sourceId: string) => SourceSummary | null
  /** The source that was read from a file with exactly these bytes. */
  readonly withDigest: (sha256: string) => SourceSummary | null
  /** Takes a source in, or anew when its text is another. */
  readonly take: (source: Source) => void
  /** Takes over what a source of the same text is known by now; its words are indexed anew only when its title is another. */
  readonly amend: (source: Source) => void
  readonly forget: (sourceId: string) => void
  /** Takes over what was learnt of the subjects. */
  readonly learn: (subjects: Subjects) => void
  /** What searches read. */
  readonly shelf: Shelf
  /** Rises with every change. */
  readonly generation: () => number
  /** Folders among the sources that were left alone at opening. */
  readonly passedOver: readonly PassedOver[]
  /** Sources whose words are still to be taken into the index. */
  readonly catchUp: Pick<CatchUp, 'progress' | 'caughtUp' | 'stop'>
  /** Writes the index down, when something changed since the last time. A disk that does not take it is no loss: it is made anew. */
  readonly save: () => Promise<void>
}

/** The words a source is found by besides its text. */
function titleOf({ facts, fileName }: Pick<Source, 'facts' | 'fileName'>): string {
  return facts.itemTitle ?? facts.title ?? fileName
}

/** A source as lists show it. */
export function summarise(source: Source, passages: readonly Passage[]): SourceSummary {
  const { schema: _schema, document: _document, parsed: _parsed, notices, ...facts } = source
  return {
    ...facts,
    certainty: certaintyCode(source),
    noticeCount: notices.length,
    passageCount: passages.length
  }
}

/**
 * Opens the library over the index kept in the vault. What the index lacks or holds in an older state is read from the sources
 * themselves, when it is much behind the open screen; a missing or damaged index is made anew. The sources are the truth, the index never.
 */
export async function openLibrary(vault: Vault): Promise<Library> {
  const [kept, present] = await Promise.all([readKept(vault.index), vault.sources.list()])
  const { index, files } = kept
  const entries = new Map<string, Entry>()
  const digests = new Map<string, string>()
  const table = createFacetTable()
  const passedOver: PassedOver[] = []
  let changed = new Set<string>()
  let generation = 0
  let savedGeneration = kept.leftOver ? -1 : 0

  const summary = (sourceId: string) => entries.get(sourceId)?.summary ?? null
  const enter = (entry: Entry) => {
    const { id, sha256 } = entry.summary
    entries.set(id, entry)
    digests.set(sha256, id)
    enterFacts(table, entry.summary)
  }
  const change = (sourceId: string) => {
    changed.add(sourceId)
    generation += 1
  }
  const forget = (sourceId: string) => {
    const before = summary(sourceId)
    catchUp.settle(sourceId)
    if (before === null) return
    entries.delete(sourceId)
    if (digests.get(before.sha256) === sourceId) digests.delete(before.sha256)
    removeSource(index, sourceId)
    dropFacts(table, sourceId)
    change(sourceId)
  }
  const take = (source: Source, modified: number) => {
    const passages = passagesOf(source)
    catchUp.settle(source.id)
    addSource(index, { sourceId: source.id, title: titleOf(source), passages })
    enter({ modified, summary: summarise(source, passages) })
    change(source.id)
    tidying.start()
  }
  const amend = (source: Source) => {
    const before = summary(source.id)
    const known = before !== null && titleOf(before) === titleOf(source)
    if (!known || catchUp.awaits(source.id)) return take(source, notDated)
    const next = { ...summarise(source, []), passageCount: before.passageCount }
    enter({ modified: notDated, summary: next })
    change(source.id)
  }
  const tidying = inTheBackground(() => tending(index))

  for (const { id, modified } of present) {
    const entry = kept.entries.get(id)
    if (entry?.modified === modified) enter(entry)
  }
  for (const id of kept.entries.keys())
    if (!entries.has(id)) {
      removeSource(index, id)
      change(id)
    }

  /** When what was taken in since the opening was written; before that is known, an entry is read again at the next opening. */
  const date = async () => {
    const undated = [...changed].filter(id => entries.get(id)?.modified === notDated)
    for (let from = 0; from < undated.length; from += atATime)
      await Promise.all(
        undated.slice(from, from + atATime).map(async id => {
          const before = entries.get(id)
          const modified = await vault.sources.modified(id)
          // Taken in anew meanwhile: that time is not this one's.
          if (before !== undefined && modified !== null && entries.get(id) === before)
            entries.set(id, { ...before, modified })
        })
      )
  }
  const save = async () => {
    if (generation === savedGeneration || vault.readOnly) return
    await tidying.pause(async () => {
      await date()
      await inSlices(purging(index))
      const saving = generation
      const saved = changed
      changed = new Set()
      try {
        await writeKept(vault.index, files, { index, entries, changed: saved })
        savedGeneration = saving
      } catch (error) {
        changed = new Set([...saved, ...changed])
        if (!(error instanceof Fault)) throw error
      }
    })
  }
  const wanted = present.filter(({ id }) => !entries.has(id) || kept.incomplete.has(id))
  const passOver = (folder: PassedOver) => void passedOver.push(folder)
  const catchUp = openCatchUp(vault, wanted, { take, drop: forget, passOver, save })
  await catchUp.begin()
  setTimeout(tidying.start, calm).unref()

  return {
    summaries: () => [...entries.values()].map(entry => entry.summary),
    summary,
    withDigest: sha256 => summary(digests.get(sha256) ?? ''),
    take: source => take(source, notDated),
    amend,
    forget,
    learn: subjects => {
      index.subjects = subjects
      generation += 1
    },
    shelf: { index, table },
    generation: () => generation,
    passedOver,
    catchUp,
    save
  }
}
