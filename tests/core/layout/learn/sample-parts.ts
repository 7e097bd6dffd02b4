import { zip } from '../../../adapters/readers/docx-builder.ts'

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w10="urn:schemas-microsoft-com:office:word"'
].join(' ')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts of a hand-made file: the inside of the body, of styles.xml, of a theme's font scheme, of the settings, and its footers. */
export type Sample = {
  readonly body: string
  readonly styles?: string
  readonly fontScheme?: string
  readonly settings?: string
  readonly footers?: Readonly<Record<string, string>>
}

/** A docx of these parts, as a word processor packs it. Footers are named by their ids in the section. */
export function sampleDocx({ body, styles, fontScheme, settings, footers = {} }: Sample): Uint8Array {
  const theme =
    fontScheme === undefined
      ? undefined
      : `<a:theme ${spaces} name="Office"><a:themeElements><a:fontScheme name="Office">${fontScheme}</a:fontScheme></a:themeElements></a:theme>`
  const parts: readonly (readonly [name: string, kind: string, xml: string | undefined])[] = [
    ['styles', 'styles', styles && `<w:styles ${spaces}>${styles}</w:styles>`],
    ['settings', 'settings', settings && `<w:settings ${spaces}>${settings}</w:settings>`],
    ['theme/theme1', 'theme', theme],
    ...Object.entries(footers).map(
      ([id, inside]) => [id, 'footer', `<w:ftr ${spaces}>${inside}</w:ftr>`] as const
    )
  ]
  const there = parts.filter(([, , xml]) => xml !== undefined)
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>${there
      .filter(([, kind]) => kind !== 'theme')
      .map(([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${main}.${kind}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${there
      .map(
        ([name, kind]) =>
          `<Relationship Id="${kind === 'footer' ? name : `x-${kind}`}" Type="${relations}/${kind}" Target="${name}.xml"/>`
      )
      .join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(there.map(([name, , xml]) => [`word/${name}.xml`, head + (xml ?? '')]))
  })
}

/** Millimetres in twips. */
export function twips(mm: number): number {
  return Math.round((mm / 25.4) * 1440)
}

/** A section's end: margins in mm from the top clockwise, distance of the footer, and what else it says. */
export function sectionOf(
  [top, right, bottom, left]: readonly [number, number, number, number],
  footer: number,
  more: { readonly before?: string; readonly after?: string } = {}
): string {
  return (
    `<w:sectPr>${more.before ?? ''}<w:pgSz w:w="11906" w:h="16838"/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="851" w:footer="${twips(footer)}" w:gutter="0"/>` +
    `${more.after ?? ''}</w:sectPr>`
  )
}

/** A run: letters of a Chinese and a Latin face in a size of points, with more properties behind. */
export function letters(
  text: string,
  {
    face,
    latin = face,
    size,
    more = ''
  }: { readonly face: string; readonly latin?: string; readonly size: number; readonly more?: string }
): string {
  return `<w:r><w:rPr><w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${face}"/>${more}<w:sz w:val="${size * 2}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of properties and runs. */
export function para(properties: string, runs: string): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

/** A field that shows the number of the page, between the words given. */
export function pageField(before: string, after: string, properties = ''): string {
  const look = `<w:rPr>${properties}</w:rPr>`
  return (
    `<w:r>${look}<w:t xml:space="preserve">${before}</w:t></w:r><w:r>${look}<w:fldChar w:fldCharType="begin"/></w:r>` +
    `<w:r>${look}<w:instrText xml:space="preserve"> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r>${look}<w:fldChar w:fldCharType="separate"/></w:r>` +
    `<w:r>${look}<w:t>3</w:t></w:r><w:r>${look}<w:fldChar w:fldCharType="end"/></w:r><w:r>${look}<w:t xml:space="preserve">${after}</w:t></w:r>`
  )
}

/** The made-up words all samples share. */
export const words = {
  title: '对市十八届人大三次会议第110号建议的答复',
  opening:
    '您在市十八届人大三次会议期间提出的《关于推进政务数据有序共享的建议》（第110号建议）收悉。感谢您对数据工作的关心。经会同市财政局研究，现答复如下：',
  measure:
    '我局统筹推进公共数据归集、共享和开放，目前已建成全市统一的数据平台，累计归集数据12.6亿条，支撑应用场景86个，群众办事材料平均减少41%。',
  closing: '以上答复，如有不妥，请批评指正。再次感谢您对我市数据工作的关心和支持。',
  organ: '江临市数据发展局',
  office: '江临市数据发展局办公室'
} as const
