import type { TextParagraph, TextPiece } from '../../../core/library/text-document.ts'
import { child, childrenOf, has, type XmlNode } from '../xml/xml.ts'
import { levelForStyle, type Label, type Lists } from './numbering.ts'
import { chosen, readAtoms, type Atom, type RunReading } from './runs.ts'
import { letterLook, over, paragraphLook, type LetterLook, type Style } from './styles.ts'
import { readTable } from './table.ts'

type Place = TextParagraph['place']
type Words = Extract<Atom, { kind: 'words' }>
type Note = Extract<Atom, { kind: 'note' }>

/** What reading blocks needs and keeps on its way through the document. */
export type BlockReading = RunReading & {
  readonly lists: Lists
  readonly count: (list: string, level: number) => Label | null
  /** Types of the section breaks still to come, nearest first; null is the default, a new page. */
  readonly sections: (string | null)[]
  readonly notes: Note[]
}

/** What one paragraph leaves to the next: a page break, and words whose paragraph mark was deleted. */
type Carry = { page: boolean; atoms: Atom[] }

/**
 * The pieces of a run of block elements (ISO/IEC 29500-1 17.2, 17.3, 17.4) in reading order. A text box comes before the
 * paragraph it hangs on. Footnotes met are noted in `reading`, not read.
 */
export function readBlocks(nodes: readonly XmlNode[], place: Place, reading: BlockReading): TextPiece[] {
  const pieces: TextPiece[] = []
  const carry: Carry = { page: false, atoms: [] }
  const last = readInto(nodes, pieces, { place, reading, carry })
  if (carry.atoms.length > 0 && last !== null) {
    pieces.push(...assemble(carry.atoms, last, { place, reading, carry }))
  }
  return pieces
}

type Flow = { readonly place: Place; readonly reading: BlockReading; readonly carry: Carry }
type Frame = { readonly look: Look; readonly label: Label | null }
type Look = {
  readonly align: TextParagraph['align']
  readonly style: string | null
  readonly letters: LetterLook
}

function readInto(nodes: readonly XmlNode[], pieces: TextPiece[], flow: Flow): Frame | null {
  let last: Frame | null = null
  for (const node of nodes) {
    switch (node.name) {
      case 'w:p':
        last = readParagraph(node, pieces, flow)
        break
      case 'w:tbl': {
        const rows = readTable(node, flow.reading.losses, cell =>
          blockText(readBlocks(cell.children, flow.place, flow.reading))
        )
        if (rows.some(row => row.some(cell => cell.trim() !== ''))) pieces.push({ kind: 'table', rows })
        break
      }
      case 'w:sdt':
        last = readInto(child(node, 'w:sdtContent')?.children ?? [], pieces, flow) ?? last
        break
      case 'mc:AlternateContent':
        last = readInto(chosen(node)?.children ?? [], pieces, flow) ?? last
        break
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
        last = readInto(node.children, pieces, flow) ?? last
        break
      case 'w:altChunk':
      case 'w:subDoc':
        flow.reading.losses.add('embedded')
        break
      case 'm:oMathPara':
      case 'm:oMath':
        pieces.push(...assemble(readAtoms([node], noLook, flow.reading), bare, flow))
        break
      default:
    }
  }
  return last
}

const noLook: LetterLook = { size: null, bold: null, hidden: null }
const bare: Frame = { look: { align: null, style: null, letters: noLook }, label: null }

function readParagraph(node: XmlNode, pieces: TextPiece[], flow: Flow): Frame {
  const { reading, carry } = flow
  const properties = child(node, 'w:pPr')
  const mark = child(properties, 'w:rPr')
  const named = child(properties, 'w:pStyle')?.attributes['w:val']
  const style = reading.styles.byId.get(named ?? '') ?? reading.styles.standard
  const own = paragraphLook(properties)
  const all = over(own, style.paragraph)
  const atoms = [...carry.atoms, ...readAtoms(node.children, style.letters, reading)]
  // A code that does not end in its paragraph would swallow the rest of a damaged document.
  while (reading.fields.at(-1)?.part === 'code') reading.fields.pop()
  carry.atoms = []
  if (all.newPage === true) carry.page = true
  const look: Look = {
    align: all.align,
    style: named === undefined || style.name === '' ? null : style.name,
    letters: style.letters
  }
  if (child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null) {
    reading.losses.add('tracked-changes')
    carry.atoms = atoms
    return { look, label: null }
  }
  const gone = atoms.length === 0 && vanished(node, mark)
  const label = gone ? null : labelOf(all, own, style, reading)
  if (!gone) pieces.push(...assemble(atoms, { look, label }, flow))
  if (child(properties, 'w:sectPr') !== null) {
    const type = reading.sections.shift() ?? null
    carry.page = carry.page || type !== 'continuous'
  }
  return { look, label }
}

