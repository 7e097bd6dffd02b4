/**
 * How letters look, everything inherited resolved. `eastAsia` and `ascii` are face names ('' when the file names none), `size` in points,
 * `color` six hex digits, `spacing` points added to every letter, `scale` the width of the letters in percent.
 */
export type LookLetters = {
  readonly eastAsia: string
  readonly ascii: string
  readonly size: number
  readonly bold: boolean
  readonly color: string
  readonly spacing: number
  readonly scale: number
}

/** A stretch of letters of one look. A line feed is a forced break, a tab a tab; `field` tells the number of the page. */
export type LookRun = {
  readonly text: string
  readonly letters: LookLetters
  readonly field: 'page' | null
}

/** A border: `width` and `space` (to the text) in points, `style` as OOXML names it (single, thinThickSmallGap …). */
export type LookBorder = {
  readonly style: string
  readonly width: number
  readonly space: number
  readonly color: string
}

/**
 * Where a frame, text box or drawn line stands. Lengths in mm; a length is null where `…Align` says it instead. `around`: whether the
 * text beside it gives way.
 */
export type LookAnchor = {
  readonly x: number | null
  readonly y: number | null
  readonly xFrom: 'page' | 'margin'
  readonly yFrom: 'page' | 'margin' | 'paragraph'
  readonly xAlign: 'left' | 'center' | 'right' | 'outside' | 'inside' | null
  readonly yAlign: 'top' | 'center' | 'bottom' | null
  readonly width: number | null
  readonly height: number | null
  readonly around: boolean
}

/** A line drawn as a shape; `width` in points, `compound` how a double line is made up, from top to bottom. */
export type LookStroke = {
  readonly anchor: LookAnchor
  readonly width: number
  readonly color: string
  readonly compound: 'single' | 'double' | 'thick-thin' | 'thin-thick'
}

/** A text box; `inset` is the room between its edges and the text, mm. */
export type LookBox = {
  readonly anchor: LookAnchor
  readonly inset: Sides
  readonly blocks: readonly LookBlock[]
}

type Sides = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** The pitch of a paragraph's lines: points for `exact` and `at-least`, times a single line for `multiple`. */
export type LookPitch = {
  readonly rule: 'exact' | 'at-least' | 'multiple'
  readonly value: number
}

/** Indents in mm. `…Chars` is what the file says in characters where it does, and then decides; the mm are reckoned from it. */
export type LookIndent = {
  readonly first: number
  readonly left: number
  readonly right: number
  readonly firstChars: number | null
}

/** A stop for tabs, mm from the left edge of the text. */
export type LookTab = { readonly align: 'left' | 'center' | 'right'; readonly at: number }

/**
 * One paragraph of a file as it looks.
 * - runs: its letters, an automatic number before them; `mark` the look of its end, which makes the height of a blank one.
 * - before, after: points. `snap`: whether lines keep to the grid of the section.
 * - frame: where it stands when it is in a frame of its own (w:framePr).
 * - boxes, strokes: what hangs on it.
 */
export type LookParagraph = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly runs: readonly LookRun[]
  readonly mark: LookLetters
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly indent: LookIndent
  readonly before: number
  readonly after: number
  readonly pitch: LookPitch
  readonly snap: boolean
  readonly hangingMarks: boolean
  readonly top: LookBorder | null
  readonly bottom: LookBorder | null
  readonly tabs: readonly LookTab[]
  readonly newPage: boolean
  readonly section: number
  readonly frame: LookAnchor | null
  readonly boxes: readonly LookBox[]
  readonly strokes: readonly LookStroke[]
}

/** A cell; `width` and `inset` in mm, borders as resolved from cell and table. */
export type LookCell = {
  readonly width: number
  readonly inset: Sides
  readonly top: LookBorder | null
  readonly bottom: LookBorder | null
  readonly vertical: 'top' | 'center' | 'bottom'
  readonly paragraphs: readonly LookParagraph[]
}

/** A row; `height` in points with its rule, null when its words decide. */
export type LookRow = {
  readonly height: { readonly rule: 'exact' | 'at-least'; readonly value: number } | null
  readonly cells: readonly LookCell[]
}

/** A table; `left` mm from the left edge of the text, `anchor` when it floats. */
export type LookTable = {
  readonly kind: 'table'
  readonly section: number
  readonly left: number
  readonly anchor: LookAnchor | null
  readonly rows: readonly LookRow[]
}

export type LookBlock = LookParagraph | LookTable

/**
 * One section: the sheet in mm (a gutter counted with the left margin), the distance of header and footer from the sheet's edge, the grid
 * (pitch in points, null when none is said; `charSpace` in points), and whether its first page has header and footer of its own.
 */
export type LookSection = {
  readonly page: {
    readonly width: number
    readonly height: number
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly header: number
  readonly footer: number
  readonly grid: {
    readonly type: 'none' | 'lines' | 'lines-and-chars' | 'snap-to-chars'
    readonly linePitch: number | null
    readonly charSpace: number
  }
  readonly titlePage: boolean
}

/** A header or footer of a section. */
export type LookEdge = {
  readonly kind: 'header' | 'footer'
  readonly pages: 'default' | 'even' | 'first'
  readonly section: number
  readonly blocks: readonly LookBlock[]
}

/**
 * A word processor's file as it looks, in plain data. `evenAndOdd` tells whether even pages have edges of their own, `normal` the look
 * letters have before any style, `people` every name the file's properties give away.
 */
export type Look = {
  readonly sections: readonly LookSection[]
  readonly blocks: readonly LookBlock[]
  readonly edges: readonly LookEdge[]
  readonly evenAndOdd: boolean
  readonly normal: LookLetters
  readonly properties: Readonly<Record<string, string>>
}

/** All paragraphs of a run of blocks in reading order: those of text boxes before the one they hang on, those of cells row by row. */
export function lookParagraphs(blocks: readonly LookBlock[]): readonly LookParagraph[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [...block.boxes.flatMap(box => lookParagraphs(box.blocks)), block]
      : block.rows.flatMap(row => row.cells.flatMap(cell => lookParagraphs(cell.paragraphs)))
  )
}
