import { Fault } from '../../../core/fault.ts'
import type { RawFile } from '../raw-file.ts'
import { xmlPart } from '../xml/part.ts'
import { childrenOf, type XmlNode } from '../xml/xml.ts'
import { openZip, type Zip } from '../zip/zip.ts'

/** What the parts of a docx say that reading needs; a part that is not there is null. */
export type DocxPackage = {
  readonly document: XmlNode
  readonly styles: XmlNode | null
  readonly numbering: XmlNode | null
  readonly footnotes: XmlNode | null
  readonly endnotes: XmlNode | null
  readonly comments: XmlNode | null
  /** It carries macros (vbaProject.bin); they are never run. */
  readonly macros: boolean
  /** Headers and footers of any section, in the order of the relationships. */
  readonly edges: readonly XmlNode[]
  readonly settings: XmlNode | null
  readonly theme: XmlNode | null
  /** Headers and footers by the id under which sections name them. */
  readonly edgeById: ReadonlyMap<string, XmlNode>
  /** docProps/core.xml and docProps/app.xml. */
  readonly properties: readonly XmlNode[]
}

type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** Where the main part of a docx lies among the parts of a zip, or null when the zip is something else. */
export function mainPart(names: readonly string[]): string | null {
  return names.find(name => /^\/?word\/document\d*\.xml$/i.test(name)) ?? null
}

/**
 * Opens a docx (ISO/IEC 29500-2) and parses the parts that carry words, looks and numbers. Faults: `unreadable-file`,
 * `file-too-large`, `password-protected`.
 */
export function openPackage(file: RawFile): DocxPackage {
  const zip = openZip(file)
  const main = mainPart([...zip.entries.keys()])
  const document = main === null ? null : xmlPart(zip, main)
  if (main === null || document === null) throw new Fault('no-document', file.name)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = readRelations(zip, main)
  const parts = (kind: string) => partsOf(zip, folder, relations, kind)
  const part = (kind: string) => parts(kind)[0]?.part ?? null
  const edges = [...parts('header'), ...parts('footer')]
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
    macros: [...zip.entries.keys()].some(name => /\/vbaProject\.bin$/i.test(name)),
    edges: edges.map(({ part: edge }) => edge),
    settings: part('settings'),
    theme: part('theme'),
    edgeById: new Map(edges.map(({ id, part: edge }) => [id, edge])),
    properties: ['docProps/core.xml', 'docProps/app.xml'].flatMap(name => xmlPart(zip, name) ?? [])
  }
}

function readRelations(zip: Zip, main: string): readonly Relation[] {
  const cut = main.lastIndexOf('/') + 1
  const root = xmlPart(zip, `${main.slice(0, cut)}_rels/${main.slice(cut)}.rels`)
  return childrenOf(root, 'Relationship')
    .filter(each => each.attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      target: attributes['Target'] ?? ''
    }))
}

// The last word of a relationship type is the same in the transitional and the strict edition.
function partsOf(
  zip: Zip,
  folder: string,
  relations: readonly Relation[],
  kind: string
): readonly { readonly id: string; readonly part: XmlNode }[] {
  return relations
    .filter(({ type }) => type.endsWith(`/relationships/${kind}`))
    .flatMap(({ id, target }) => {
      const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
      const part = xmlPart(zip, zip.entries.has(path) ? path : `/${path}`)
      return part === null ? [] : [{ id, part }]
    })
}
