import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { deflateRaw, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { sourceSchema } from '../core/library/source.ts'
import { checksumOf, pack, unpack } from '../core/search/packing.ts'
import { assemble, goneFrom, packing, unpackSegment, type Kept } from '../core/search/persist.ts'
import type { Segment } from '../core/search/segment.ts'
import { allSegments, passageCounts, removeSource, type PassageIndex } from '../core/search/stock.ts'
import type { IndexFiles } from '../adapters/stores/outgoing.ts'
import { inSlices } from './background.ts'

const deflated = promisify<string, Uint8Array>(deflateRaw)

const catalogFile = 'catalog.json'
const ours = /^(?:segment|entries)-\d+\.bin(?:\.tmp)?$|^passages\.bin$/

const entrySchema = z.object({
  modified: z.number(),
  summary: sourceSchema
    .unwrap()
    .omit({ schema: true, document: true, parsed: true, notices: true })
    .extend({ certainty: z.string(), noticeCount: z.number(), passageCount: z.number() })
    .readonly()
})
/** What lists need to know of a source, and when its record was written then. */
export type Entry = z.infer<typeof entrySchema>

/** `checksum` ties the catalog to the files it was written with: a power cut between them shows. */
const fileSchema = z.object({ name: z.string(), checksum: z.number() })
const catalogSchema = z.object({
  version: z.literal(2),
  /** The number for the next file. */
  next: z.number(),
  /** In order; `gone` are places in the segment's table of sources. */
  segments: z.array(fileSchema.extend({ gone: z.array(z.number()) })),
  entries: z.array(fileSchema)
})
type KeptFile = z.infer<typeof fileSchema>
/** A file of entries and the sources they are of. */
type EntriesFile = KeptFile & { readonly ids: readonly string[] }

/** What is on disk, so that a save writes only what is new. */
export type KeptFiles = {
  next: number
  readonly segments: WeakMap<Segment, KeptFile>
  entries: readonly EntriesFile[]
}

/** The index and the entries as they were kept. */
export type KeptIndex = {
  readonly index: PassageIndex
  readonly entries: Map<string, Entry>
  readonly files: KeptFiles
}

/**
 * Reads the index. What is missing or damaged is left out: of a source whose passages are not all there, the entry is left out as well,
 * so that it is taken in anew from its record.
 */
export async function readKept(store: IndexFiles): Promise<KeptIndex> {
  const catalog = readCatalog(await store.read(catalogFile))
  const files: KeptFiles = { next: catalog.next, segments: new WeakMap(), entries: [] }
  const entries = new Map<string, Entry>()
  for await (const { file, bytes } of readAhead(store, catalog.entries)) {
    const read = bytes !== null && checksumOf(bytes) === file.checksum ? readEntries(bytes) : null
    if (read === null) continue
    for (const entry of read) entries.set(entry.summary.id, entry)
    const ids = read.map(entry => entry.summary.id)
    files.entries = [...files.entries, { name: file.name, checksum: file.checksum, ids }]
  }
  const kept: (Kept & { readonly file: KeptFile })[] = []
  for await (const { file, bytes } of readAhead(store, catalog.segments)) {
    const stored = bytes !== null && checksumOf(bytes) === file.checksum ? unpackSegment(bytes) : null
    // Where nothing is known of any source any more, all of them are read anew.
    if (stored?.table.some(([id]) => entries.has(id)) === true) kept.push({ stored, gone: file.gone, file })
  }
  const index = assemble(kept)
  kept.forEach(({ file }, i) => {
    const segment = index.segments[i]
    if (segment !== undefined) files.segments.set(segment, file)
  })
  const counts = passageCounts(index)
  for (const [id, { summary }] of entries)
    if ((counts.get(id) ?? 0) !== summary.passageCount) entries.delete(id)
  for (const id of [...index.numbers.keys()]) if (!entries.has(id)) removeSource(index, id)
  return { index, entries, files }
}

/** Room for the largest of the usual files. */
const roomForOne = 10_000_000

/**
 * Files one after the other; while one is looked at, the next is read. The bytes are good until the next is asked for: all go through the
 * same two rooms, since taking new memory for each costs more time than reading it.
 */
async function* readAhead<F extends KeptFile>(store: IndexFiles, files: readonly F[]) {
  const rooms = files.slice(0, 2).map(() => new Uint8Array(roomForOne))
  const reading = (place: number) => {
    const file = files[place]
    const room = rooms[place % 2] ?? new Uint8Array()
    return file === undefined ? null : { file, bytes: store.readInto(file.name, room) }
  }
  let next = reading(0)
  for (let place = 1; next !== null; place++) {
    const { file, bytes } = next
    next = reading(place)
    yield { file, bytes: await bytes }
  }
}

type Catalog = z.infer<typeof catalogSchema>

function readCatalog(bytes: Uint8Array | null): Catalog {
  const nothing: Catalog = { version: 2, next: 1, segments: [], entries: [] }
  if (bytes === null) return nothing
  const read = catalogSchema.safeParse(readJson(bytes))
  return read.success ? read.data : nothing
}

function readEntries(bytes: Uint8Array): readonly Entry[] | null {
  const part = unpack(bytes)?.get('entries')
  const read = z.array(entrySchema).safeParse(part && readJson(inflated(part)))
  return read.success ? read.data : null
}

/** Nothing when the bytes are no deflated text: an index of another version. */
function inflated(part: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(part)
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      return new Uint8Array()
    throw error
  }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** What is to be kept: the index, all entries, and the sources whose entries changed since the last time. */
export type Keeping = {
  readonly index: PassageIndex
  readonly entries: ReadonlyMap<string, Entry>
  readonly changed: ReadonlySet<string>
}

/** So many entries lie in one file. */
const entriesAtOnce = 1024

/**
 * Writes what is new as it is at this moment, then the catalog that makes it count, then removes what no longer counts. Between files other
 * work gets its turn. Faults as of the stores; what was there before stays good then.
 */
export async function writeKept(store: IndexFiles, files: KeptFiles, keeping: Keeping): Promise<void> {
  const { index, entries } = keeping
  const segments = allSegments(index).map(segment => ({ segment, gone: goneFrom(segment, index) }))
  const { stay, ids } = entriesToWrite(files, keeping)
  const sheets = Array.from({ length: Math.ceil(ids.length / entriesAtOnce) }, (_, i) =>
    ids.slice(i * entriesAtOnce, (i + 1) * entriesAtOnce).flatMap(id => entries.get(id) ?? [])
  )
  const write = async (kind: 'segment' | 'entries', bytes: Uint8Array): Promise<KeptFile> => {
    const file = { name: `${kind}-${files.next++}.bin`, checksum: checksumOf(bytes) }
    await store.write(file.name, bytes)
    await setImmediate()
    return file
  }
  const listed: Catalog['segments'] = []
  for (const { segment, gone } of segments) {
    const file =
      files.segments.get(segment) ?? (await write('segment', await inSlices(packing(segment, index))))
    files.segments.set(segment, file)
    listed.push({ ...file, gone: [...gone] })
  }
  const written: EntriesFile[] = []
  for (const sheet of sheets) {
    const bytes = pack([['entries', await deflated(JSON.stringify(sheet))]])
    const file = await write('entries', bytes)
    written.push({ ...file, ids: sheet.map(entry => entry.summary.id) })
  }
  const kept = [...stay, ...written]
  const catalog: Catalog = {
    version: 2,
    next: files.next,
    segments: listed,
    entries: kept.map(({ name, checksum }) => ({ name, checksum }))
  }
  await store.write(catalogFile, new TextEncoder().encode(JSON.stringify(catalog)))
  files.entries = kept
  const counting = new Set([...listed, ...kept].map(({ name }) => name))
  for (const name of await store.names()) if (ours.test(name) && !counting.has(name)) await store.remove(name)
}

/**
 * Which files of entries stay, and whose entries are written anew: those that changed, and those of files that hold a source that is gone,
 * that are small beside what is written anyway, or all when most of what is kept was replaced.
 */
function entriesToWrite(files: KeptFiles, { entries, changed }: Keeping) {
  const ids = new Set([...changed].filter(id => entries.has(id)))
  const total = files.entries.reduce((sum, file) => sum + file.ids.length, 0)
  const isOld = total > 2 * entries.size + entriesAtOnce
  const stay = files.entries.toReversed().flatMap(file => {
    const small = file.ids.length < entriesAtOnce && file.ids.length <= 2 * ids.size
    if (!isOld && !small && file.ids.every(id => entries.has(id))) return [file]
    for (const id of file.ids) if (entries.has(id)) ids.add(id)
    return []
  })
  return { stay: stay.toReversed(), ids: [...ids] }
}
