import { child, has, type XmlNode } from '../xml/xml.ts'
import type { Losses } from './losses.ts'
import { letterLook, over, type LetterLook, type Styles } from './styles.ts'
import { symbolLetter } from './symbols.ts'

/** What a paragraph is made of, flattened: words, a soft return, a page break, a text box standing at this place. */
export type Atom =
  | { readonly kind: 'words'; readonly text: string; readonly look: RunLook }
  | { readonly kind: 'line' }
  | { readonly kind: 'page' }
  | { readonly kind: 'box'; readonly content: XmlNode }
  | { readonly kind: 'note'; readonly id: string; readonly of: 'footnote' | 'endnote' }

/** The look of a run; `heading`: a letter style of its own makes its words a heading. */
export type RunLook = LetterLook & { readonly heading: boolean }

/** What reading runs needs to know and to keep: `fields` are the open fields, each in its code or already in its result. */
export type RunReading = {
  readonly styles: Styles
  readonly losses: Losses
  readonly fields: Field[]
}

type Field = { part: 'code' | 'result'; code: string }

/** Containers whose content belongs to the text as if they were not there. */
const transparent = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'm:oMathPara'
])

/**
 * The atoms of a paragraph's content (ISO/IEC 29500-1 17.3). Tracked insertions are kept and deletions dropped, field codes,
 * comments and hidden words left out, each counted as a loss. `base` is the look of letters that say nothing themselves.
 */
export function readAtoms(nodes: readonly XmlNode[], base: LetterLook, reading: RunReading): Atom[] {
  const atoms: Atom[] = []
  for (const node of nodes) readInline(node, base, reading, atoms)
  return atoms
}

function readInline(node: XmlNode, base: LetterLook, reading: RunReading, atoms: Atom[]): void {
  const { losses } = reading
  if (node.name === 'w:r') return readRun(node, base, reading, atoms)
  if (node.name === 'w:sdt') return into(child(node, 'w:sdtContent'), base, reading, atoms)
  if (node.name === 'mc:AlternateContent') return into(chosen(node), base, reading, atoms)
  if (node.name === 'm:oMath') {
    losses.add('formulas')
    atoms.push({ kind: 'words', text: mathText(node), look: { ...base, heading: false } })
    return
  }
  if (node.name === 'w:ins' || node.name === 'w:moveTo') {
    losses.add('tracked-changes')
    return into(node, base, reading, atoms)
  }
  if (node.name === 'w:del' || node.name === 'w:moveFrom') return losses.add('tracked-changes')
  if (transparent.has(node.name)) into(node, base, reading, atoms)
}

function into(node: XmlNode | null, base: LetterLook, reading: RunReading, atoms: Atom[]): void {
  for (const each of node?.children ?? []) readInline(each, base, reading, atoms)
}

/** The one branch of an `mc:AlternateContent` to read: the first choice, unless only the fallback holds words. */
export function chosen(node: XmlNode): XmlNode | null {
  const choice = child(node, 'mc:Choice')
  const fallback = child(node, 'mc:Fallback')
  if (choice === null || fallback === null) return choice ?? fallback
  const wordy = ['w:t', 'w:txbxContent']
  return !has(choice, wordy) && has(fallback, wordy) ? fallback : choice
}

function readRun(run: XmlNode, base: LetterLook, reading: RunReading, atoms: Atom[]): void {
  const properties = child(run, 'w:rPr')
  const look = lookOf(properties, base, reading.styles)
  const hidden = look.hidden === true
  let lost = false
  for (const node of run.children) {
    const inCode = reading.fields.some(field => field.part === 'code')
    if (readField(node, reading)) continue
    if (!inCode && !hidden) readPart(node, look, reading, atoms)
    if (hidden && node.name === 'w:t') lost = true
  }
  if (lost) reading.losses.add('hidden-text')
}

