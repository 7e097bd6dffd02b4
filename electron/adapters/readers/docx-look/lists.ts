import { levelForStyle, readLists, startCounting, type Lists } from '../docx/numbering.ts'
import { readStyles, type Styles } from '../docx/styles.ts'
import { child, childrenOf, valueOf, type XmlNode } from '../xml/xml.ts'
import { noProperties, propertiesOf, type Properties } from './properties.ts'
import type { Theme } from './theme.ts'

/** The number that stands before a paragraph and the shape its list gives it. */
export type Listed = { readonly label: string; readonly paragraph: Properties }

/**
 * Starts numbering the paragraphs of a file in order: takes each one's `w:numPr` (its own or its style's) and the id of its style.
 * Null for one that is in no list.
 */
export function startLists(
  numbering: XmlNode | null,
  styles: XmlNode | null,
  theme: Theme
): (numPr: XmlNode | null, styleId: string | null) => Listed | null {
  const known: Styles = readStyles(styles)
  const lists: Lists = readLists(numbering, id => known.byId.get(id)?.paragraph.list ?? null)
  const count = startCounting(lists)
  return (numPr, styleId) => {
    const style = known.byId.get(styleId ?? '') ?? known.standard
    const own = valueOf(numPr, 'w:numId')
    const list = own ?? style.paragraph.list
    if (list === null || list === '0') return null
    const said = valueOf(numPr, 'w:ilvl')
    const level =
      said !== null && /^[0-8]$/.test(said)
        ? Number(said)
        : own === null
          ? (style.paragraph.level ?? levelForStyle(lists, list, style.line))
          : 0
    const label = count(list, level)
    if (label === null) return null
    return { label: label.text, paragraph: levelShape(numbering, list, level, theme) }
  }
}

function levelShape(root: XmlNode | null, list: string, level: number, theme: Theme): Properties {
  const num = childrenOf(root, 'w:num').find(each => each.attributes['w:numId'] === list)
  const definition = valueOf(num ?? null, 'w:abstractNumId')
  const abstract = childrenOf(root, 'w:abstractNum').find(
    each => each.attributes['w:abstractNumId'] === definition
  )
  const node = childrenOf(abstract ?? null, 'w:lvl').find(each => each.attributes['w:ilvl'] === String(level))
  return node === undefined ? noProperties : propertiesOf(child(node, 'w:pPr'), theme)
}
