import { Fault } from '../../../core/fault.ts'
import type { RawFile } from '../raw-file.ts'

/** A stream as an OLE compound file lists it: its name, the sector it starts in, its length in bytes. */
export type OleStream = { readonly name: string; readonly start: number; readonly size: number }

const endOfChain = 0xfffffffe
const freeSector = 0xffffffff
const largestSector = 0xfffffffa
/** Streams shorter than this lie in the short sectors ([MS-CFB] 2.2). */
const shortStream = 4096
const [unusedEntry, streamEntry, rootEntry] = [0, 2, 5] as const

type Layout = {
  readonly view: DataView
  readonly sectorSize: number
  readonly sectors: number
  readonly next: readonly number[]
}

/** Something lies where the file has ended already. */
class BeyondEnd extends Error {}

/**
 * The streams of an OLE compound file ([MS-CFB] 2.2–2.6) and the class of the whole as 32 hex digits. Walks every chain once and refuses
 * one that runs in a circle or out of the file, because the library that reads such files afterwards would follow it for ever. Faults
 * `cut-short`, `damaged-doc`.
 */
export function openCompound(file: RawFile): {
  readonly streams: readonly OleStream[]
  readonly layout: Layout
  readonly rootClass: string
} {
  const { bytes, name } = file
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const layout = readLayout(view)
    const streams = readDirectory(layout, bytes)
    checkShortChains(layout, streams)
    return { streams, layout, rootClass: rootClassOf(layout, bytes) }
  } catch (cause) {
    throw new Fault(cause instanceof BeyondEnd ? 'cut-short' : 'damaged-doc', name, { cause })
  }
}

/** The 16-bit number at `offset` of a stream that is long enough to have sectors of its own, or null. */
export function shortAt(layout: Layout, stream: OleStream, offset: number): number | null {
  const at = (stream.start + 1) * layout.sectorSize + offset
  return stream.size >= shortStream && at + 2 <= layout.view.byteLength
    ? layout.view.getUint16(at, true)
    : null
}

function readLayout(view: DataView): Layout {
  const power = view.getUint16(30, true)
  if (power !== 9 && power !== 12) throw new Error(`sector size 2^${power}`)
  if (view.getUint16(32, true) !== 6) throw new Error('short sector size')
  const sectorSize = 1 << power
  const sectors = Math.ceil(view.byteLength / sectorSize) - 1
  const tableSectors = allocationSectors(view, sectorSize, sectors)
  const next: number[] = []
  for (const sector of tableSectors) {
    const start = (sector + 1) * sectorSize
    for (let at = start; at < start + sectorSize && at + 4 <= view.byteLength; at += 4) {
      next.push(view.getUint32(at, true))
    }
  }
  return { view, sectorSize, sectors, next }
}

/** Where the allocation table lies: 109 places in the header, the rest in a chain of sectors of their own. */
function allocationSectors(view: DataView, sectorSize: number, sectors: number): readonly number[] {
  const count = view.getUint32(44, true)
  const extra = view.getUint32(72, true)
  if (count > sectors || extra > sectors) throw new BeyondEnd('allocation table larger than the file')
  const found: number[] = []
  for (let index = 0; index < Math.min(count, 109); index += 1)
    found.push(view.getUint32(76 + index * 4, true))
  let sector = view.getUint32(68, true)
  for (let step = 0; step < extra && found.length < count; step += 1) {
    if (sector >= sectors) throw new BeyondEnd('allocation chain leaves the file')
    const start = (sector + 1) * sectorSize
    for (let at = start; at < start + sectorSize - 4 && found.length < count; at += 4) {
      found.push(view.getUint32(at, true))
    }
    sector = view.getUint32(start + sectorSize - 4, true)
  }
  if (found.some(each => each >= sectors)) throw new BeyondEnd('allocation table leaves the file')
  return found
}

/** The numbers that a chain runs through, from `first` to its end. Throws when it comes back to itself or leaves the file. */
function walk(next: readonly number[], first: number, count: number): readonly number[] {
  const found: number[] = []
  const seen = new Set<number>()
  for (let sector = first; sector < largestSector; sector = next[sector] ?? endOfChain) {
    if (seen.has(sector)) throw new Error(`sector ${sector} comes twice`)
    if (sector >= count) throw new BeyondEnd(`sector ${sector} is not in the file`)
    seen.add(sector)
    found.push(sector)
  }
  return found
}

function readDirectory(layout: Layout, bytes: Uint8Array): readonly OleStream[] {
  const { view, sectorSize, next, sectors } = layout
  const streams: OleStream[] = []
  const links: number[] = []
  let entries = 0
  for (const sector of walk(next, view.getUint32(48, true), sectors)) {
    const start = (sector + 1) * sectorSize
    for (let at = start; at + 128 <= start + sectorSize && at + 128 <= view.byteLength; at += 128) {
      entries += 1
      const type = view.getUint8(at + 66)
      if (type === unusedEntry) continue
      links.push(...[68, 72, 76].map(offset => view.getUint32(at + offset, true)))
      if (type !== streamEntry && type !== rootEntry) continue
      const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2))
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length))
      const stream = { name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) }
      if (type === rootEntry || stream.size >= shortStream) walk(next, stream.start, sectors)
      if (type === streamEntry) streams.push(stream)
    }
  }
  const named = links.filter(each => each !== freeSector && each < entries)
  if (new Set(named).size !== named.length || named.includes(0)) throw new Error('directory runs in a circle')
  return streams
}

function rootClassOf({ view, sectorSize }: Layout, bytes: Uint8Array): string {
  const at = (view.getUint32(48, true) + 1) * sectorSize + 80
  return Buffer.from(bytes.subarray(at, at + 16)).toString('hex')
}

function checkShortChains({ view, sectorSize, next, sectors }: Layout, streams: readonly OleStream[]): void {
  const short: number[] = []
  for (const sector of walk(next, view.getUint32(60, true), sectors)) {
    const start = (sector + 1) * sectorSize
    for (let at = start; at < start + sectorSize && at + 4 <= view.byteLength; at += 4) {
      short.push(view.getUint32(at, true))
    }
  }
  for (const stream of streams) {
    if (stream.size > 0 && stream.size < shortStream) walk(short, stream.start, short.length)
  }
}
