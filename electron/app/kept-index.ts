import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { deflateRaw, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { sourceSchema } from '../core/library/source.ts'
import { checksumOf, headLength, inPieces, pack, unpack } from '../core/search/packing.ts'
import { assemble, goneFrom, packing, unpackSegment, type Kept } from '../core/search/persist.ts'
import type { Segment } from '../core/search/segment.ts'
import { allSegments, passageCounts, removeSource, type PassageIndex } from '../core/search/stock.ts'
import type { Subjects } from '../core/search/subjects.ts'
import type { IndexFiles } from '../adapters/stores/outgoing.ts'
import { sha256Text } from '../adapters/system/digest.ts'
import { inSlices } from './background.ts'
import { readSubjects, subjectsFile } from './kept-subjects.ts'

const deflated = promisify<string, Uint8Array>(deflateRaw)

const catalogFile = 'catalog.json'
const ours = /^(?:segment|entries|subjects)-\d+\.bin(?:\.tmp)?$|^passages\.bin$/

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

/**
 * The version of a file of entries: what an entry looks like. Entries that another program version wrote in another shape are read anew from
 * the records; all others need no second look, since the checksum vouches for them.
 */
const shape = parseInt(sha256Text(JSON.stringify(z.toJSONSchema(entrySchema))).slice(0, 8), 16)

/** `checksum` ties the catalog to the files it was written with: a power cut between them shows. */
const fileSchema = z.object({ name: z.string(), checksum: z.number() })
const length = z.number().int().nonnegative()
/** A file that is read in two: so many bytes, and so many that stay where they are read to. */
const segmentFileSchema = fileSchema.extend({ head: length, text: length })
const catalogSchema = z.object({
  version: z.literal(3),
  /** The number for the next file. */
  next: z.number(),
  /** In order; `gone` are places in the segment's table of sources. */
  segments: z.array(segmentFileSchema.extend({ gone: z.array(z.number()) })),
  entries: z.array(fileSchema),
  /** What was learnt; not there before that, or when a program wrote it that did not learn. */
  subjects: fileSchema.optional().catch(undefined)
})
type KeptFile = z.infer<typeof fileSchema>
type SegmentFile = z.infer<typeof segmentFileSchema>
/** A file of entries and the sources they are of. */
type EntriesFile = KeptFile & { readonly ids: readonly string[] }

/** What is on disk, so that a save writes only what is new. */
export type KeptFiles = {
  next: number
  readonly segments: WeakMap<Segment, SegmentFile>
  readonly subjects: WeakMap<Subjects, KeptFile>
  entries: readonly EntriesFile[]
}

/** The index and the entries as they were kept, and the sources whose passages are not all there: their words are to be taken in anew. */
export type KeptIndex = {
  readonly index: PassageIndex
  readonly entries: Map<string, Entry>
  readonly incomplete: ReadonlySet<string>
  readonly files: KeptFiles
  /** Whether files are there that do not count: the next save takes them away. */
  readonly leftOver: boolean
}

/** Reads the index. What is missing, damaged or of another version is left out. */
export async function readKept(store: IndexFiles): Promise<KeptIndex> {
  const catalog = readCatalog(await store.read(catalogFile))
  const files: KeptFiles = {
    next: catalog.next,
    segments: new WeakMap(),
    subjects: new WeakMap(),
    entries: []
  }
  const learnt = readLearnt(store, catalog.subjects)
  // Whoever awaits it below is told; until then nobody.
  learnt.catch(() => {})
  const read: (Kept & { readonly file: SegmentFile })[] = []
  // The entries come last: what is still to be taken from the heap for segments takes the longer, the more lies in it.
  for await (const { file, found } of readAhead(catalog.segments, ({ name, head, text }) =>
    store.readPieces(name, [head, text])
  )) {
    const [head, text] = found ?? []
    if (head === undefined || text === undefined || !isOf(file, head)) continue
    const stored = unpackSegment([head, text])
    const { name, checksum, gone } = file
    if (stored !== null)
      read.push({ stored, gone, file: { name, checksum, head: file.head, text: file.text } })
  }
  const entries = new Map<string, Entry>()
  for await (const { file, found } of readAhead(catalog.entries, ({ name }) => store.read(name))) {
    const listed = found !== null && isOf(file, found) ? readEntries(found) : null
    if (listed === null) continue
    for (const entry of listed) entries.set(entry.summary.id, entry)
    const ids = listed.map(entry => entry.summary.id)
    files.entries = [...files.entries, { name: file.name, checksum: file.checksum, ids }]
  }
  // Where nothing is known of any source any more, all of them are read anew.
  const kept = read.filter(({ stored }) => stored.table.some(([id]) => entries.has(id)))
  const index = assemble(kept)
  kept.forEach(({ file }, i) => {
    const segment = index.segments[i]
    if (segment !== undefined) files.segments.set(segment, file)
  })
  const counts = passageCounts(index)
  const incomplete = new Set<string>()
  for (const [id, { summary }] of entries)
    if ((counts.get(id) ?? 0) !== summary.passageCount) incomplete.add(id)
  for (const id of [...index.numbers.keys()])
    if (!entries.has(id) || incomplete.has(id)) removeSource(index, id)
  index.subjects = await learnt
  if (index.subjects !== null && catalog.subjects !== undefined)
    files.subjects.set(index.subjects, catalog.subjects)
  const counting = new Set([...catalog.segments, ...catalog.entries].map(({ name }) => name))
  if (catalog.subjects !== undefined) counting.add(catalog.subjects.name)
  const leftOver = (await store.names()).some(name => ours.test(name) && !counting.has(name))
  return { index, entries, incomplete, files, leftOver }
}

async function readLearnt(store: IndexFiles, file: KeptFile | undefined): Promise<Subjects | null> {
  const bytes = file === undefined ? null : await store.read(file.name)
  return file !== undefined && bytes !== null && isOf(file, bytes) ? readSubjects(bytes) : null
}

function isOf({ checksum }: KeptFile, head: Uint8Array): boolean {
  return head.byteLength >= shortest && checksumOf(head) === checksum
}

/** No file of ours is shorter, and in a shorter one there is no checksum to look at. */
const shortest = 16

/** Files one after the other; while one is looked at, the next is read. */
async function* readAhead<F, R>(files: readonly F[], read: (file: F) => Promise<R>) {
  const reading = (place: number) => {
    const file = files[place]
    return file === undefined ? null : { file, found: read(file) }
  }
  let next = reading(0)
  for (let place = 1; next !== null; place++) {
    const { file, found } = next
    next = reading(place)
    yield { file, found: await found }
  }
}

type Catalog = z.infer<typeof catalogSchema>

function readCatalog(bytes: Uint8Array | null): Catalog {
  const nothing: Catalog = { version: 3, next: 1, segments: [], entries: [] }
  if (bytes === null) return nothing
  const read = catalogSchema.safeParse(readJson(bytes))
  return read.success ? read.data : nothing
}

function readEntries(bytes: Uint8Array): readonly Entry[] | null {
  const part = unpack(shape, inPieces(bytes))?.get('entries')
  // The checksum has vouched for the bytes, and the version for their shape.
  return part === undefined ? null : (JSON.parse(new TextDecoder().decode(inflateRawSync(part))) as Entry[])
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
  const write = async (kind: 'segment' | 'entries' | 'subjects', bytes: Uint8Array): Promise<SegmentFile> => {
    const head = headLength(bytes)
    const name = `${kind}-${files.next++}.bin`
    await store.write(name, bytes)
    await setImmediate()
    return { name, checksum: checksumOf(bytes), head, text: bytes.byteLength - head }
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
    const bytes = pack(shape, [['entries', await deflated(JSON.stringify(sheet))]])
    const { name, checksum } = await write('entries', bytes)
    written.push({ name, checksum, ids: sheet.map(entry => entry.summary.id) })
  }
  const learnt = index.subjects
  if (learnt !== null && !files.subjects.has(learnt))
    files.subjects.set(learnt, told(await write('subjects', await subjectsFile(learnt))))
  const subjects = learnt === null ? undefined : files.subjects.get(learnt)
  const kept = [...stay, ...written]
  const catalog: Catalog = {
    version: 3,
    next: files.next,
    segments: listed,
    entries: kept.map(told),
    subjects
  }
  await store.write(catalogFile, new TextEncoder().encode(JSON.stringify(catalog)))
  files.entries = kept
  const counting = new Set([...listed, ...kept, ...(subjects === undefined ? [] : [subjects])].map(nameOf))
  for (const name of await store.names()) if (ours.test(name) && !counting.has(name)) await store.remove(name)
}

function nameOf({ name }: KeptFile): string {
  return name
}

function told({ name, checksum }: KeptFile): KeptFile {
  return { name, checksum }
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
