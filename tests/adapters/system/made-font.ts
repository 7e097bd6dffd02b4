/** A font made up for a test: every letter is a black square. Letters are given by their characters. */
export type MadeFont = {
  readonly postscript: string
  /** Names by Windows language number: 0x0409 English, 0x0804 mainland Chinese. */
  readonly families: Readonly<Record<number, string>>
  readonly letters: string
  readonly weight: number
  /** OpenType OS/2 fsType. */
  readonly embedding: number
  /** Width of Latin letters in thousandths of an em; all others are as wide as they are high. */
  readonly latinWidth: number
}

const unitsPerEm = 1000

/** Only what a test says about its font; all else is ordinary and embeddable. */
export function madeFont(
  font: Pick<MadeFont, 'postscript' | 'families' | 'letters'> & Partial<MadeFont>
): MadeFont {
  return { weight: 400, embedding: 0, latinWidth: 500, ...font }
}

/** The bytes of a TrueType font. */
export function fontFile(font: MadeFont): Uint8Array {
  return assembled(tablesOf(font), 0)
}

/** The bytes of a collection of fonts, each with its own tables. */
export function collectionFile(fonts: readonly MadeFont[]): Uint8Array {
  const start = 12 + fonts.length * 4
  const files: Uint8Array[] = []
  let at = start
  const offsets = fonts.map(font => {
    const offset = at
    const file = assembled(tablesOf(font), offset)
    files.push(file)
    at += file.length
    return offset
  })
  return joined([new TextEncoder().encode('ttcf'), u32(0x00010000, fonts.length, ...offsets), ...files])
}

function assembled(tables: ReadonlyMap<string, Uint8Array>, base: number): Uint8Array {
  const names = [...tables.keys()].toSorted()
  let at = base + 12 + names.length * 16
  const bodies: Uint8Array[] = []
  const records = names.map(name => {
    const body = tables.get(name) ?? new Uint8Array()
    const padded = new Uint8Array(Math.ceil(body.length / 4) * 4)
    padded.set(body)
    const record = joined([new TextEncoder().encode(name), u32(sumOf(padded), at, body.length)])
    bodies.push(padded)
    at += padded.length
    return record
  })
  return joined([u32(0x00010000), u16(names.length, 0, 0, 0), ...records, ...bodies])
}

function tablesOf(font: MadeFont): ReadonlyMap<string, Uint8Array> {
  const letters = [...new Set(font.letters)]
  const codes = letters.map(letter => letter.codePointAt(0) ?? 0)
  const count = letters.length + 1
  const widths = [1000, ...codes.map(code => (code < 0x250 ? font.latinWidth : 1000))]
  const outlines = widths.map((width, index) =>
    index > 0 && codes[index - 1] === 0x20 ? new Uint8Array() : square(width)
  )
  let end = 0
  const offsets = [0, ...outlines.map(outline => (end += outline.length))]
  return new Map([
    ['head', head()],
    ['hhea', u16(1, 0, 880, 0xff88, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, count)],
    ['maxp', joined([u32(0x00010000), u16(count, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)])],
    ['OS/2', os2(font)],
    ['hmtx', u16(...widths.flatMap(width => [width, 50]))],
    ['cmap', cmap(codes)],
    ['loca', u32(...offsets)],
    ['glyf', joined(outlines)],
    ['name', nameTable(font)],
    ['post', joined([u32(0x00030000, 0), u16(0, 0), u32(0, 0, 0, 0, 0)])]
  ])
}

function head(): Uint8Array {
  return joined([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    u16(0, unitsPerEm),
    u32(0, 0, 0, 0),
    u16(0, 0, 1000, 880, 0, 8, 2, 1, 0)
  ])
}

/** A square with four corners, all on the line. */
function square(width: number): Uint8Array {
  const [left, right, bottom, top] = [50, width - 50, 0, 800]
  const signed = (value: number) => value & 0xffff
  return joined([
    u16(1, left, bottom, right, top, 3, 0),
    new Uint8Array([1, 1, 1, 1]),
    u16(left, 0, right - left, 0, bottom, top - bottom, 0, signed(bottom - top))
  ])
}

function os2({ weight, embedding }: MadeFont): Uint8Array {
  const bytes = new Uint8Array(96)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 4)
  view.setUint16(2, 1000)
  view.setUint16(4, weight)
  view.setUint16(6, 5)
  view.setUint16(8, embedding)
  view.setUint32(78, 1 << 18)
  return bytes
}

/** Format 12: one group for each letter. */
function cmap(codes: readonly number[]): Uint8Array {
  const groups = codes.map((code, index) => [code, index + 1] as const).toSorted(([a], [b]) => a - b)
  return joined([
    u16(0, 1, 3, 10),
    u32(12),
    u16(12, 0),
    u32(16 + groups.length * 12, 0, groups.length),
    ...groups.map(([code, glyph]) => u32(code, code, glyph))
  ])
}

function nameTable({ families, postscript }: MadeFont): Uint8Array {
  const names = [
    ...Object.entries(families).flatMap(([language, family]) => [
      { id: 1, language: Number(language), text: family },
      { id: 4, language: Number(language), text: family }
    ]),
    { id: 6, language: 0x0409, text: postscript }
  ]
  const strings = names.map(({ text }) => u16(...Array.from(text, (_, at) => text.charCodeAt(at))))
  let at = 0
  const records = names.map(({ id, language }, index) => {
    const length = strings[index]?.length ?? 0
    const record = u16(3, 1, language, id, length, at)
    at += length
    return record
  })
  return joined([u16(0, names.length, 6 + names.length * 12), ...records, ...strings])
}

function sumOf(padded: Uint8Array): number {
  const view = new DataView(padded.buffer)
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function u16(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2))
  values.forEach((value, index) => view.setUint16(index * 2, value))
  return new Uint8Array(view.buffer)
}

function u32(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, index) => view.setUint32(index * 4, value))
  return new Uint8Array(view.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
