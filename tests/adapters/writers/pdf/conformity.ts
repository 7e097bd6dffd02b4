import { XMLParser } from 'fast-xml-parser'
import { contentProblems } from './conformity-content.ts'
import { fontProblems } from './conformity-fonts.ts'
import { structureProblems } from './conformity-structure.ts'
import type { Dict } from './pdf-lexer.ts'
import { asArray, asDict, asName, asText, contentOf, readObjects, type PdfFile } from './pdf-objects.ts'

/**
 * What keeps a file from being PDF/A-2b and tagged, as the number of the clause of ISO 19005-2 (or ISO 32000-1 after “32000”) and what
 * is wrong; empty when nothing was found. Checks what our writer could get wrong, by the file's own objects, as veraPDF would.
 */
export function conformityProblems(bytes: Uint8Array): readonly string[] {
  const file = readObjects(bytes)
  const catalog = asDict(file.follow(file.trailer.entries.get('Root')))
  if (catalog === null) return ['32000 7.7.2 no catalog']
  const unreadable = streamProblems(file)
  if (unreadable.length > 0) return unreadable
  return [
    ...frameProblems(file),
    ...metadataProblems(file, catalog),
    ...intentProblems(file, catalog),
    ...forbidden(file),
    ...fontProblems(file),
    ...structureProblems(file, catalog),
    ...contentProblems(file, catalog)
  ]
}

type Check = readonly [wrong: boolean, problem: string]

function found(checks: readonly Check[]): readonly string[] {
  return checks.flatMap(([wrong, problem]) => (wrong ? [problem] : []))
}

function frameProblems({ text, trailer, misplaced, objects }: PdfFile): readonly string[] {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const streams = [...objects.values()].filter(value => asDict(value)?.raw != null).length
  const all = objects.size + misplaced.length
  const ids = asArray(trailer.entries.get('ID')).map(id => asText(id) ?? '')
  return found([
    [!/^%PDF-1\.[0-7]\r?\n/.test(text), '6.1.2 header'],
    [!/^%[\x80-\xff]{4}/.test(text.split(/\r?\n/)[1] ?? ''), '6.1.2 no binary comment after the header'],
    [ids.length !== 2 || ids.some(id => id.length < 16), '6.1.3 no file identifier'],
    [trailer.entries.has('Encrypt'), '6.1.3 encrypted'],
    [
      count(/\nstream\r?\n/g) !== streams || count(/\nendstream\r?\n/g) !== streams,
      '6.1.7.1 ends of streams'
    ],
    [count(/\n\d+ 0 obj\r?\n/g) !== all || count(/\nendobj\r?\n/g) !== all, '6.1.9 ends of objects'],
    [misplaced.length > 0, `6.1.4 places of objects ${misplaced.join(' ')}`]
  ])
}

function streamProblems({ objects }: PdfFile): readonly string[] {
  const streams = [...objects.values()].map(asDict).filter(dict => dict?.raw != null)
  return streams.flatMap(dict => {
    const filter = asName(dict?.entries.get('Filter'))
    return found([
      [!['', 'FlateDecode'].includes(filter), `6.1.7 filter ${filter}`],
      [dict?.entries.has('F') === true, '6.1.7 stream outside the file']
    ])
  })
}

const xml = new XMLParser({ ignoreAttributes: true, removeNSPrefix: false, parseTagValue: false })

/** The words of one element of the XMP packet, wherever it stands. */
function worded(node: unknown, name: string): string | null {
  if (node === null || typeof node !== 'object') return null
  for (const [key, value] of Object.entries(node)) {
    const words = key === name ? leaf(value) : worded(value, name)
    if (words !== null) return words
  }
  return null
}

function leaf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return value === null || typeof value !== 'object' ? null : leaf(Object.values(value)[0])
}

