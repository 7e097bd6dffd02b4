import type { Line, TextLine } from '../../../core/layout/line.ts'
import type { Element, Profile } from '../../../core/layout/profile.ts'
import { charTwips, styleIndent } from './geometry.ts'
import { paragraphStyle, runXml } from './styles-xml.ts'

/** 一、 （一） 1. （1） (GB/T 9704—2012 7.3.3), each with the heading it belongs to and the format Word counts it in. */
const levels = [
  { element: 'heading1', format: 'chineseCountingThousand', text: '%1、' },
  { element: 'heading2', format: 'chineseCountingThousand', text: '（%2）' },
  { element: 'heading3', format: 'decimal', text: '%3.' },
  { element: 'heading4', format: 'decimal', text: '（%4）' }
] as const satisfies readonly { readonly element: Element; readonly format: string; readonly text: string }[]

const mark = 'gw-list'

/** The list of the body; those of the attachments follow. */
const bodyList = 1

/** Which list each line is counted in: the body's, or that of the attachment it stands in; every attachment begins anew. */
export function listsOf(lines: readonly Line[]): readonly number[] {
  let list = bodyList
  return lines.map(line => {
    if (line.kind === 'text' && line.role === 'attachment-mark') list += 1
    return list
  })
}

/**
 * What a numbered paragraph says of its list, for the docx library; nothing for lines without number, and for headings of the body, whose
 * style says it.
 */
export function numberingOf({ line, list }: { readonly line: TextLine; readonly list: number }): {
  readonly numbering: { readonly reference: string; readonly instance: number; readonly level: number }
} | null {
  if (line.number === null) return null
  if (line.role === 'heading' && list === bodyList) return null
  return { numbering: { reference: mark, instance: list, level: line.number.level - 1 } }
}

/** A document.xml in which the library has left the names of our lists, with their ids. */
export function withListIds(xml: string): string {
  return xml.replace(new RegExp(`(<w:numId w:val=")\\{${mark}-(\\d+)\\}("/>)`, 'g'), '$1$2$3')
}

/** What the style of a heading says of the list it is counted in. */
export function styleNumbering(element: Element): string {
  const level = levels.findIndex(each => each.element === element)
  return level < 0 ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${bodyList}"/></w:numPr>`
}

/** The whole numbering.xml with so many lists. Each has a definition of its own, so that no list counts on from another one. */
export function numberingXml(profile: Profile, lists: number): string {
  const ids = Array.from({ length: Math.max(bodyList, lists) }, (_, index) => index + bodyList)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...ids.map(
      id =>
        `<w:abstractNum w:abstractNumId="${id - 1}"><w:multiLevelType w:val="multilevel"/>` +
        levels.map((level, depth) => levelXml(level, { depth, profile, linked: id === bodyList })).join('') +
        '</w:abstractNum>'
    ),
    ...ids.map(id => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`),
    '</w:numbering>'
  ].join('')
}

type Place = { readonly depth: number; readonly profile: Profile; readonly linked: boolean }

function levelXml(
  { element, format, text }: (typeof levels)[number],
  { depth, profile, linked }: Place
): string {
  const indent = charTwips(styleIndent(element, profile), element, profile)
  return [
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>`,
    linked ? `<w:pStyle w:val="${paragraphStyle(element)}"/>` : '',
    `<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`,
    `<w:pPr><w:ind w:left="0" w:firstLine="${indent}"/></w:pPr><w:rPr>${runXml(element, profile)}</w:rPr></w:lvl>`
  ].join('')
}
