import { z } from 'zod'
import { opennessSchema } from '../reply/reply.ts'

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
 * 信函格式 (GB/T 9704—2012 10.1): the red words and a double rule below them, placed from the top edge of the first page, and a second double
 * rule at its foot. The outer line of each pair is the thick one. Lengths in mm, thicknesses in points.
 */
const letterSchema = z
  .object({
    /** Top edge of the page to the top of the red words. */
    letterheadTop: mm,
    /** Red words to the first rule. */
    ruleGap: mm,
    /** Both rules, centred on the page. */
    ruleLength: mm,
    thick: z.number().positive(),
    thin: z.number().positive(),
    /** Between the thick and the thin line. */
    between: z.number().positive(),
    /** Second rule to the bottom edge of the page. */
    footRule: mm,
    /** First rule to the line of the number. */
    numberGap: mm
  })
  .readonly()

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
        category: z.enum([
          'above-letterhead',
          'block',
          'number-line',
          'number-suffix',
          'above-title',
          'after-title',
          'above-addressee',
          'end',
          'none'
        ]),
        /** Words before the letter: 类别标记：. */
        categoryLabel: z.string(),
        /** Words after the letter: 类. */
        categoryEnd: z.string().default(''),
        /** Where the number stands: on its own line under the red words, among the lines of the block, or in brackets under the title. */
        number: z.enum(['line', 'block', 'after-title']).default('line'),
        /** The side on which a block of lines at the top of the page stands. */
        blockSide: z.enum(['left', 'right']).default('right'),
        showSigner: z.boolean(),
        /** Where the signers are printed, and the words before and after their names. */
        signer: z
          .object({ place: z.enum(['number-line', 'below-date']), label: z.string(), end: z.string() })
          .readonly()
          .default({ place: 'number-line', label: '签发人：', end: '' })
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
    openness: z.enum(['remark', 'number-line', 'block', 'above-addressee', 'none']),
    /** What is printed for each 公开属性; null for the usual words of its place. */
    opennessWords: z.record(opennessSchema, z.string()).readonly().nullable().default(null),
    /** The red words and rules of 信函格式; null for a document with a red rule below its number. */
    letter: letterSchema.nullable().default(null),
    imprint: z
      .object({
        show: z.boolean(),
        /** full: copies, printing organ and day between rules; copies-only: the copies alone, without rules (letters). */
        form: z.enum(['full', 'copies-only']).default('full'),
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
        /** Whether the first page has one; a letter's has none. */
        firstPage: z.boolean().default(true),
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