// Our own name for it, and what Word and WPS call the letters of 标题 1 and heading 1.
const headingLetters = /^(?:公文[一二三四]级标题|标题 ?[1-4]|heading [1-4]) ?(?:字符|char)$/i

function lookOf(properties: XmlNode | null, base: LetterLook, styles: Styles): RunLook {
  if (properties === null) return { ...base, heading: false }
  const named = child(properties, 'w:rStyle')?.attributes['w:val']
  const style = named === undefined ? undefined : styles.byId.get(named)
  const own = letterLook(properties)
  if (style === undefined) return { ...over(own, base), heading: false }
  // A letter style repeats the document defaults; only what differs from them is its own word.
  const plain = styles.standard.letters
  const said: LetterLook = {
    size: style.letters.size === plain.size ? null : style.letters.size,
    bold: style.letters.bold,
    hidden: style.letters.hidden
  }
  return { ...over(own, over(said, base)), heading: headingLetters.test(style.name) }
}

function readField(node: XmlNode, { fields, losses }: RunReading): boolean {
  const open = fields.at(-1)
  if (node.name === 'w:instrText') {
    if (open !== undefined) open.code += textOf(node)
    return true
  }
  if (node.name !== 'w:fldChar') return false
  const type = node.attributes['w:fldCharType']
  if (type === 'begin') fields.push({ part: 'code', code: '' })
  if (type === 'separate' && open !== undefined) open.part = 'result'
  if (type === 'end') {
    const ended = fields.pop()
    // EQ draws its letters from the code itself (encircled figures, fractions), so nothing of it is left as words.
    if (ended?.part === 'code' && /^\s*eq\b/i.test(ended.code)) losses.add('lost-fields')
  }
  return true
}

function readPart(node: XmlNode, look: RunLook, reading: RunReading, atoms: Atom[]): void {
  const words = (text: string) => void atoms.push({ kind: 'words', text, look })
  switch (node.name) {
    case 'w:t':
      return words(textOf(node))
    case 'w:tab':
    case 'w:ptab':
      return words('\t')
    case 'w:noBreakHyphen':
      return words('-')
    case 'w:sym':
      return words(symbolLetter(node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? ''))
    case 'w:br':
      return void atoms.push({ kind: node.attributes['w:type'] === 'page' ? 'page' : 'line' })
    case 'w:cr':
      return void atoms.push({ kind: 'line' })
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const of = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
      return void atoms.push({ kind: 'note', id: node.attributes['w:id'] ?? '', of })
    }
    case 'w:ruby':
      return into(child(node, 'w:rubyBase'), look, reading, atoms)
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(node, reading, atoms)
    case 'mc:AlternateContent': {
      for (const each of chosen(node)?.children ?? []) readPart(each, look, reading, atoms)
      return
    }
    default:
      return
  }
}

function readDrawing(node: XmlNode, { losses }: RunReading, atoms: Atom[]): void {
  const before = atoms.length
  collectBoxes(node, atoms)
  if (node.name === 'w:object') return losses.add('embedded')
  if (atoms.length === before && has(node, ['pic:pic', 'v:imagedata', 'a:blip'])) losses.add('pictures')
}

function collectBoxes(node: XmlNode, atoms: Atom[]): void {
  for (const each of node.children) {
    if (each.name === 'w:txbxContent') atoms.push({ kind: 'box', content: each })
    else if (each.name === 'mc:AlternateContent') {
      const branch = chosen(each)
      if (branch !== null) collectBoxes(branch, atoms)
    } else collectBoxes(each, atoms)
  }
}

function mathText(node: XmlNode): string {
  if (node.name === 'm:t') return textOf(node)
  return node.children.map(mathText).join('')
}

/** The words of a text element; blanks at its ends count only when it says so (XML 1.0 2.10, xml:space). */
function textOf(node: XmlNode): string {
  const text = node.children.map(each => each.text).join('')
  return node.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \n\t]+|[ \n\t]+$/g, '')
}
