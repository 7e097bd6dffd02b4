import type { LookBox, LookRun, LookStroke } from '../../../core/layout/look.ts'
import { chosen } from '../docx/runs.ts'
import { symbolLetter } from '../docx/symbols.ts'
import { child, type XmlNode } from '../xml/xml.ts'
import { isOn, nearer, propertiesOf, type LookStyles, type Properties } from './properties.ts'
import { shapesIn } from './shapes.ts'
import type { Theme } from './theme.ts'
import { lettersOf } from './values.ts'
import type { LookBlock } from '../../../core/layout/look.ts'

/** What reading letters needs: styles and theme, the fields still open, and how to read what stands in a text box. */
export type LetterReading = {
  readonly styles: LookStyles
  readonly theme: Theme
  readonly fields: { part: 'code' | 'result'; code: string }[]
  readonly readBlocks: (nodes: readonly XmlNode[]) => readonly LookBlock[]
}

/** The inside of a paragraph: letters, what hangs on it, and whether a page break stands before or behind its words. */
export type Inside = {
  readonly runs: readonly LookRun[]
  readonly boxes: readonly LookBox[]
  readonly strokes: readonly LookStroke[]
  readonly breakBefore: boolean
  readonly breakAfter: boolean
}

type Gathered = {
  runs: LookRun[]
  boxes: LookBox[]
  strokes: LookStroke[]
  breakBefore: boolean
  breakAfter: boolean
}

const transparent = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:ins',
  'w:moveTo',
  'w:ruby',
  'w:rubyBase'
])

/** Reads the content of a paragraph; `base` are the properties its style gives to letters. Deleted and hidden words are left out. */
export function readInside(nodes: readonly XmlNode[], base: Properties, reading: LetterReading): Inside {
  const gathered: Gathered = { runs: [], boxes: [], strokes: [], breakBefore: false, breakAfter: false }
  for (const node of nodes) readInline(node, base, reading, gathered)
  return { ...gathered, runs: merged(gathered.runs) }
}

function readInline(node: XmlNode, base: Properties, reading: LetterReading, to: Gathered): void {
  if (node.name === 'w:r') return readRun(node, base, reading, to)
  if (node.name === 'w:sdt') return into(child(node, 'w:sdtContent'), base, reading, to)
  if (node.name === 'mc:AlternateContent') return into(chosen(node), base, reading, to)
  if (node.name === 'w:fldSimple') {
    reading.fields.push({ part: 'result', code: node.attributes['w:instr'] ?? '' })
    into(node, base, reading, to)
    reading.fields.pop()
    return
  }
  if (transparent.has(node.name)) into(node, base, reading, to)
}

function into(node: XmlNode | null, base: Properties, reading: LetterReading, to: Gathered): void {
  for (const each of node?.children ?? []) readInline(each, base, reading, to)
}

function readRun(run: XmlNode, base: Properties, reading: LetterReading, to: Gathered): void {
  const written = child(run, 'w:rPr')
  const own = propertiesOf(written, reading.theme)
  const named = own.get('w:rStyle')?.['w:val']
  const styled = named === undefined ? base : nearer(reading.styles.letters(named), base)
  const properties = nearer(own, styled)
  const letters = lettersOf(properties)
  const hidden = isOn(properties, 'w:vanish', false)
  for (const node of run.children) {
    const ended = readField(node, reading)
    // A number that was never reckoned has no result to show; it prints all the same.
    if (ended === 'page' && to.runs.at(-1)?.field !== 'page')
      to.runs.push({ text: '1', letters, field: 'page' })
    if (ended !== null) continue
    if (hidden || reading.fields.some(({ part }) => part === 'code')) continue
    const field = reading.fields.some(({ code }) => isPage(code)) ? 'page' : null
    const text = wordsOf(node)
    if (text !== null) to.runs.push({ text, letters, field })
    else if (node.name === 'w:pgNum') to.runs.push({ text: '1', letters, field: 'page' })
    else if (node.name === 'w:br' && node.attributes['w:type'] === 'page') {
      if (to.runs.some(each => each.text.trim() !== '')) to.breakAfter = true
      else to.breakBefore = true
    } else if (node.name === 'w:ruby') into(child(node, 'w:rubyBase'), styled, reading, to)
    else if (['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'].includes(node.name)) {
      const { boxes, strokes } = shapesIn(node, reading.readBlocks)
      to.boxes.push(...boxes)
      to.strokes.push(...strokes)
    }
  }
}

function isPage(code: string): boolean {
  return /^\s*PAGE\b/i.test(code)
}

/** Null when the part belongs to no field; `page` when it ends one that shows the number of the page. */
function readField(node: XmlNode, { fields }: LetterReading): 'page' | 'other' | null {
  const open = fields.at(-1)
  if (node.name === 'w:instrText') {
    if (open !== undefined) open.code += node.children.map(({ text }) => text).join('')
    return 'other'
  }
  if (node.name !== 'w:fldChar') return null
  const type = node.attributes['w:fldCharType']
  if (type === 'begin') fields.push({ part: 'code', code: '' })
  if (type === 'separate' && open !== undefined) open.part = 'result'
  if (type !== 'end') return 'other'
  const ended = fields.pop()
  return ended !== undefined && isPage(ended.code) ? 'page' : 'other'
}

/** The letters a part of a run prints; null when it prints none. */
function wordsOf(node: XmlNode): string | null {
  switch (node.name) {
    case 'w:t': {
      const text = node.children.map(each => each.text).join('')
      return node.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \n\t]+|[ \n\t]+$/g, '')
    }
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:cr':
      return '\n'
    case 'w:br':
      return node.attributes['w:type'] === 'page' || node.attributes['w:type'] === 'column' ? null : '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbolLetter(node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? '')
    default:
      return null
  }
}

/** Runs that look alike are one: where a file cuts its words says nothing. */
function merged(runs: readonly LookRun[]): readonly LookRun[] {
  const whole: LookRun[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last !== undefined && last.field === run.field && sameLetters(last, run)) {
      whole[whole.length - 1] = { ...last, text: last.text + run.text }
    } else whole.push(run)
  }
  return whole
}

function sameLetters({ letters: a }: LookRun, { letters: b }: LookRun): boolean {
  return (
    a.eastAsia === b.eastAsia &&
    a.ascii === b.ascii &&
    a.size === b.size &&
    a.bold === b.bold &&
    a.color === b.color &&
    a.spacing === b.spacing &&
    a.scale === b.scale
  )
}
