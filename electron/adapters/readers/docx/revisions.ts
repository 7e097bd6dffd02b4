import { Fault } from '../../../core/fault.ts'
import type { Revised } from '../../../core/layout/redline.ts'
import type {
  RevisedDocument,
  RevisedMark,
  RevisedParagraph,
  RevisedPiece,
  RevisedRow,
  RevisedSpan,
  Stamp
} from '../../../core/returned/revised-document.ts'
import type { RawFile } from '../raw-file.ts'
import { child, childrenOf, type XmlNode } from '../xml/xml.ts'
import { levelForStyle, readLists, startCounting, type Label } from './numbering.ts'
import { openPackage } from './package.ts'
import { chosen } from './runs.ts'
import { letterLook, over, paragraphLook, readStyles } from './styles.ts'
import { symbolLetter } from './symbols.ts'

/** What reading keeps on its way: which comments are open, and the automatic number of a paragraph. */
type Reading = { readonly open: Set<string>; readonly labelOf: (paragraph: XmlNode) => string }

const unchanged: RevisedMark = { revised: null, by: null }

/**
 * Reads a docx with its tracked changes and comments as they stand (ISO/IEC 29500-1 17.13.4, 17.13.5); moves are an insertion and a deletion, changes
 * of looks are none. Faults: `unreadable-file`, `file-too-large`, `password-protected`, `unsupported-format`.
 */
export function readRevisions(file: RawFile): RevisedDocument {
  const parts = openPackage(file)
  const body = child(parts.document, 'w:body')
  if (body === null) throw new Fault('unreadable-file', file.name, { cause: 'no w:body' })
  const styles = readStyles(parts.styles)
  const lists = readLists(parts.numbering, id => styles.byId.get(id)?.paragraph.list ?? null)
  const count = startCounting(lists)
  const labelOf = (paragraph: XmlNode) => {
    const properties = child(paragraph, 'w:pPr')
    const named = child(properties, 'w:pStyle')?.attributes['w:val'] ?? ''
    const style = styles.byId.get(named) ?? styles.standard
    const own = paragraphLook(properties)
    const all = over(own, style.paragraph)
    if (all.list === null || all.list === '0') return ''
    const level =
      own.list === null ? (all.level ?? levelForStyle(lists, all.list, style.line)) : (all.level ?? 0)
    const label: Label | null = count(all.list, level)
    return label?.text ?? ''
  }
  const reading: Reading = { open: new Set(), labelOf }
  return {
    pieces: readPieces(body.children, reading),
    remarks: childrenOf(parts.comments, 'w:comment').map(comment => ({
      id: comment.attributes['w:id'] ?? '',
      by: stampOf(comment) ?? { author: '', date: null },
      text: childrenOf(comment, 'w:p').map(plainText).join('\n').trim()
    }))
  }
}

function readPieces(nodes: readonly XmlNode[], reading: Reading): RevisedPiece[] {
  return nodes.flatMap((node): RevisedPiece[] => {
    switch (node.name) {
      case 'w:p':
        return [readParagraph(node, reading)]
      case 'w:tbl':
        return [{ kind: 'table', rows: rowsIn(node).map(row => readRow(row, reading)) }]
      case 'w:sdt':
        return readPieces(child(node, 'w:sdtContent')?.children ?? [], reading)
      case 'mc:AlternateContent':
        return readPieces(chosen(node)?.children ?? [], reading)
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
        return readPieces(node.children, reading)
      default:
        toggleRemark(node, reading)
        return []
    }
  })
}

function rowsIn(table: XmlNode): readonly XmlNode[] {
  return table.children.flatMap(node => {
    if (node.name === 'w:tr') return [node]
    if (node.name === 'w:sdt') return rowsIn(child(node, 'w:sdtContent') ?? node)
    return node.name === 'w:customXml' ? rowsIn(node) : []
  })
}

function readRow(row: XmlNode, reading: Reading): RevisedRow {
  const cells = (node: XmlNode): readonly XmlNode[] =>
    node.children.flatMap(each => {
      if (each.name === 'w:tc') return [each]
      return each.name === 'w:sdt' ? cells(child(each, 'w:sdtContent') ?? each) : []
    })
  const mark = markIn(child(row, 'w:trPr'))
  return {
    mark,
    cells: cells(row).map(cell => {
      const own = cellMark(child(cell, 'w:tcPr'))
      const whose = mark.revised === null ? own : mark
      const paragraphs = readPieces(cell.children, reading).flatMap(paragraphsIn)
      return { mark: own, paragraphs: paragraphs.map(paragraph => within(paragraph, whose)) }
    })
  }
}

