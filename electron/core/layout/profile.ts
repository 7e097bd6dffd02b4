import { z } from 'zod'

/** How one kind of text is printed. `face` is the font asked for, `alternates` what is taken when the machine lacks it. Size in points. */
export const fontSchema = z
  .object({
    face: z.string(),
    alternates: z.array(z.string()).readonly(),
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
        /** Added to every body character, in points; negative to fit 28 characters of 16 pt into 156 mm. */
        charSpacing: z.number()
      })
      .readonly(),
    fonts: z.record(elementSchema, fontSchema).readonly(),
    head: z
      .object({
        /** Top of the type area to the top of the red words, mm. */
        letterheadTop: mm,
        /** Blank lines between red words and number. */
        linesAboveNumber: z.number().nonnegative(),
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
        linesAbove: z.number().nonnegative()
      })
      .readonly(),
    openness: z.enum(['remark', 'number-line', 'none']),
    imprint: z
      .object({ show: z.boolean(), outerRule: z.number().positive(), innerRule: z.number().positive() })
      .readonly(),
    pageNumber: z
      .object({
        show: z.boolean(),
        /** Bottom of the type area to the dashes, mm. */
        gap: mm,
        /** odd right, even left, or all centred. */
        place: z.enum(['outer', 'center'])
      })
      .readonly()
  })
  .readonly()
export type Profile = z.infer<typeof profileSchema>
