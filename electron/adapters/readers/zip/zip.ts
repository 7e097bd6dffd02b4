import { crc32, inflateRawSync } from 'node:zlib'
import { Fault } from '../../../core/fault.ts'
import { limits } from '../limits.ts'
import type { RawFile } from '../raw-file.ts'

/** One part as the zip's directory lists it; nothing is unpacked yet. Sizes are bytes. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  /** When the part was last changed, as the wall clock where it was packed showed it, in ms since 1970; null when the directory does not say. */
  readonly modified: number | null
}

export type Zip = { readonly file: RawFile; readonly entries: ReadonlyMap<string, ZipEntry> }

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
const zip64Mark = 0xffffffff

/**
 * Reads the directory of a zip (PKZIP APPNOTE 4.3) and refuses it before a byte is unpacked when it promises too much:
 * Faults `file-too-large`, `swelling-file`. A directory that cannot be followed is Fault `unreadable-file`, one that is missing `cut-short`.
 */
export function openZip(file: RawFile): Zip {
  const zip = readDirectory(file, limits.entries)
  refuseBombs(file, [...zip.entries.values()])
  return zip
}

/** The directory of a zip of at most `mostEntries` parts, whatever it promises to unpack to: for zips of which parts are unpacked one by one. Faults as of `openZip`. */
export function readDirectory(file: RawFile, mostEntries: number): Zip {
  const view = viewOf(file.bytes)
  const end = findEnd(view)
  if (end === null) {
    const begun = view.byteLength >= 4 && view.getUint32(0, true) === localEntry
    throw new Fault(begun ? 'cut-short' : 'unreadable-file', file.name, { cause: 'no end of zip directory' })
  }
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new Fault('file-too-large', file.name)
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) {
      throw new Fault('unreadable-file', file.name, { cause: `zip directory breaks off at entry ${index}` })
    }
    const entry = readEntry(file.bytes, view, at)
    entries.set(entry.name, entry)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { file, entries }
}

/**
 * The unpacked bytes of one part, or null when the zip has no such part. Never unpacks more than the directory promised and
 * compares the checksum; Fault `unreadable-file`, or `locked-archive` for an encrypted part.
 */
export function unpack(zip: Zip, name: string): Uint8Array | null {
  const entry = zip.entries.get(name)
  if (entry === undefined) return null
  const bytes = inflate(packedBytes(zip, entry), entry, zip.file)
  if (crc32(bytes) !== entry.checksum) refuseChecksum(zip, entry)
  return bytes
}

/** The bytes of a part as they lie in the zip. Fault `locked-archive`, or `unreadable-file` when they are not where the directory says. */
export function packedBytes({ file }: Zip, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new Fault('locked-archive', file.name)
  const view = viewOf(file.bytes)
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== localEntry) {
    throw new Fault('unreadable-file', file.name, { cause: `no part at the place of ${entry.name}` })
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  return file.bytes.subarray(start, start + entry.packed)
}

/** Throws Fault `unreadable-file` for a part whose unpacked bytes have not the checksum the directory promised. */
export function refuseChecksum({ file }: Zip, entry: ZipEntry): never {
  throw new Fault('unreadable-file', file.name, { cause: `checksum of ${entry.name} differs` })
}

function inflate(packed: Uint8Array, entry: ZipEntry, file: RawFile): Uint8Array {
  if (entry.method === 0) return packed
  if (entry.method !== 8) {
    throw new Fault('unreadable-file', file.name, { cause: `zip method ${entry.method}` })
  }
  if (entry.size === 0) return new Uint8Array()
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.size })
  } catch (cause) {
    throw new Fault('unreadable-file', file.name, { cause })
  }
}

function refuseBombs(file: RawFile, entries: readonly ZipEntry[]): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  const swollen = size > limits.ratioFrom && size > limits.ratio * Math.max(packed, 1)
  if (size > limits.unpacked || swollen) throw new Fault('swelling-file', file.name)
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const nameLength = view.getUint16(at + 28, true)
  const size = view.getUint32(at + 24, true)
  return {
    name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength), flags).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    // A part that needs zip64 is over 4 GB: the sum of the sizes then refuses the file.
    size: size === zip64Mark ? Number.MAX_SAFE_INTEGER : size,
    offset: view.getUint32(at + 42, true),
    modified: wallClock(view.getUint16(at + 14, true), view.getUint16(at + 12, true))
  }
}

const sayingUtf8 = 1 << 11

/** Names are UTF-8 when the zip says so (APPNOTE 4.4.4, bit 11); else what Windows programs in this country write, unless it reads as UTF-8. */
function decodeName(bytes: Uint8Array, flags: number): string {
  if ((flags & sayingUtf8) !== 0) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Date and time as MS-DOS packs them (APPNOTE 4.4.6), to two seconds. */
function wallClock(date: number, time: number): number | null {
  if (date === 0) return null
  const [year, month, day] = [1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31]
  return Date.UTC(year, month, day, time >> 11, (time >> 5) & 63, (time & 31) * 2)
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  return null
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
