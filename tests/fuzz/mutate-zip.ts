import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { deflateRawSync } from 'node:zlib'
import type { Dice } from './dice.ts'
import type { Mutation, Mutations } from './mutate-bytes.ts'

type Parts = Readonly<Record<string, Uint8Array>>

/** Takes a zip apart, changes its parts, and packs them again with right checksums; one spoilt before stays as it is. */
const withParts =
  (change: (parts: Parts, dice: Dice) => Parts): Mutation =>
  (bytes, dice) => {
    const parts = partsOf(bytes)
    return parts === null ? bytes : zipSync(change(parts, dice), { level: 1, mtime: '2026-01-01' })
  }

function partsOf(bytes: Uint8Array): Parts | null {
  try {
    return unzipSync(bytes)
  } catch {
    return null
  }
}

/** Changes the text of a part, mostly the one that carries the words. */
const withXml = (change: (xml: string, dice: Dice) => string) =>
  withParts((parts, dice) => {
    const texts = Object.keys(parts).filter(name => /\.(xml|rels|txt)$/.test(name))
    if (texts.length === 0) return parts
    const main = texts.filter(name => /document\.xml$|sheet1\.xml$|numbering|styles|sharedStrings/.test(name))
    const name = dice.pick(main.length > 0 && dice.below(4) > 0 ? main : texts)
    return { ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()), dice)) }
  })

/** Some place between two tags. */
function between(xml: string, { below }: Dice): number {
  const from = below(xml.length)
  const at = xml.indexOf('><', from)
  return at < 0 ? from : at + 1
}

const insert = (make: (dice: Dice) => string) =>
  withXml((xml, dice) => {
    const at = between(xml, dice)
    return xml.slice(0, at) + make(dice) + xml.slice(at)
  })

/** The places of the zip's own records of its parts. */
function records(bytes: Buffer): readonly number[] {
  const found: number[] = []
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
    found.push(at)
  return found
}

const wild = ['-1', '0', '99999999', '1e308', 'NaN', '', '２', '％', '2147483648']

