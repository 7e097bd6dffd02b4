import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { crc32, createInflateRaw, inflateRaw } from 'node:zlib'
import { Fault } from '../../../core/fault.ts'
import { mainPart } from '../docx/package.ts'
import { limits } from '../limits.ts'
import { startsWith, type RawFile } from '../raw-file.ts'
import { isWorkbook } from '../xlsx/read-xlsx.ts'
import { packedBytes, readDirectory, refuseChecksum, type Zip, type ZipEntry } from './zip.ts'

/** A file inside a zip of files. `modified` as the wall clock where it was packed showed it, in ms since 1970. */
export type Member = {
  readonly path: string
  readonly size: number
  readonly modified: number | null
  /** Its bytes; Faults `file-too-large`, `swelling-file`, `locked-archive`, `unreadable-file` name the member. */
  readonly read: () => Promise<Uint8Array>
}

/** What a zip of files may be: its files, its bytes unpacked, and how much one file may swell. */
const bounds = { members: 20_000, unpacked: 2048 * 1024 * 1024 } as const

const inflate = promisify(inflateRaw)

/** Whether the bytes are a zip of files rather than a document that happens to be packed as one (docx, xlsx, pptx, odt, ofd). */
export function isArchive(file: RawFile): boolean {
  if (!startsWith(file.bytes, 'PK\u0003\u0004') && !startsWith(file.bytes, 'PK\u0005\u0006')) return false
  const names = [...readDirectory(file, bounds.members).entries.keys()]
  return mainPart(names) === null && !names.some(name => isWorkbook(name) || packedDocument.test(name))
}

const packedDocument = /^(?:\[Content_Types\]\.xml|mimetype|OFD\.xml|META-INF\/MANIFEST\.MF)$/i

/**
 * The files in a zip in the order of its directory, folders left out. Nothing is unpacked before a member is read, and then that member only. Faults: `unreadable-file`, `cut-short`,
 * `file-too-large` when it promises more files or bytes than an office packs.
 */
export function openArchive(file: RawFile): readonly Member[] {
  const zip = readDirectory(file, bounds.members)
  const entries = [...zip.entries.values()].filter(({ name }) => !name.endsWith('/'))
  if (entries.reduce((sum, { size }) => sum + size, 0) > bounds.unpacked)
    throw new Fault('file-too-large', file.name)
  return entries.map(entry => ({
    path: safePath(entry.name),
    size: entry.size,
    modified: entry.modified,
    read: () => unpacked(zip, entry)
  }))
}

async function unpacked(zip: Zip, entry: ZipEntry): Promise<Uint8Array> {
  const name = entry.name.replace(/^.*\//, '')
  const member: Zip = { ...zip, file: { ...zip.file, name } }
  const swollen = entry.size > limits.ratioFrom && entry.size > limits.ratio * Math.max(entry.packed, 1)
  if (swollen) throw new Fault('swelling-file', name)
  if (entry.size > limits.file) throw new Fault('file-too-large', name)
  const packed = packedBytes(member, entry)
  const bytes = await plain(packed, entry, name)
  if ((await sumOf(bytes)) !== entry.checksum) refuseChecksum(member, entry)
  return bytes
}

/** What is unpacked and summed up in one go; larger files take turns with whatever else is to be done. */
const piece = 2 * 1024 * 1024

async function sumOf(bytes: Uint8Array): Promise<number> {
  let sum = 0
  for (let at = 0; at < bytes.length; at += piece) {
    sum = crc32(bytes.subarray(at, at + piece), sum)
    if (bytes.length > piece) await setImmediate()
  }
  return sum
}

async function plain(packed: Uint8Array, entry: ZipEntry, name: string): Promise<Uint8Array> {
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new Fault('unreadable-file', name, { cause: `zip method ${entry.method}` })
  if (entry.size === 0) return new Uint8Array()
  try {
    return entry.size > piece
      ? await inflateLarge(packed, entry.size)
      : await inflate(packed, { maxOutputLength: entry.size })
  } catch (cause) {
    throw new Fault('unreadable-file', name, { cause })
  }
}

/** Unpacks at most `size` bytes, each piece where it belongs: put together at the end they would be copied in one go. */
async function inflateLarge(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  const unpacking = createInflateRaw({ chunkSize: piece })
  unpacking.end(packed)
  let at = 0
  for await (const part of unpacking) {
    if (!(part instanceof Uint8Array) || at + part.length > size) throw new RangeError('more than promised')
    bytes.set(part, at)
    at += part.length
  }
  return bytes.subarray(0, at)
}

/** A path that stays inside its zip: it is shown and remembered, never written to. */
function safePath(name: string): string {
  const parts = name.split('/').filter(part => part !== '' && part !== '.' && part !== '..')
  return parts.join('/')
}
