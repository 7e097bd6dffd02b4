import { child, childrenOf, valueOf, type XmlNode } from '../xml/xml.ts'
import { themedFace, type Theme } from './theme.ts'

/** Properties by the name of their element, each with its attributes; tabs and borders hold their parts under `w:tabs/…`, `w:pBdr/…`. */
export type Properties = ReadonlyMap<string, Readonly<Record<string, string>>>

/** Letter and paragraph properties that come from one place, or from all places up to one. */
export type Both = { readonly letters: Properties; readonly paragraph: Properties }

export const noProperties: Properties = new Map()

/** What a `w:rPr` or `w:pPr` itself says. Faces named through the theme are put in place. */
export function propertiesOf(node: XmlNode | null, theme: Theme): Properties {
  const said = new Map<string, Readonly<Record<string, string>>>()
  for (const each of node?.children ?? []) {
    if (each.name === 'w:rFonts') said.set(each.name, facesOf(each.attributes, theme))
    else if (each.name === 'w:pBdr')
      for (const border of each.children) said.set(`w:pBdr/${border.name}`, border.attributes)
    else if (each.name === 'w:tabs')
      for (const tab of childrenOf(each, 'w:tab'))
        said.set(`w:tabs/${tab.attributes['w:pos'] ?? ''}`, tab.attributes)
    else if (each.name !== '#text' && each.name !== 'w:rPr' && each.name !== 'w:sectPr')
      said.set(each.name, each.attributes)
  }
  return said
}

/** Elements whose attributes are inherited one by one (ISO/IEC 29500-1 17.7.2); all others replace what was said farther away. */
const byAttribute = new Set(['w:rFonts', 'w:ind', 'w:spacing'])

/** The nearer properties where they say something, else the farther. */
export function nearer(near: Properties, far: Properties): Properties {
  if (near.size === 0) return far
  const all = new Map(far)
  for (const [name, attributes] of near) {
    const before = byAttribute.has(name) ? (far.get(name) ?? {}) : {}
    all.set(name, { ...withoutRivals(before, attributes), ...attributes })
  }
  return all
}

// A hanging indent said here takes the first-line indent said there away, and the other way round.
function withoutRivals(
  far: Readonly<Record<string, string>>,
  near: Readonly<Record<string, string>>
): Readonly<Record<string, string>> {
  const rivals: Readonly<Record<string, readonly string[]>> = {
    'w:firstLine': ['w:hanging', 'w:hangingChars'],
    'w:firstLineChars': ['w:hanging', 'w:hangingChars'],
    'w:hanging': ['w:firstLine', 'w:firstLineChars'],
    'w:hangingChars': ['w:firstLine', 'w:firstLineChars'],
    'w:start': ['w:left'],
    'w:end': ['w:right']
  }
  const gone = new Set(Object.keys(near).flatMap(name => rivals[name] ?? []))
  return Object.fromEntries(Object.entries(far).filter(([name]) => !gone.has(name)))
}

function facesOf(
  attributes: Readonly<Record<string, string>>,
  theme: Theme
): Readonly<Record<string, string>> {
  const face = (name: string, themed: string): Record<string, string> => {
    const found = themedFace(attributes[`w:${themed}`] ?? '', theme) ?? attributes[`w:${name}`]
    return found === undefined ? {} : { [`w:${name}`]: found }
  }
  return { ...face('ascii', 'asciiTheme'), ...face('eastAsia', 'eastAsiaTheme') }
}

/** A whole number an attribute gives, or null. */
export function numberIn(
  attributes: Readonly<Record<string, string>> | undefined,
  name: string
): number | null {
  const text = attributes?.[name]
  if (text === undefined || text.trim() === '') return null
  const value = Number(text.trim().replace(/pt$/, ''))
  if (!Number.isFinite(value)) return null
  // The strict edition writes lengths as 12pt; everything here counts twips.
  return text.trim().endsWith('pt') ? value * 20 : value
}

/** Whether a switch is on (ISO/IEC 29500-1 17.17.4); `otherwise` when nothing is said. */
export function isOn(properties: Properties, name: string, otherwise: boolean): boolean {
  const found = properties.get(name)
  return found === undefined ? otherwise : !['0', 'false', 'off', 'none'].includes(found['w:val'] ?? 'true')
}

type Written = ReadonlyMap<string, XmlNode>

/** The styles of a file with all they inherit. */
export type LookStyles = {
  /** A paragraph style by its id; of an unknown or missing id the default one. */
  readonly paragraph: (id: string | null) => Both
  /** What a character style says itself and through those it is based on; nothing of the defaults. */
  readonly letters: (id: string) => Properties
  /** What a table style says to the paragraphs in the table. */
  readonly table: (id: string | null) => { readonly both: Both; readonly node: XmlNode | null }
}

const longestLine = 24

/** Reads styles.xml (ISO/IEC 29500-1 17.7). */
export function readLookStyles(root: XmlNode | null, theme: Theme): LookStyles {
  const written: Written = new Map(
    childrenOf(root, 'w:style').map(each => [each.attributes['w:styleId'] ?? '', each])
  )
  const defaults = child(root, 'w:docDefaults')
  const base: Both = {
    letters: propertiesOf(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
    paragraph: propertiesOf(child(child(defaults, 'w:pPrDefault'), 'w:pPr'), theme)
  }
  const own = (id: string): Both =>
    lineOf(id, written).reduceRight(
      (far, node) => ({
        letters: nearer(propertiesOf(child(node, 'w:rPr'), theme), far.letters),
        paragraph: nearer(propertiesOf(child(node, 'w:pPr'), theme), far.paragraph)
      }),
      { letters: noProperties, paragraph: noProperties }
    )
  const standard = defaultOf(written, 'paragraph')
  const known = new Map<string, Both>()
  const remembered = (id: string): Both => {
    const kept = known.get(id)
    if (kept !== undefined) return kept
    const found = own(id)
    known.set(id, found)
    return found
  }
  const over = ({ letters, paragraph }: Both): Both => ({
    letters: nearer(letters, base.letters),
    paragraph: nearer(paragraph, base.paragraph)
  })
  return {
    paragraph: id => over(remembered(id !== null && written.has(id) ? id : (standard ?? ''))),
    letters: id => remembered(id).letters,
    table: id => {
      const named = id !== null && written.has(id) ? id : defaultOf(written, 'table')
      return { both: remembered(named ?? ''), node: written.get(named ?? '') ?? null }
    }
  }
}

function defaultOf(written: Written, type: string): string | null {
  const found = [...written].find(
    ([, { attributes }]) =>
      attributes['w:type'] === type && ['1', 'true', 'on'].includes(attributes['w:default'] ?? '')
  )
  return found?.[0] ?? null
}

function lineOf(id: string, written: Written): readonly XmlNode[] {
  const line = new Map<string, XmlNode>()
  let at: string | null = id
  while (at !== null && !line.has(at) && line.size < longestLine) {
    const node: XmlNode | undefined = written.get(at)
    if (node === undefined) break
    line.set(at, node)
    at = valueOf(node, 'w:basedOn')
  }
  return [...line.values()]
}
