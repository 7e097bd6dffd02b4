import { Fault } from '../../../core/fault.ts'
import type { Look, LookEdge } from '../../../core/layout/look.ts'
import { sectionsOf } from '../docx/body.ts'
import { openPackage, type DocxPackage } from '../docx/package.ts'
import type { RawFile } from '../raw-file.ts'
import { child, childrenOf, switchOf, type XmlNode } from '../xml/xml.ts'
import { readLookBlocks, type BlockReading } from './blocks.ts'
import { startLists } from './lists.ts'
import { readLookStyles } from './properties.ts'
import { readSection } from './sections.ts'
import { readTheme } from './theme.ts'
import { lettersOf } from './values.ts'

/**
 * How a docx looks: sheet, grid, and every paragraph with its letters, indents, spacing and borders, everything inherited resolved.
 * Faults: `unsupported-format` when it is no docx, `unreadable-file`, `file-too-large`, `password-protected`; no other error leaves this
 * function.
 */
export function readDocxLook(file: RawFile): Look {
  try {
    return lookOf(openPackage(file), file.name)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('unreadable-file', file.name, { cause })
  }
}

function lookOf(parts: DocxPackage, name: string): Look {
  const body = child(parts.document, 'w:body')
  if (body === null) throw new Fault('unreadable-file', name, { cause: 'no w:body' })
  const theme = readTheme(parts.theme)
  const styles = readLookStyles(parts.styles, theme)
  const written = sectionsOf(body)
  const sections = written.length === 0 ? [readSection(null)] : written.map(readSection)
  const reading: BlockReading = {
    styles,
    theme,
    fields: [],
    at: { section: 0, newPage: false },
    pitches: sections.map(({ grid }) => grid.linePitch),
    list: startLists(parts.numbering, parts.styles, theme)
  }
  return {
    sections,
    blocks: readLookBlocks(body.children, reading),
    edges: edgesOf(written, parts, reading),
    evenAndOdd: switchOf(parts.settings, 'w:evenAndOddHeaders') === true,
    normal: lettersOf(styles.paragraph(null).letters),
    properties: propertiesIn(parts.properties)
  }
}

const pagesOf: Readonly<Record<string, LookEdge['pages']>> = {
  default: 'default',
  even: 'even',
  first: 'first'
}

function edgesOf(
  sections: readonly XmlNode[],
  parts: DocxPackage,
  reading: BlockReading
): readonly LookEdge[] {
  return sections.flatMap((section, index) =>
    (['header', 'footer'] as const).flatMap(kind =>
      childrenOf(section, `w:${kind}Reference`).flatMap(({ attributes }): readonly LookEdge[] => {
        const edge = parts.edgeById.get(attributes['r:id'] ?? '')
        if (edge === undefined) return []
        const inside = { ...reading, fields: [], at: { section: index, newPage: false } }
        const pages = pagesOf[attributes['w:type'] ?? 'default'] ?? 'default'
        return [{ kind, pages, section: index, blocks: readLookBlocks(edge.children, inside) }]
      })
    )
  )
}

/** What the file says about itself and its makers, by the name of the element without its prefix. */
function propertiesIn(roots: readonly XmlNode[]): Readonly<Record<string, string>> {
  const said = roots.flatMap(root =>
    root.children
      .filter(({ name }) => name !== '#text')
      .map(node => [
        node.name.replace(/^.*:/, ''),
        node.children
          .map(({ text }) => text)
          .join('')
          .trim()
      ])
  )
  return Object.fromEntries(said)
}
