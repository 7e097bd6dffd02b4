import { z } from 'zod'
import { Fault } from '../core/fault.ts'
import { certaintyCode } from '../core/library/certainty.ts'
import type { Passage } from '../core/library/passage.ts'
import { passagesOf } from '../core/library/describe.ts'
import { sourceSchema, type Source, type SourceSummary } from '../core/library/source.ts'
import { createFacetTable, dropFacts, enterFacts } from '../core/search/facets.ts'
import type { Shelf } from '../core/search/find-sources.ts'
import {
  addSource,
  createIndex,
  loadIndex,
  removeSource,
  saveIndex,
  type PassageIndex
} from '../core/search/passage-index.ts'
import type { Vault } from '../adapters/stores/vault.ts'
import { readFiled, type PassedOver } from './read-filed.ts'

const indexFile = 'passages.bin'
const catalogFile = 'catalog.json'
/** The time of a source that was taken in and whose file has not been looked at since. */
const notDated = 0

const entrySchema = z.object({
  modified: z.number(),
  summary: sourceSchema
    .unwrap()
    .omit({ schema: true, document: true, parsed: true, notices: true })
    .extend({ certainty: z.string(), noticeCount: z.number(), passageCount: z.number() })
    .readonly()
})
/** `indexBytes` ties a catalog to the index it was written with: a power cut between the two shows. */
const catalogSchema = z.object({
  version: z.literal(1),
  indexBytes: z.number(),
  entries: z.array(entrySchema)
})
type Entry = z.infer<typeof entrySchema>

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
  /** What searches read. */
  readonly shelf: Shelf
  /** Rises with every change. */
  readonly generation: () => number
  /** Folders among the sources that were left alone at opening. */
  readonly passedOver: readonly PassedOver[]
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
 * themselves; a missing or damaged index is made anew. The sources are the truth, the index never.
 */
export async function openLibrary(vault: Vault): Promise<Library> {
  const kept = await readKept(vault)
  const index: PassageIndex = kept.index
  const entries = new Map<string, Entry>(kept.entries.map(entry => [entry.summary.id, entry]))
  const table = createFacetTable()
  for (const { summary } of kept.entries) enterFacts(table, summary)
  const passedOver: PassedOver[] = []
  let generation = 0
  let savedGeneration = 0

  const summary = (sourceId: string) => entries.get(sourceId)?.summary ?? null
  const forget = (sourceId: string) => {
    if (!entries.delete(sourceId)) return
    removeSource(index, sourceId)
    dropFacts(table, sourceId)
    generation += 1
  }
  const take = (source: Source, modified: number) => {
    const passages = passagesOf(source)
    addSource(index, { sourceId: source.id, title: titleOf(source), passages })
    const taken = summarise(source, passages)
    entries.set(source.id, { modified, summary: taken })
    enterFacts(table, taken)
    generation += 1
  }

  const amend = (source: Source) => {
    const before = entries.get(source.id)?.summary ?? null
    if (before === null || titleOf(before) !== titleOf(source)) take(source, notDated)
    else {
      const next = { ...summarise(source, []), passageCount: before.passageCount }
      entries.set(source.id, { modified: notDated, summary: next })
      enterFacts(table, next)
      generation += 1
    }
  }

  const present = await vault.sources.list()
  const there = new Set(present.map(source => source.id))
  for (const id of [...entries.keys()]) if (!there.has(id)) forget(id)
  for (const { id, modified } of present) {
    if (entries.get(id)?.modified === modified) continue
    forget(id)
    const source = await readFiled(id, vault.sources.read, folder => passedOver.push(folder))
    if (source !== null) take(source, modified)
  }

  /** When what was taken in since the opening was written; before that is known, an entry is read again at the next opening. */
  const date = async () => {
    const times = new Map((await vault.sources.list()).map(source => [source.id, source.modified]))
    for (const [id, entry] of entries)
      if (entry.modified === notDated) entries.set(id, { ...entry, modified: times.get(id) ?? notDated })
  }
  return {
    summaries: () => [...entries.values()].map(entry => entry.summary),
    summary,
    withDigest: sha256 =>
      [...entries.values()].find(entry => entry.summary.sha256 === sha256)?.summary ?? null,
    take: source => take(source, notDated),
    amend,
    forget,
    shelf: { index, table },
    generation: () => generation,
    passedOver,
    save: async () => {
      if (generation === savedGeneration || vault.readOnly) return
      await date()
      const saving = generation
      const bytes = saveIndex(index)
      const catalog = { version: 1, indexBytes: bytes.byteLength, entries: [...entries.values()] }
      try {
        await vault.index.write(indexFile, bytes)
        await vault.index.write(catalogFile, new TextEncoder().encode(JSON.stringify(catalog)))
        savedGeneration = saving
      } catch (error) {
        if (!(error instanceof Fault)) throw error
      }
    }
  }
}

async function readKept(vault: Vault): Promise<{ index: PassageIndex; entries: readonly Entry[] }> {
  const nothing = { index: createIndex(), entries: [] }
  const [indexBytes, catalogBytes] = [await vault.index.read(indexFile), await vault.index.read(catalogFile)]
  if (indexBytes === null || catalogBytes === null) return nothing
  const index = loadIndex(indexBytes)
  const catalog = readCatalog(catalogBytes)
  if (index === null || catalog === null || catalog.indexBytes !== indexBytes.byteLength) return nothing
  return { index, entries: catalog.entries }
}

function readCatalog(bytes: Uint8Array): z.infer<typeof catalogSchema> | null {
  try {
    const read = catalogSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