/** Spoils a zip as a zip, with its parts whole or its XML well-formed as far as may be. */
export const zipMutations: Mutations = {
  'rename a part': withParts((parts, { pick }) => {
    const [from, to] = [
      pick(Object.keys(parts)),
      pick([...Object.keys(parts), 'word/document2.xml', '../../x', ''])
    ]
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name === from ? to : name, part]))
  }),
  'drop a part': withParts((parts, { pick }) => {
    const gone = pick(Object.keys(parts))
    return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== gone))
  }),
  'empty a part': withParts((parts, { pick }) => ({
    ...parts,
    [pick(Object.keys(parts))]: new Uint8Array()
  })),
  'one part for another': withParts((parts, { pick }) => ({
    ...parts,
    [pick(Object.keys(parts))]: parts[pick(Object.keys(parts))] ?? new Uint8Array()
  })),
  'lie about a part': (bytes, { pick, below }) => {
    const copy = Buffer.from(bytes)
    const places = records(copy)
    if (places.length === 0) return bytes
    const at = pick(places) + pick([8, 10, 16, 20, 24, 28, 30, 42])
    copy.writeUInt16LE(pick([0, 1, 8, 0xffff, below(65536)]), Math.min(at, copy.length - 2))
    return new Uint8Array(copy)
  },
  'lie about the directory': (bytes, { pick, below }) => {
    const copy = Buffer.from(bytes)
    const at = copy.lastIndexOf('PK\u0005\u0006') + pick([8, 10, 12, 16, 20])
    copy.writeUInt16LE(pick([0, 1, 0xffff, below(65536)]), Math.max(0, Math.min(at, copy.length - 2)))
    return new Uint8Array(copy)
  },
  'spoil packed bits': (bytes, { below, pick }) => {
    const copy = Buffer.from(bytes)
    const [first = copy.length] = records(copy)
    for (let count = 1 + below(6); count > 0; count -= 1) {
      const at = below(first)
      copy[at] = (copy[at] ?? 0) ^ pick([1, 2, 16, 128, 255])
    }
    return new Uint8Array(copy)
  },
  'a part that swells': withParts((parts, { pick, below }) => ({
    ...parts,
    [pick(Object.keys(parts))]: new Uint8Array((1 + below(30)) * 1024 * 1024).fill(pick([0x20, 0x3c, 0x41]))
  })),
  'a bomb in a bomb': withParts(parts => ({
    ...parts,
    'word/media/a.zip': new Uint8Array(deflateRawSync(Buffer.alloc(20_000_000)))
  })),
  'nest deep': insert(({ pick, below }) => {
    const depth = pick([10, 100, 230, 1000, 20_000]) + below(9)
    const tag = pick(['w:p', 'w:tbl', 'w:sdt', 'w:r', 'w:ins', 'mc:AlternateContent', 'w:txbxContent', 'x'])
    return `<${tag}>`.repeat(depth) + pick(['', `</${tag}>`.repeat(depth)])
  }),
  'nest tables': insert(({ below }) => {
    const depth = 2 + below(38)
    return '<w:tbl><w:tr><w:tc>'.repeat(depth) + '</w:tc></w:tr></w:tbl>'.repeat(depth)
  }),
  'a huge attribute': insert(
    ({ pick, below }) => `<w:p w:x="${pick(['a', '&', '&amp;', '甲']).repeat(1000 + below(500_000))}"/>`
  ),
  'many attributes': insert(
    ({ below }) =>
      `<w:p ${Array.from({ length: 10 + below(20_000) }, (_, index) => `a${index}="1"`).join(' ')}/>`
  ),
  'many elements': insert(({ pick, below }) =>
    pick(['<w:p/>', '<w:r/>', '<w:br/>', '<w:tr/>', '<w:tc/>', '<w:p><w:r><w:t>甲</w:t></w:r></w:p>']).repeat(
      1000 + below(60_000)
    )
  ),
  'a huge text': insert(({ pick, below }) => {
    const words = pick([
      '甲',
      ' ',
      '　',
      '（',
      '“',
      '一、',
      '第1号',
      '2026年',
      '《',
      '关于',
      '&amp;',
      '建议',
      '\n',
      '1'
    ])
    return `<w:p><w:r><w:t>${words.repeat(1000 + below(200_000))}</w:t></w:r></w:p>`
  }),
  'open and never close': insert(({ pick }) =>
    pick(['<w:p>', '<w:tbl><w:tr>', '<!--', '<![CDATA[', '<?x', '<w:t', '<', '</', '"', '<w:p w:x="'])
  ),
  'declare a document type': withXml(xml => `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(999)}">]>${xml}`),
  'wild values': withXml((xml, { pick, below }) =>
    xml.replace(/(w:(?:val|ilvl|numId|id|w|start)|r)="[^"]*"/g, (whole, name: string) =>
      below(3) === 0 ? `${name}="${pick(wild)}"` : whole
    )
  ),
  'wild spans': insert(
    ({ pick }) =>
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="${pick(wild)}"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`
  ),
  'styles in a circle': withXml((xml, { pick }) => {
    const ids = [...xml.matchAll(/w:styleId="([^"]*)"/g)].map(found => found[1] ?? '')
    return ids.length === 0
      ? xml
      : xml.replace(/<w:basedOn w:val="[^"]*"\/>/g, () => `<w:basedOn w:val="${pick(ids)}"/>`)
  }),
  'swap elements': withXml((xml, { below }) => {
    const tags = [...xml.matchAll(/<\/?w:\w+[^>]*>/g)].map(found => found[0])
    if (tags.length < 2) return xml
    const [one = '', other = ''] = [tags[below(tags.length)], tags[below(tags.length)]]
    return xml.replace(one, other)
  }),
  'rename elements': withXml((xml, { pick, below }) =>
    xml.replace(/<(\/?)w:(\w+)/g, (whole, slash: string) =>
      below(30) === 0 ? `<${slash}w:${pick(['p', 'tbl', 'r', 'body', 't', 'x'])}` : whole
    )
  ),
  'numbers by wild patterns': withXml((xml, { pick }) =>
    xml.replace(
      /<w:lvlText w:val="[^"]*"\/>/g,
      () => `<w:lvlText w:val="${pick(['%1%1%1', '%9', '%', '%0', '甲'.repeat(9999), '%1'.repeat(9999)])}"/>`
    )
  )
}
