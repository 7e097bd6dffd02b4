import { z } from 'zod'

/** The file formats that can be read, by what the bytes are rather than what the name says. */
export const formatSchema = z.enum(['docx', 'doc', 'pdf', 'txt', 'md', 'html', 'xlsx'])
export type Format = z.infer<typeof formatSchema>

/**
 * What a reader gives: the words of a file in reading order, with the little of its look that helps to tell a title from a
 * paragraph. Automatic numbers are already part of `text`. `indent` counts leading blanks in characters.
 */
export const textPieceSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('paragraph'),
      text: z.string(),
      align: z.enum(['left', 'center', 'right', 'justify']).nullable(),
      /** Name of the paragraph style in the file, as the author sees it. */
      style: z.string().nullable(),
      /** Of the first letter, in points; null when the file does not say. */
      fontSize: z.number().nullable(),
      bold: z.boolean(),
      /** The words at the beginning that the letters of a heading set apart from the rest; null when there are none. */
      lead: z.string().nullable().default(null),
      /** A page break stands before it. */
      newPage: z.boolean(),
      place: z.enum(['body', 'text-box', 'footnote'])
    }),
    z.object({ kind: z.literal('table'), rows: z.array(z.array(z.string()).readonly()).readonly() })
  ])
  .readonly()
export type TextPiece = z.infer<typeof textPieceSchema>
export type TextParagraph = Extract<TextPiece, { kind: 'paragraph' }>

export const textDocumentSchema = z
  .object({ format: formatSchema, pieces: z.array(textPieceSchema).readonly() })
  .readonly()
export type TextDocument = z.infer<typeof textDocumentSchema>

/** A paragraph about whose look nothing is known, as from a text file. */
export function plainParagraph(text: string): TextParagraph {
  return {
    kind: 'paragraph',
    text,
    align: null,
    style: null,
    fontSize: null,
    bold: false,
    lead: null,
    newPage: false,
    place: 'body'
  }
}

/** A document made of lines, one paragraph each. */
export function linesDocument(format: Format, lines: readonly string[]): TextDocument {
  return { format, pieces: lines.map(plainParagraph) }
}

/** All words of the document, one paragraph or table row a line. */
export function documentText(document: TextDocument): string {
  return document.pieces
    .map(piece =>
      piece.kind === 'paragraph' ? piece.text : piece.rows.map(row => row.join('\t')).join('\n')
    )
    .join('\n')
}
