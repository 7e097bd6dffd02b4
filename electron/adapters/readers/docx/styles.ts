import type { TextParagraph } from '../../../core/library/text-document.ts'
import { child, childrenOf, switchOf, valueOf, type XmlNode } from '../xml/xml.ts'

/** What run properties say about letters; null = nothing said here. `size` is in points. */
export type LetterLook = {
  readonly size: number | null
  readonly bold: boolean | null
  readonly hidden: boolean | null
}

/** What paragraph properties say; null = nothing said here. `list` '0' takes an inherited numbering away. */
export type ParagraphLook = {
  readonly align: TextParagraph['align']
  readonly newPage: boolean | null
  readonly list: string | null
  readonly level: number | null
}

export type Style = {
  readonly name: string
  readonly letters: LetterLook
  readonly paragraph: ParagraphLook
  /** Ids of the style and of those it is based on, nearest first. */
  readonly line: readonly string[]
}

export type Styles = {
  readonly byId: ReadonlyMap<string, Style>
  /** For paragraphs that name no style: document defaults and the default paragraph style. */
  readonly standard: Style
}

const nothing: Style = {
  name: '',
  letters: { size: null, bold: null, hidden: null },
  paragraph: { align: null, newPage: null, list: null, level: null },
  line: []
}

/** The styles of a docx with everything they inherit (ISO/IEC 29500-1 17.7.2); empty when the part is missing. */
export function readStyles(root: XmlNode | null): Styles {
  const defaults = child(root, 'w:docDefaults')
  const base: Style = {
    ...nothing,
    letters: letterLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
    paragraph: paragraphLook(child(child(defaults, 'w:pPrDefault'), 'w:pPr'))
  }
  const written = new Map(childrenOf(root, 'w:style').map(each => [each.attributes['w:styleId'] ?? '', each]))
  const byId = new Map([...written.keys()].map(id => [id, resolve(id, written, base)]))
  const standard = [...written].find(
    ([, each]) =>
      each.attributes['w:type'] === 'paragraph' &&
      ['1', 'true', 'on'].includes(each.attributes['w:default'] ?? '')
  )
  return { byId, standard: byId.get(standard?.[0] ?? '') ?? base }
}

/** What a `w:rPr` itself says. */
export function letterLook(properties: XmlNode | null): LetterLook {
  const size = Number(valueOf(properties, 'w:sz') ?? valueOf(properties, 'w:szCs') ?? Number.NaN)
  return {
    size: Number.isFinite(size) && size > 0 ? size / 2 : null,
    bold: switchOf(properties, 'w:b'),
    hidden: switchOf(properties, 'w:vanish')
  }
}

/** What a `w:pPr` itself says. */
export function paragraphLook(properties: XmlNode | null): ParagraphLook {
  const numbering = child(properties, 'w:numPr')
  const level = valueOf(numbering, 'w:ilvl')
  return {
    align: alignOf(valueOf(properties, 'w:jc')),
    newPage: switchOf(properties, 'w:pageBreakBefore'),
    list: valueOf(numbering, 'w:numId'),
    level: level === null || !/^[0-8]$/.test(level) ? null : Number(level)
  }
}

/** The nearer look where it says something, else the farther. */
export function over<T extends LetterLook | ParagraphLook>(near: T, far: T): T {
  const said = Object.entries(near).filter(([, value]) => value !== null)
  return { ...far, ...Object.fromEntries(said) }
}

function resolve(id: string, written: ReadonlyMap<string, XmlNode>, base: Style): Style {
  const line: string[] = []
  let at: string | null = id
  while (at !== null && written.has(at) && !line.includes(at)) {
    line.push(at)
    at = valueOf(written.get(at) ?? null, 'w:basedOn')
  }
  const nodes = line.map(each => written.get(each) ?? null)
  return {
    name: valueOf(nodes[0] ?? null, 'w:name') ?? id,
    letters: nodes.reduceRight((far, node) => over(letterLook(child(node, 'w:rPr')), far), base.letters),
    paragraph: nodes.reduceRight(
      (far, node) => over(paragraphLook(child(node, 'w:pPr')), far),
      base.paragraph
    ),
    line
  }
}

function alignOf(value: string | null): TextParagraph['align'] {
  if (value === null) return null
  if (value === 'center') return 'center'
  if (value === 'right' || value === 'end') return 'right'
  return value === 'left' || value === 'start' ? 'left' : 'justify'
}
