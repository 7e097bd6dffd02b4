import { strToU8, zipSync, type Zippable } from 'fflate'

const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strictSpace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const spaces = (main: string) =>
  `xmlns:w="${main}" xmlns:r="${relationSpace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  `xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
  `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
  `xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`

/** The parts of a docx by their short name; `document` holds the inside of w:body, the others the inside of their root. */
export type Parts = {
  readonly document: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly comments?: string
  readonly header?: string
  readonly footer?: string
}

const roots: Record<keyof Parts, string> = {
  document: 'w:document',
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  comments: 'w:comments',
  header: 'w:hdr',
  footer: 'w:ftr'
}

/** A docx of these parts, as Word would lay it out in its zip. */
export function docx(parts: Parts): Uint8Array {
  return docxOf(parts, wordSpace)
}

/** The same in the strict edition of the format. */
export function strictDocx(parts: Parts): Uint8Array {
  return docxOf(parts, strictSpace)
}

/** A zip of texts or bytes. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content
    ])
  )
  return zipSync(entries, { mtime: '2026-01-01' })
}

/** The texts of a docx's parts by path, for tests that spoil one of them. */
export function docxFiles(parts: Parts, space = wordSpace): Record<string, string> {
  const names = partNames(parts)
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      names
        .filter(name => name !== 'document')
        .map(name => `<Relationship Id="r${name}" Type="${relationSpace}/${name}" Target="${name}.xml"/>`)
        .join('') +
      '</Relationships>'
  }
  for (const name of names) {
    const inside = name === 'document' ? `<w:body>${parts.document}</w:body>` : (parts[name] ?? '')
    files[`word/${name}.xml`] =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${roots[name]} ${spaces(space)}>${inside}</${roots[name]}>`
  }
  return files
}

function docxOf(parts: Parts, space: string): Uint8Array {
  return zip(docxFiles(parts, space))
}

function partNames(parts: Parts): (keyof Parts)[] {
  return (Object.keys(roots) as (keyof Parts)[]).filter(name => parts[name] !== undefined)
}

/** A paragraph: text or run XML inside, `properties` inside its w:pPr. */
export function p(inside: string, properties = ''): string {
  const runs = inside.includes('<') || inside === '' ? inside : r(inside)
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

/** A run of text with `properties` inside its w:rPr. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** Paragraph properties that put a paragraph in a list. */
export function listed(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}

/** One level of a list definition; `more` goes in before the text, e.g. a suffix or a restart. */
export function level(depth: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

/** A list definition and the lists that use it, each with `overrides` inside. */
export function numbering(
  levels: string,
  lists: Readonly<Record<number, string>> = { 1: '' },
  definition = 0
): string {
  const nums = Object.entries(lists).map(
    ([id, overrides]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`
  )
  return `<w:abstractNum w:abstractNumId="${definition}">${levels}</w:abstractNum>${nums.join('')}`
}

/** A table of cell insides (paragraph XML) with `look` inside the w:tcPr of each. */
export function table(
  rows: readonly (readonly { readonly inside: string; readonly look?: string }[])[]
): string {
  const cell = ({ inside, look = '' }: { readonly inside: string; readonly look?: string }) =>
    `<w:tc><w:tcPr>${look}</w:tcPr>${inside}</w:tc>`
  return `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}
