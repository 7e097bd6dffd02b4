import type { TextPiece } from '../../../core/library/text-document.ts'
import { notice, type Notice } from '../../../core/notice.ts'
import { Fault } from '../../../core/fault.ts'
import { isMarked } from '../classified.ts'
import type { Reader } from '../raw-file.ts'
import { child, childrenOf, valueOf, type XmlNode } from '../xml/xml.ts'
import { readBlocks, sectionsOf, type BlockReading } from './body.ts'
import { countLosses } from './losses.ts'
import { readLists, startCounting } from './numbering.ts'
import { openPackage, type DocxPackage } from './package.ts'
import { readStyles } from './styles.ts'

/**
 * Reads a docx: paragraphs with their automatic numbers as text, tables, text boxes where they hang, footnotes at the end. What
 * is lost or changed comes back as notices. Faults: `unreadable-file`, `file-too-large`, `password-protected`, `classified`
 * when a header carries a 密级.
 */
export const readDocx: Reader = async file => {
  const parts = openPackage(file)
  const body = child(parts.document, 'w:body')
  if (body === null) throw new Fault('unreadable-file', file.name, { cause: 'no w:body' })
  const styles = readStyles(parts.styles)
  const lists = readLists(parts.numbering, id => styles.byId.get(id)?.paragraph.list ?? null)
  const losses = countLosses()
  const reading: BlockReading = {
    styles,
    lists,
    losses,
    count: startCounting(lists),
    fields: [],
    // A section's type says how it begins, so the first one breaks nothing.
    sections: sectionsOf(body)
      .slice(1)
      .map(section => valueOf(section, 'w:type')),
    notes: []
  }
  const pieces = readBlocks(body.children, 'body', reading)
  const notes = readNotes(parts, reading)
  childrenOf(parts.comments, 'w:comment').forEach(() => losses.add('comments'))
  const edges = parts.edges.map(edge => edgeText(edge, reading))
  if (edges.some(isMarked)) throw new Fault('classified', file.name)
  return {
    value: { format: 'docx', pieces: [...pieces, ...notes] },
    notices: [...macroNotices(parts), ...losses.notices(), ...edgeNotices(edges)]
  }
}

function readNotes(parts: DocxPackage, reading: BlockReading): readonly TextPiece[] {
  const roots = { footnote: parts.footnotes, endnote: parts.endnotes }
  // Copied because a note may itself refer to notes, which are not followed.
  return [...reading.notes].flatMap(({ id, of }) => {
    const note = childrenOf(roots[of], `w:${of}`).find(each => each.attributes['w:id'] === id)
    if (note === undefined) return []
    reading.losses.add('footnotes')
    return readBlocks(note.children, 'footnote', { ...reading, fields: [] }).filter(
      piece => piece.kind === 'table' || piece.text.trim() !== ''
    )
  })
}

/** The words of a header or footer. Nothing in it counts as a loss of the document. */
function edgeText(edge: XmlNode, reading: BlockReading): string {
  const apart: BlockReading = { ...reading, losses: countLosses(), fields: [], notes: [], sections: [] }
  return readBlocks(edge.children, 'body', apart)
    .map(piece => (piece.kind === 'paragraph' ? piece.text : piece.rows.flat().join(' ')))
    .join(' ')
    .trim()
}

function macroNotices({ macros }: DocxPackage): readonly Notice[] {
  if (!macros) return []
  return [notice('macros', '文件带有宏（打开时会自动运行的小程序），只读了文字，宏没有运行也没有导入。')]
}

function edgeNotices(edges: readonly string[]): readonly Notice[] {
  const worded = [...new Set(edges.filter(text => !isPageNumber(text)))]
  if (worded.length === 0) return []
  const shown = worded.map(text => `“${text.length > 40 ? `${text.slice(0, 40)}……` : text}”`).join('、')
  return [notice('header-footer', `页眉页脚中的文字没有导入：${shown}。`)]
}

function isPageNumber(text: string): boolean {
  return /^(?:[\s\-－—–―·•/\d]|第|页|共|Page|of)*$/i.test(text)
}