// Word leaves no empty line where all words of a paragraph are hidden or struck out together with its mark.
function vanished(node: XmlNode, mark: XmlNode | null): boolean {
  return letterLook(mark).hidden === true && has(node, ['w:t'])
}

function labelOf(
  all: ReturnType<typeof paragraphLook>,
  own: ReturnType<typeof paragraphLook>,
  style: Style,
  { lists, count, losses }: BlockReading
): Label | null {
  const list = all.list
  if (list === null || list === '0') return null
  const level = own.list === null ? (all.level ?? levelForStyle(lists, list, style.line)) : (all.level ?? 0)
  const label = count(list, level)
  if (label?.kind === 'bullet') losses.add('bullets')
  if (label?.kind === 'unknown') losses.add('unknown-numbers')
  return label
}

/** Cuts atoms at soft returns and page breaks into paragraphs; boxes come first, notes are put aside. */
function assemble(atoms: readonly Atom[], { look, label }: Frame, flow: Flow): TextPiece[] {
  const { place, reading, carry } = flow
  const boxes: TextPiece[] = []
  const parts: { words: Words[]; page: boolean }[] = [{ words: [], page: false }]
  for (const atom of atoms) {
    if (atom.kind === 'box') boxes.push(...readBox(atom.content, reading))
    else if (atom.kind === 'note') reading.notes.push(atom)
    else if (atom.kind === 'words') parts.at(-1)?.words.push(atom)
    else parts.push({ words: [], page: atom.kind === 'page' })
  }
  const full = parts.filter(part => part.words.some(({ text }) => text.trim() !== ''))
  // A centred title is cut into lines on purpose; elsewhere a soft return may or may not have meant a paragraph.
  const cut = full.length > 1 && atoms.some(atom => atom.kind === 'line')
  if (cut && look.align !== 'center') reading.losses.add('soft-breaks')
  const paragraphs: TextPiece[] = []
  let page = carry.page
  for (const part of parts) {
    page = page || part.page
    if (!full.includes(part)) continue
    const text = part.words.map(word => word.text).join('')
    const labelled = paragraphs.length === 0 ? withLabel(label, text) : text
    paragraphs.push(paragraphOf(labelled, { words: part.words, page }, look, place))
    page = false
  }
  // An empty paragraph is a blank line, unless it only holds a box or a page break; a number stands even without words.
  if (paragraphs.length === 0 && (label !== null || (boxes.length === 0 && !page))) {
    paragraphs.push(paragraphOf(label?.text ?? '', { words: [], page }, look, place))
    page = false
  }
  carry.page = page
  return [...boxes, ...paragraphs]
}

// “1.” before “5G” would read as 1.5.
function withLabel(label: Label | null, text: string): string {
  if (label === null) return text
  return label.text + (/[.．]$/.test(label.text) && /^\d/.test(text) ? ' ' : '') + text
}

/** The words of the runs at the beginning that are letters of a heading, when others follow them. */
function leadOf(words: readonly Words[]): string | null {
  const end = words.findIndex(({ look, text }) => !look.heading && text.trim() !== '')
  const lead = words
    .slice(0, Math.max(0, end))
    .map(({ text }) => text)
    .join('')
  return lead.trim() === '' ? null : lead
}

function paragraphOf(
  text: string,
  { words, page }: { readonly words: readonly Words[]; readonly page: boolean },
  look: Look,
  place: Place
): TextParagraph {
  const letters = words.find(word => word.text.trim() !== '')?.look ?? look.letters
  return {
    kind: 'paragraph',
    text,
    align: look.align,
    style: look.style,
    fontSize: letters.size,
    bold: letters.bold === true,
    lead: leadOf(words),
    newPage: page,
    place
  }
}

function readBox(content: XmlNode, reading: BlockReading): TextPiece[] {
  const inside: BlockReading = { ...reading, fields: [] }
  return readBlocks(content.children, 'text-box', inside).filter(
    piece => piece.kind === 'table' || piece.text.trim() !== ''
  )
}

/** Pieces as lines of plain text, for the inside of a table cell. */
function blockText(pieces: readonly TextPiece[]): string {
  return pieces
    .map(piece =>
      piece.kind === 'paragraph' ? piece.text : piece.rows.map(row => row.join('\t')).join('\n')
    )
    .join('\n')
    .trim()
}

/** The section properties of a document in order, those inside content controls too. */
export function sectionsOf(body: XmlNode): readonly XmlNode[] {
  return body.children.flatMap(node => {
    if (node.name === 'w:sectPr') return [node]
    if (node.name === 'w:p') return childrenOf(child(node, 'w:pPr'), 'w:sectPr')
    return node.name === 'w:sdt' ? sectionsOf(child(node, 'w:sdtContent') ?? node) : []
  })
}