/** Words in a row or cell that came or went came or went with it, through the same person. */
function within(paragraph: RevisedParagraph, { revised, by }: RevisedMark): RevisedParagraph {
  if (revised === null) return paragraph
  return {
    ...paragraph,
    spans: paragraph.spans.map(span => (span.revised === null ? { ...span, revised, by } : span))
  }
}

function paragraphsIn(piece: RevisedPiece): readonly RevisedParagraph[] {
  if (piece.kind === 'paragraph') return [piece]
  return piece.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs))
}

/** Cells put in or taken out, as when a column comes or goes (ISO/IEC 29500-1 17.13.5.1, 17.13.5.4). */
function cellMark(properties: XmlNode | null): RevisedMark {
  const deleted = child(properties, 'w:cellDel')
  if (deleted !== null) return { revised: 'deleted', by: stampOf(deleted) }
  const inserted = child(properties, 'w:cellIns')
  return inserted === null ? unchanged : { revised: 'inserted', by: stampOf(inserted) }
}

function readParagraph(node: XmlNode, reading: Reading): RevisedParagraph {
  const mark = markIn(child(child(node, 'w:pPr'), 'w:rPr'))
  const label = mark.revised === 'deleted' ? '' : reading.labelOf(node)
  const spans = node.children.flatMap(each => readInline(each, unchanged, reading))
  return { kind: 'paragraph', label, spans, mark }
}

/** What was inserted by one and struck out by another stands on neither side. */
type Within = RevisedMark | 'nowhere'

function readInline(node: XmlNode, within: Within, reading: Reading): readonly RevisedSpan[] {
  const into = (inner: Within, from: XmlNode | null = node) =>
    (from?.children ?? []).flatMap(each => readInline(each, inner, reading))
  switch (node.name) {
    case 'w:r':
      return readRun(node, within, reading)
    case 'w:ins':
    case 'w:moveTo':
      return into(inside(within, 'inserted', node))
    case 'w:del':
    case 'w:moveFrom':
      return into(inside(within, 'deleted', node))
    case 'w:sdt':
      return into(within, child(node, 'w:sdtContent'))
    case 'mc:AlternateContent':
      return into(within, chosen(node))
    case 'w:hyperlink':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:fldSimple':
    case 'w:dir':
    case 'w:bdo':
      return into(within)
    default:
      toggleRemark(node, reading)
      return []
  }
}

function inside(within: Within, revised: Exclude<Revised, null>, node: XmlNode): Within {
  if (within === 'nowhere') return within
  if (within.revised !== null && within.revised !== revised) return 'nowhere'
  return { revised, by: stampOf(node) }
}

function readRun(run: XmlNode, within: Within, { open }: Reading): readonly RevisedSpan[] {
  if (within === 'nowhere' || letterLook(child(run, 'w:rPr')).hidden === true) return []
  const text = run.children.map(wordsOf).join('')
  return text === '' ? [] : [{ text, revised: within.revised, by: within.by, remarks: [...open] }]
}

function wordsOf(node: XmlNode): string {
  switch (node.name) {
    case 'w:t':
    case 'w:delText':
      return node.children.map(each => each.text).join('')
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbolLetter(node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? '')
    case 'w:br':
      return node.attributes['w:type'] === undefined || node.attributes['w:type'] === 'textWrapping'
        ? '\n'
        : ''
    case 'w:cr':
      return '\n'
    default:
      return ''
  }
}

function markIn(properties: XmlNode | null): RevisedMark {
  const deleted = child(properties, 'w:del') ?? child(properties, 'w:moveFrom')
  if (deleted !== null) return { revised: 'deleted', by: stampOf(deleted) }
  const inserted = child(properties, 'w:ins') ?? child(properties, 'w:moveTo')
  return inserted === null ? unchanged : { revised: 'inserted', by: stampOf(inserted) }
}

function stampOf(node: XmlNode): Stamp | null {
  const author = node.attributes['w:author']
  return author === undefined ? null : { author, date: node.attributes['w:date'] ?? null }
}

function toggleRemark(node: XmlNode, { open }: Reading): void {
  const id = node.attributes['w:id'] ?? ''
  if (node.name === 'w:commentRangeStart') open.add(id)
  if (node.name === 'w:commentRangeEnd') open.delete(id)
}

function plainText(node: XmlNode): string {
  if (node.name === 'w:t') return wordsOf(node)
  return node.children.map(plainText).join('')
}
