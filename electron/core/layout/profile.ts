import { z } from 'zod'

/**
 * How one kind of text is printed. `face` is the font asked for, `alternates` what is taken when the machine lacks it, best
 * first; `latin` is the face of letters and digits where an office wants another one for them. Size in points.
 */
export const fontSchema = z
  .object({
    face: z.string(),
    alternates: z.array(z.string()).readonly(),
    latin: z.string().nullable(),
    size: z.number().positive(),
    bold: z.boolean(),
    color: z.string().regex(/^[0-9A-F]{6}$/)
  })
  .readonly()
export type Font = z.infer<typeof fontSchema>

export const elementSchema = z.enum([
  'category',
  'letterhead',
  'number',
  'signerLabel',
  'signerName',
  'title',
  'addressee',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  'attachmentMark',
  'attachmentTitle',
  'signature',
  'remark',
  'imprint',
  'pageNumber',
  'tableCell'
])
/** The parts of a page that have a look of their own. */
export type Element = z.infer<typeof elementSchema>

const mm = z.number().nonnegative()

/**
 * 版式: all numbers of the page as an office uses them. Lengths in mm unless the name says points or lines; `lines` count
 * rows of `grid.linePitch` points, `chars` widths of one body character.
 */
export const profileSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    page: z.object({ width: mm, height: mm, top: mm, bottom: mm, left: mm, right: mm }).readonly(),
    grid: z
      .object({
        charsPerLine: z.number().int().positive(),
        linesPerPage: z.number().int().positive(),
        /** Exact line pitch in points. */
        linePitch: z.number().positive(),
        /** Added to every character of body size, in points; negative to fit 28 characters of 16 pt into 156 mm. */
        charSpacing: z.number(),
        /** First-line indent of a body paragraph, characters. */
        firstIndent: z.number().nonnegative(),
        /** Whether closing marks may stand outside the right edge of the type area. */
        hangingMarks: z.boolean()
      })
      .readonly(),
    fonts: z.record(elementSchema, fontSchema).readonly(),
    head: z
      .object({
        /** Top of the type area to the top of the red words, mm. */
        letterheadTop: mm,
        /** Blank lines between red words and number. */
        linesAboveNumber: z.number().nonnegative(),
        /** Number and signer stand this many characters inside the edges when they share a line. */
        numberIndent: z.number().nonnegative(),
        /** Number to red rule, mm. */
        ruleGap: mm,
        /** Thickness of the red rule, points. */
        ruleWidth: z.number().positive(),
        linesAboveTitle: z.number().nonnegative(),
        linesBelowTitle: z.number().nonnegative(),
        category: z.enum(['above-letterhead', 'number-line', 'none']),
        /** Words before the letter: 类别标记：. */
        categoryLabel: z.string(),
        showSigner: z.boolean()
      })
      .readonly(),
    signature: z
      .object({
        /** with-seal: date four characters from the right, name centred on it; without: GB/T 9704—2012 7.3.5.2. */
        form: z.enum(['with-seal', 'without-seal']),
        linesAbove: z.number().nonnegative(),
        /** With seal: characters between the date and the right edge. */
        dateIndent: z.number().nonnegative(),
        /** Without seal: characters between the name (or a longer date) and the right edge. */
        nameIndent: z.number().nonnegative()
      })
      .readonly(),
    openness: z.enum(['remark', 'number-line', 'none']),
    imprint: z
      .object({
        show: z.boolean(),
        /** Thickness of the first and last rule, mm. */
        outerRule: z.number().positive(),
        /** Thickness of the rules between, mm. */
        innerRule: z.number().positive(),
        /** Characters of the imprint's own size between text and the ends of the rules. */
        indent: z.number().nonnegative()
      })
      .readonly(),
    pageNumber: z
      .object({
        show: z.boolean(),
        /** Bottom of the type area to the dashes, mm. */
        gap: mm,
        /** odd right, even left, or all centred. */
        place: z.enum(['outer', 'center']),
        /** Characters of the number's own size between it and the edge. */
        indent: z.number().nonnegative()
      })
      .readonly()
  })
  .readonly()
export type Profile = z.infer<typeof profileSchema>
