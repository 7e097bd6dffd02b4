import { open, type FileHandle } from 'node:fs/promises'
import type { FontFace } from '../../core/typeface/face.ts'
import { knownAs } from '../../core/typeface/stand-ins.ts'

/**
 * The fonts in one file (ttf, otf or a collection), read from their directories and name tables only: a few kilobytes of files of tens of
 * megabytes. Fonts that cannot be printed by us are left out: bitmap and web fonts, CFF2, variable fonts, and fonts without a
 * technical name. An unreadable or damaged file holds none.
 */
export async function scanFontFile(file: string): Promise<readonly FontFace[]> {
  let handle: FileHandle | null = null
  try {
    handle = await open(file, 'r')
    return await facesIn(handle, file)
  } catch (error) {
    // A font nobody can read is as good as not installed; only our own mistakes may surface.
    if (error instanceof RangeError || isSystemError(error)) return []
    throw error
  } finally {
    await handle?.close()
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}

const mostFaces = 64

async function facesIn(handle: FileHandle, file: string): Promise<readonly FontFace[]> {
  const head = await bytesAt(handle, 0, 12)
  if (ascii(head, 0, 4) !== 'ttcf') {
    const face = await faceAt(handle, 0, { file, index: 0 })
    return face === null ? [] : [face]
  }
  const count = Math.min(head.getUint32(8), mostFaces)
  const offsets = await bytesAt(handle, 12, count * 4)
  const faces: FontFace[] = []
  for (let index = 0; index < count; index += 1) {
    const face = await faceAt(handle, offsets.getUint32(index * 4), { file, index })
    if (face !== null) faces.push(face)
  }
  return faces
}

type Place = { readonly file: string; readonly index: number }
type Table = { readonly offset: number; readonly length: number }

const largestNameTable = 1 << 20

async function faceAt(handle: FileHandle, start: number, place: Place): Promise<FontFace | null> {
  const head = await bytesAt(handle, start, 12)
  const kind = head.getUint32(0)
  if (kind !== 0x00010000 && kind !== 0x4f54544f && kind !== 0x74727565) return null
  const tables = tablesIn(await bytesAt(handle, start + 12, head.getUint16(4) * 16))
  const name = tables.get('name')
  const outlines = tables.has('glyf') || tables.has('CFF ')
  if (name === undefined || !outlines || !tables.has('cmap') || tables.has('fvar')) return null
  if (name.length > largestNameTable) return null
  const names = namesIn(await bytesAt(handle, name.offset, name.length))
  const postscript = names.find(({ id }) => id === 6)?.text
  if (postscript === undefined) return null
  const os2 = tables.get('OS/2')
  const facts = os2 === undefined ? factsUnknown : factsIn(await bytesAt(handle, os2.offset, os2.length))
  return {
    ...place,
    ...facts,
    postscript,
    family: knownAs(familyIn(names)),
    names: [...new Set(wanted(names))]
  }
}

function tablesIn(records: DataView): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>()
  for (let at = 0; at + 16 <= records.byteLength; at += 16) {
    tables.set(ascii(records, at, 4), {
      offset: records.getUint32(at + 8),
      length: records.getUint32(at + 12)
    })
  }
  return tables
}

type Name = { readonly id: number; readonly text: string; readonly mainland: boolean }

/** Family, full name, technical name, and the family the user sees when there are many weights. */
const wantedIds = new Set([1, 4, 6, 16])

function wanted(names: readonly Name[]): readonly string[] {
  return names.map(({ text }) => text)
}

function familyIn(names: readonly Name[]): string {
  const families = [16, 1].flatMap(id => names.filter(name => name.id === id))
  const chinese = families.filter(({ text }) => /\p{Script=Han}/u.test(text))
  const best = chinese.find(({ mainland }) => mainland) ?? chinese[0] ?? families[0]
  return best?.text ?? ''
}

/** Windows' number of the language. */
const mainlandChinese = 0x0804

function namesIn(table: DataView): readonly Name[] {
  const count = table.getUint16(2)
  const strings = table.getUint16(4)
  const names: Name[] = []
  for (let index = 0; index < count; index += 1) {
    const at = 6 + index * 12
    const id = table.getUint16(at + 6)
    if (!wantedIds.has(id)) continue
    const encoding = encodingOf(table.getUint16(at), table.getUint16(at + 2))
    const [from, length] = [strings + table.getUint16(at + 10), table.getUint16(at + 8)]
    if (encoding === null || from + length > table.byteLength) continue
    const bytes = new Uint8Array(table.buffer, table.byteOffset + from, length)
    const text = new TextDecoder(encoding).decode(bytes).replaceAll('\0', '').trim()
    if (text !== '') names.push({ id, text, mainland: table.getUint16(at + 4) === mainlandChinese })
  }
  return names
}

/** How a name is written: platforms 0 and 3 are Unicode and Windows, 1 the old Macintosh; OpenType `name`. */
function encodingOf(platform: number, encoding: number): string | null {
  if (platform === 0) return 'utf-16be'
  if (platform === 3) return { 3: 'gbk', 4: 'big5' }[encoding] ?? 'utf-16be'
  if (platform === 1) return { 0: 'macintosh', 2: 'big5', 25: 'gbk' }[encoding] ?? null
  return null
}

type Facts = Pick<FontFace, 'weight' | 'italic' | 'chinese' | 'embeddable'>

const factsUnknown: Facts = { weight: 400, italic: false, chinese: false, embeddable: true }

/** OpenType OS/2: weight, style, the bit for simplified Chinese, and fsType, what may be embedded. */
function factsIn(os2: DataView): Facts {
  const embedding = os2.getUint16(8)
  const version = os2.getUint16(0)
  // Bit 1 forbids all embedding unless a milder bit stands beside it; bit 8 forbids subsets, bit 9 outlines.
  const restricted = (embedding & 0x000e) === 0x0002
  const style = os2.getUint16(62)
  return {
    weight: os2.getUint16(4),
    italic: (style & 0x0201) !== 0,
    chinese: version > 0 && os2.byteLength >= 86 && (os2.getUint32(78) & (1 << 18)) !== 0,
    embeddable: !restricted && (embedding & 0x0300) === 0
  }
}

/** Bytes of the file; a RangeError when it ends before them. */
async function bytesAt(handle: FileHandle, position: number, length: number): Promise<DataView> {
  if (length > largestNameTable) throw new RangeError('table too large')
  const bytes = new Uint8Array(length)
  const { bytesRead } = await handle.read(bytes, 0, length, position)
  if (bytesRead < length) throw new RangeError('file ends early')
  return new DataView(bytes.buffer)
}

function ascii(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length))
}
