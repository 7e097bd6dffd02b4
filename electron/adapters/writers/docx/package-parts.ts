import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { notFirst, notLast } from '../../../core/layout/line-breaks.ts'
import type { Font, Profile } from '../../../core/layout/profile.ts'
import type { Reply } from '../../../core/reply/reply.ts'
import { itemWord } from '../../../core/reply/wording.ts'
import { numberingXml, styleNumbering, withListIds } from './numbering-xml.ts'
import { printable } from './paragraph.ts'
import { escaped, stylesXml } from './styles-xml.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Parts the docx library always adds and no reply uses; a theme would only bring foreign fonts and colours. */
const unused = ['docProps/custom.xml', 'word/footnotes.xml', 'word/endnotes.xml', 'word/theme/theme1.xml']

const numberingPart = 'word/numbering.xml'

/** `lists`: how many lists the paragraphs are counted in, null when their numbers are text; `created`: as in DocxSetting. */
export type PackageSetting = {
  readonly profile: Profile
  readonly created: string | null
  readonly lists: number | null
}

/**
 * The packed file made ours: styles, settings, font table and properties written by us, unused parts taken out, and packed anew with
 * one fixed time, so that the same reply always gives the same bytes and nothing tells who or what machine made it.
 */
export function finishPackage(packed: Uint8Array, reply: Reply, setting: PackageSetting): Uint8Array {
  const { profile, lists } = setting
  const gone = lists === null ? [...unused, numberingPart] : unused
  const parts = Object.entries(unzipSync(packed)).filter(([name]) => !isAmong(gone, name))
  const own: Readonly<Record<string, string>> = {
    'docProps/core.xml': corePart(reply, setting.created),
    'word/styles.xml': stylesXml(profile, lists === null ? () => '' : styleNumbering),
    'word/settings.xml': settingsPart(profile),
    'word/fontTable.xml': fontTablePart(profile),
    ...(lists === null ? {} : { [numberingPart]: numberingXml(profile, lists) })
  }
  const files = parts
    .map(([name, bytes]): readonly [string, Uint8Array] => {
      const text = own[name]
      if (text !== undefined) return [name, strToU8(text)]
      if (name === 'word/document.xml') return [name, strToU8(withListIds(strFromU8(bytes)))]
      return /(\.rels|^\[Content_Types\]\.xml)$/.test(name)
        ? [name, strToU8(without(gone, strFromU8(bytes)))]
        : [name, bytes]
    })
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const mtime = new Date(1980, 0, 1)
  const zippable: Zippable = Object.fromEntries(files)
  return zipSync(zippable, { level: 6, mtime })
}

function isAmong(gone: readonly string[], name: string): boolean {
  return gone.some(part => name === part || name === part.replace(/([^/]+)$/, '_rels/$1.rels'))
}

/** Readers expect the list of types first and the relations next. */
function rank(name: string): number {
  if (name === '[Content_Types].xml') return 0
  return name === '_rels/.rels' ? 1 : 2
}

function without(gone: readonly string[], xml: string): string {
  return xml.replace(/<(?:Override|Relationship)\b[^>]*\/>/g, element => {
    const target = /(?:PartName|Target)="\/?([^"]+)"/.exec(element)?.[1] ?? ''
    return gone.some(part => part === target || part === `word/${target}`) ? '' : element
  })
}

// Made by the organ on the date of the document: both stand on the page already, the clerk's name does not.
function corePart(reply: Reply, created: string | null): string {
  const { frame } = reply
  const day = created ?? frame.date
  const time = (name: string) =>
    day === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  const words = (name: string, text: string | null) =>
    text === null || text === '' ? '' : `<dc:${name}>${escaped(printable(text))}</dc:${name}>`
  return [
    head,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    words('title', frame.title),
    words('subject', subjectOf(reply)),
    words('creator', frame.issuer),
    `<dc:language>zh-CN</dc:language>${time('created')}${time('modified')}`,
    '</cp:coreProperties>'
  ].join('')
}

/** What the document answers, by its number: 市十八届人大三次会议第110号建议. */
function subjectOf({ item }: Reply): string | null {
  if (item.number === null) return null
  const number = /^\d+$/.test(item.number) ? `第${item.number}号` : item.number
  return `${item.session ?? ''}${number}${item.kind === null ? '' : itemWord[item.kind]}`
}

function settingsPart({ grid }: Profile): string {
  const indent = Math.round(grid.firstIndent * 210)
  return [
    head,
    `<w:settings xmlns:w="${word}"><w:zoom w:percent="100"/>`,
    `<w:defaultTabStop w:val="${indent || 420}"/><w:evenAndOddHeaders/>`,
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escaped(notLast)}"/>`,
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escaped(notFirst)}"/>`,
    '<w:compat><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/>',
    compatSetting('compatibilityMode', 15),
    compatSetting('overrideTableStyleFontSizeAndJustification', 1),
    compatSetting('enableOpenTypeFeatures', 1),
    compatSetting('doNotFlipMirrorIndents', 1),
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
  ].join('')
}

function compatSetting(name: string, value: number): string {
  return `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`
}

/** Names every font with its alternates, so that Word takes the nearest one where a font is missing. */
function fontTablePart({ fonts }: Profile): string {
  const faces = new Map(Object.values(fonts).map((font): [string, Font] => [font.face, font]))
  const entries = [...faces.values()].map(
    ({ face, alternates }) =>
      `<w:font w:name="${escaped(face)}">` +
      (alternates.length === 0 ? '' : `<w:altName w:val="${escaped(alternates.join(','))}"/>`) +
      '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
  )
  return `${head}<w:fonts xmlns:w="${word}">${entries.join('')}</w:fonts>`
}
