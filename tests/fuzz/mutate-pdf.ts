import { deflateSync } from 'node:zlib'
import type { Dice } from './dice.ts'
import type { Mutation, Mutations } from './mutate-bytes.ts'

/** Changes a PDF as Latin-1 text, so that its packed streams stay as they are. */
const withText =
  (change: (text: string, dice: Dice) => string): Mutation =>
  (bytes, dice) =>
    new Uint8Array(Buffer.from(change(Buffer.from(bytes).toString('latin1'), dice), 'latin1'))

/** Replaces every find, or about one in `sparing`. */
const replacing = (find: RegExp, make: (dice: Dice, whole: string) => string, sparing = 2) =>
  withText((text, dice) =>
    text.replace(find, whole => (dice.below(sparing) === 0 ? make(dice, whole) : whole))
  )

/** A PDF made of these objects, numbered from 1, with a right table of places. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.5\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  return new Uint8Array(
    Buffer.from(
      `${text}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`,
      'latin1'
    )
  )
}

function packed(content: Buffer, filters: number): string {
  let bytes = content
  for (let count = 0; count < filters; count += 1) bytes = deflateSync(bytes, { level: 9 })
  const names = '/FlateDecode '.repeat(filters)
  return `<< /Length ${bytes.length} /Filter [ ${names}] >>\nstream\n${bytes.toString('latin1')}\nendstream`
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const pageWith = (contents: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`

/** Spoils a PDF as a PDF; some are made from nothing. */
export const pdfMutations: Mutations = {
  'startxref elsewhere': replacing(
    /startxref\s+\d+/g,
    ({ below, pick }) => `startxref\n${pick([0, 1, below(60_000), 4_294_967_295])}`,
    1
  ),
  'wrong table of places': replacing(
    /\d{10} \d{5} [nf]/g,
    ({ below }) => `${String(below(60_000)).padStart(10, '0')} 00000 n`,
    3
  ),
  'wrong lengths': replacing(
    /\/Length \d+/g,
    ({ below, pick }) => `/Length ${pick([0, 1, -1, below(99_999), 99_999_999])}`
  ),
  'wrong references': replacing(/\d+ 0 R/g, ({ below }) => `${below(60)} 0 R`, 6),
  'pages in a circle': replacing(
    /\/Kids\s*\[[^\]]*\]/g,
    ({ below }) => `/Kids [${below(9)} 0 R ${below(9)} 0 R 2 0 R]`,
    1
  ),
  'a parent that is its child': replacing(
    /\/Parent \d+ 0 R/g,
    ({ below }) => `/Parent ${1 + below(9)} 0 R`,
    1
  ),
  'wild counts': replacing(
    /\/(Count|N|First|Size|W|Index|Predictor|Columns|Colors|BitsPerComponent)\s+-?\d+/g,
    ({ pick }, whole) => `${whole.replace(/-?\d+$/, '')}${pick([-1, 0, 99_999_999, 2_147_483_647])}`
  ),
  'other types': replacing(
    /\/Type\s*\/\w+/g,
    ({ pick }) => `/Type /${pick(['Page', 'Pages', 'Catalog', 'Font', 'ObjStm', 'XRef'])}`,
    4
  ),
  'other filters': replacing(/\/FlateDecode/g, ({ pick }) =>
    pick([
      '/LZWDecode',
      '/ASCII85Decode',
      '/RunLengthDecode',
      '/DCTDecode',
      '/JBIG2Decode',
      '/CCITTFaxDecode',
      '[/FlateDecode /FlateDecode]'
    ])
  ),
  'objects that never end': replacing(/endobj|endstream|>>/g, () => '', 8),
  'tables in a circle': withText(text =>
    text.replace(
      /trailer\s*<</g,
      `trailer\n<< /Prev ${Math.max(0, text.lastIndexOf('xref') - 5)} /XRefStm ${text.length >> 1}`
    )
  ),
  'dictionaries without end': withText((text, { below }) => {
    const at = below(text.length)
    return text.slice(0, at) + '<< /A [ '.repeat(1000 + below(100_000)) + text.slice(at)
  }),
  'a page tree that is a chain': (_, { below }) => {
    const depth = 50 + below(3000)
    const links = Array.from(
      { length: depth },
      (_, index) => `<< /Type /Pages /Kids [${index + 3} 0 R] /Count 1 >>`
    )
    return pdfOf([catalog, ...links, pageWith('99999 0 R')])
  },
  'a page ten thousand times': (_, { below }) =>
    pdfOf([
      catalog,
      `<< /Type /Pages /Count 9999999 /Kids [${'3 0 R '.repeat(100 + below(9900))}] >>`,
      pageWith('4 0 R'),
      packed(Buffer.from('BT /F1 12 Tf (Banfu) Tj ET'), 1)
    ]),
  'contents that swell': (_, { below, pick }) =>
    pdfOf([
      catalog,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      pageWith('4 0 R'),
      packed(Buffer.alloc((1 + below(300)) * 1024 * 1024, pick([0x20, 0x28, 0x71])), 1 + below(2))
    ]),
  'text without end': (_, { below }) =>
    pdfOf([
      catalog,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      pageWith('4 0 R'),
      packed(Buffer.from('BT /F1 12 Tf (Banfu) Tj ET '.repeat(1000 + below(60_000))), 1)
    ]),
  'a form within itself': (_, { below }) =>
    pdfOf([
      catalog,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 5 0 R >>',
      packed(Buffer.from('/X Do '.repeat(1 + below(20))), 1),
      '<< /XObject << /X 6 0 R >> >>',
      packed(Buffer.from('/X Do '.repeat(1 + below(20))), 1).replace(
        '<<',
        '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 5 0 R'
      )
    ])
}
