import { XMLParser } from 'fast-xml-parser'

/** One element, or a stretch of text (name `#text`). Names carry the usual prefix of their namespace whatever the file calls it. */
export type XmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
}

/** The namespaces of both editions of OOXML (ISO/IEC 29500 transitional and strict) by the prefix we know them under. */
const knownSpaces = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps']
])

type Spaces = { readonly prefixes: ReadonlyMap<string, string>; readonly names: Map<string, string> }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignorePiTags: true,
  ignoreDeclaration: true,
  // Bounds our own recursion too: Word itself stays below 60 even with nested tables in text boxes.
  maxNestedTags: 240,
  jPath: false
})

/** Why a part that may be well-formed is not read: it declares a document type, or nests too deep. */
export class RefusedXml extends Error {
  readonly why: 'document-type' | 'depth'

  constructor(why: RefusedXml['why']) {
    super(`refused for its ${why}`)
    this.name = 'RefusedXml'
    this.why = why
  }
}

/**
 * The root element of an XML part. Throws an Error when it is not well-formed to its end, is not Unicode, and a
 * RefusedXml when it declares a document type: no honest part has one, and with it comes every entity attack.
 */
export function parseXml(bytes: Uint8Array): XmlNode {
  const text = decode(bytes)
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new RefusedXml('document-type')
  // Of text the parser keeps a piece a letter: some 30 bytes for each.
  if (!text.trimStart().startsWith('<')) throw new Error('no element at the beginning')
  const parsed = parsedText(text)
  const spaces: Spaces = { prefixes: new Map(), names: new Map() }
  const roots = nodesOf(parsed, spaces).filter(node => node.name !== '#text')
  const [root] = roots
  if (root === undefined || roots.length > 1) throw new Error(`${roots.length} root elements`)
  if (!endsWhole(text)) throw new Error('the end is missing')
  return root
}

/** The first child of that name, or null. */
export function child(node: XmlNode | null, name: string): XmlNode | null {
  return node?.children.find(each => each.name === name) ?? null
}

/** All children of that name. */
export function childrenOf(node: XmlNode | null, name: string): readonly XmlNode[] {
  return node?.children.filter(each => each.name === name) ?? []
}

/** The `w:val` of the child of that name, or null when either is missing. */
export function valueOf(node: XmlNode | null, name: string): string | null {
  return child(node, name)?.attributes['w:val'] ?? null
}

/** A switch such as `<w:b/>`: true or false when it is there (ISO/IEC 29500-1 17.17.4), null when it is not. */
export function switchOf(node: XmlNode | null, name: string): boolean | null {
  const found = child(node, name)
  if (found === null) return null
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? 'true')
}

/** Whether an element of one of these names is anywhere inside. */
export function has(node: XmlNode, names: readonly string[]): boolean {
  return node.children.some(each => names.includes(each.name) || has(each, names))
}

function parsedText(text: string): unknown {
  try {
    return parser.parse(text)
  } catch (error) {
    if (error instanceof Error && error.message.includes('Maximum nested tags')) throw new RefusedXml('depth')
    throw error
  }
}

// The parser forgives a part that breaks off; the last tag tells.
function endsWhole(text: string): boolean {
  const first = /<([^\s<>!?/]+)(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(text)
  const last = /<\/([^\s<>]+)\s*>\s*(?:<!--[^<>]*-->\s*)*$/.exec(text.slice(-2000))
  return first?.[0].endsWith('/>') === true ? last === null : last !== null && last[1] === first?.[1]
}

function nodesOf(raw: unknown, spaces: Spaces): XmlNode[] {
  if (!Array.isArray(raw)) return []
  const nodes: XmlNode[] = []
  for (const each of raw) {
    const node = nodeOf(each, spaces)
    if (node !== null) nodes.push(node)
  }
  return nodes
}

function nodeOf(raw: unknown, outer: Spaces): XmlNode | null {
  if (!isRecord(raw)) return null
  const written = Object.keys(raw).find(key => key !== ':@')
  if (written === undefined) return null
  const content = raw[written]
  if (written === '#text') {
    return { name: written, attributes: {}, children: [], text: decodeEntities(String(content)) }
  }
  const found = raw[':@']
  const writtenAttributes = isRecord(found) ? found : {}
  const spaces = spacesWithin(writtenAttributes, outer)
  const attributes: Record<string, string> = {}
  for (const [key, value] of Object.entries(writtenAttributes)) {
    attributes[key.includes(':') ? nameIn(key, spaces) : key] = decodeEntities(String(value))
  }
  return { name: nameIn(written, spaces), attributes, children: nodesOf(content, spaces), text: '' }
}

function spacesWithin(attributes: Readonly<Record<string, unknown>>, outer: Spaces): Spaces {
  const declared = Object.keys(attributes).filter(key => key === 'xmlns' || key.startsWith('xmlns:'))
  if (declared.length === 0) return outer
  const prefixes = new Map(outer.prefixes)
  for (const key of declared) {
    const prefix = key.slice('xmlns:'.length)
    const known = knownSpaces.get(String(attributes[key]))
    // An unknown namespace keeps its prefix, marked when it would pass for one we know.
    prefixes.set(prefix, known ?? ([...knownSpaces.values()].includes(prefix) ? `other-${prefix}` : prefix))
  }
  return { prefixes, names: new Map() }
}

function nameIn(written: string, { prefixes, names }: Spaces): string {
  const kept = names.get(written)
  if (kept !== undefined) return kept
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? '' : written.slice(0, colon)
  const known = prefixes.get(prefix) ?? prefix
  const name = (known === '' ? '' : `${known}:`) + written.slice(colon + 1)
  names.set(written, name)
  return name
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"]
])

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (written, hex, decimal, name) => {
    if (name !== undefined) return entities.get(name) ?? written
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

function decode(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(label, { fatal: true }).decode(bytes)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