function metadataProblems(file: PdfFile, catalog: Dict): readonly string[] {
  const stream = asDict(file.follow(catalog.entries.get('Metadata')))
  if (stream === null) return ['6.6.2.1 no metadata']
  const packet = new TextDecoder().decode(contentOf(stream))
  const parsed: unknown = xml.parse(packet)
  const info = asDict(file.follow(file.trailer.entries.get('Info')))
  const said = (key: string) => asText(file.follow(info?.entries.get(key))) ?? ''
  const pairs = [
    ['Title', 'dc:title'],
    ['Author', 'dc:creator'],
    ['Subject', 'dc:description'],
    ['Creator', 'xmp:CreatorTool'],
    ['Producer', 'pdf:Producer']
  ] as const
  return found([
    [stream.entries.has('Filter'), '6.6.2.1 metadata packed'],
    [asName(stream.entries.get('Type')) !== 'Metadata', '6.6.2.1 type of metadata'],
    [asName(stream.entries.get('Subtype')) !== 'XML', '6.6.2.1 subtype of metadata'],
    [/<\?xpacket[^>]*\b(?:bytes|encoding)=/.test(packet), '6.6.2.2 packet with bytes or encoding'],
    [worded(parsed, 'pdfaid:part') !== '2', '6.6.4 part'],
    [worded(parsed, 'pdfaid:conformance') !== 'B', '6.6.4 conformance'],
    ...pairs.map(([key, name]): Check => {
      const differs = said(key) !== '' && said(key) !== worded(parsed, name)
      return [differs, `6.6.2.3 ${key} and ${name} differ`]
    }),
    [!sameMoment(said('CreationDate'), worded(parsed, 'xmp:CreateDate')), '6.6.2.3 dates differ'],
    [said('Title') === '', '32000 14.3.3 no title'],
    [asText(catalog.entries.get('Lang')) !== 'zh-CN', '32000 14.9.2 no language']
  ])
}

/** D:20260305000000Z and 2026-03-05T00:00:00Z. */
function sameMoment(pdf: string, xmp: string | null): boolean {
  const digits = /^D:(\d{14})Z$/.exec(pdf)?.[1]
  return digits !== undefined && xmp !== null && digits === xmp.replace(/[-:TZ]/g, '')
}

function intentProblems({ follow }: PdfFile, catalog: Dict): readonly string[] {
  const intents = asArray(follow(catalog.entries.get('OutputIntents'))).map(each => asDict(follow(each)))
  const intent = intents.find(each => asName(each?.entries.get('S')) === 'GTS_PDFA1')
  const stream = asDict(follow(intent?.entries.get('DestOutputProfile')))
  if (stream === null) return ['6.2.3 no output intent']
  const profile = Buffer.from(contentOf(stream))
  const channels = { 'RGB ': 3, GRAY: 1, CMYK: 4 }[profile.toString('latin1', 16, 20)]
  return found([
    [profile.toString('latin1', 36, 40) !== 'acsp', '6.2.3 no ICC profile'],
    [profile.readUInt32BE(0) !== profile.length, '6.2.3 length of ICC profile'],
    [(profile[8] ?? 9) > 4, '6.2.3 version of ICC profile'],
    [channels !== 3 || stream.entries.get('N') !== 3, '6.2.3 components of ICC profile']
  ])
}

const actions = new Set([
  'Launch',
  'Sound',
  'Movie',
  'ResetForm',
  'ImportData',
  'JavaScript',
  'Hide',
  'SetOCGState'
])
const keys = [
  'AA',
  'OpenAction',
  'JS',
  'XFA',
  'NeedAppearances',
  'EmbeddedFiles',
  'Annots',
  'Perms',
  'Requirements'
]

/** Nothing of this has a place in a letter, and most of it none in PDF/A: actions, scripts, attachments, forms, transparency. */
function forbidden({ objects }: PdfFile): readonly string[] {
  return [...objects.values()].map(asDict).flatMap(dict => {
    if (dict === null) return []
    const opaque = (key: string) => (dict.entries.get(key) ?? 1) === 1
    const blend = asName(dict.entries.get('BM'))
    return found([
      ...keys.map((key): Check => [dict.entries.has(key), `6.4–6.9 ${key}`]),
      [actions.has(asName(dict.entries.get('S'))), `6.5.1 action ${asName(dict.entries.get('S'))}`],
      [!opaque('ca') || !opaque('CA'), '6.2.10 transparent'],
      [dict.entries.has('SMask') && asName(dict.entries.get('SMask')) !== 'None', '6.2.10 soft mask'],
      [!['', 'Normal', 'Compatible'].includes(blend), `6.2.10 blend ${blend}`]
    ])
  })
}
