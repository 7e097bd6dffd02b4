import type { Level } from '../reply/reply.ts'
import type { Element } from './profile.ts'

/**
 * A stretch of one font. `mark` tells a part that must still be filled in from text. A line feed in `text` is a forced
 * line break inside the paragraph and stands alone in its run.
 */
export type Run = { readonly text: string; readonly element: Element; readonly mark: 'slot' | null }

/** What a line is in the document, from the top of the first page to the bottom of the last. */
export type Role =
  | 'category'
  | 'letterhead'
  | 'number'
  | 'title'
  | 'addressee'
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'slot'
  | 'attachment-list'
  | 'signature'
  | 'date'
  | 'remark'
  | 'attachment-mark'
  | 'attachment-title'
  | 'copies'
  | 'printing'

/** `first` is added to `left` on the first row and may be negative (hanging). In characters of the line's element. */
export type Indent = { readonly first: number; readonly left: number; readonly right: number }

/** A stop for the tabs in the text: left-aligned so many characters from the left edge, or right-aligned from the right edge. */
export type Tab = { readonly edge: 'left' | 'right'; readonly chars: number }

/**
 * A red rule under a line: `gap` mm below the letters, `width` points thick, as wide as the type area. Of the double rule of a letter `width` is
 * the thick upper line, `second` the thin lower one `between` points below it, and `length` its length in mm, centred on the page.
 */
export type Rule = {
  readonly gap: number
  readonly width: number
  readonly color: string
  readonly second: { readonly width: number; readonly between: number; readonly length: number } | null
}

/**
 * One printed paragraph.
 * - element: the look of the paragraph; runs may differ from it.
 * - block: the id of the block it shows, `frame.` and the field's name for parts of the frame.
 * - linesAbove: blank rows of the grid above it.
 * - glyphTop: when not null, the top edge of the letters lies so many mm below the top of the type area (above it when negative).
 * - fit: size in points and width in percent, when the text had to be fitted into the line.
 * - pitch: line pitch in points where its page needs another one than its element has.
 * - anchor: `page` for a line that stands on the first page at `glyphTop` and takes no room in the text.
 * - rule: a line or double line below it.
 * - outline: level in the document's outline, null when it is not a heading.
 * - number: its level and the words of its number, with which `runs` begin; null when it is not numbered.
 */
export type TextLine = {
  readonly kind: 'text'
  readonly role: Role
  readonly element: Element
  readonly block: string
  readonly runs: readonly Run[]
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly indent: Indent
  readonly tabs: readonly Tab[]
  readonly linesAbove: number
  readonly glyphTop: number | null
  readonly fit: { readonly size: number; readonly scale: number } | null
  readonly pitch: number | null
  readonly anchor: 'flow' | 'page'
  readonly rule: Rule | null
  readonly newPage: boolean
  readonly keepWithNext: boolean
  readonly outline: Level | null
  readonly number: { readonly level: Level; readonly text: string } | null
}

/** A table over the whole width. `shares` are the widths of the columns and add up to 1. */
export type TableLine = {
  readonly kind: 'table'
  readonly element: 'tableCell'
  readonly block: string
  readonly rows: readonly (readonly string[])[]
  readonly headerRows: number
  readonly shares: readonly number[]
}

/**
 * 版记: rows at the bottom edge of the type area of the last page; `ruled` with rules above, between and below (GB/T 9704—2012 7.4), or without (10.1).
 */
export type ImprintLine = {
  readonly kind: 'imprint'
  readonly element: 'imprint'
  readonly block: string
  readonly rows: readonly TextLine[]
  readonly ruled: boolean
}

/** One printed paragraph, table or 版记 of the document, in order. */
export type Line = TextLine | TableLine | ImprintLine

/** A run of plain text. */
export function run(element: Element, text: string): Run {
  return { text, element, mark: null }
}

/** A paragraph that says only what is special about it; all else is zero, left and off. */
export function textLine(
  line: Pick<TextLine, 'role' | 'element' | 'block' | 'runs'> & Partial<TextLine>
): TextLine {
  return {
    kind: 'text',
    align: 'left',
    indent: { first: 0, left: 0, right: 0 },
    tabs: [],
    linesAbove: 0,
    glyphTop: null,
    fit: null,
    pitch: null,
    anchor: 'flow',
    rule: null,
    newPage: false,
    keepWithNext: false,
    outline: null,
    number: null,
    ...line
  }
}

/** The words of a printed paragraph without forced breaks; tabs stand where they are. */
export function lineText(line: TextLine): string {
  return line.runs.map(({ text }) => (text === '\n' ? '' : text)).join('')
}
