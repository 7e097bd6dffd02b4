import type { TextDocument, TextParagraph } from '../../../electron/core/library/text-document.ts'
import { Fault } from '../../../electron/core/fault.ts'
import { readFile } from '../../../electron/adapters/readers/read-file.ts'
import { docx, type Parts } from './docx-builder.ts'

/** Reads a docx built of these parts. */
export function readParts(parts: Parts) {
  return readFile('建议.docx', docx(parts))
}

/** What a document says, a paragraph a string, a table its rows. */
export function said(document: TextDocument): readonly (string | readonly (readonly string[])[])[] {
  return document.pieces.map(piece => (piece.kind === 'paragraph' ? piece.text : piece.rows))
}

/** The paragraphs of a document without its tables. */
export function paragraphs(document: TextDocument): readonly TextParagraph[] {
  return document.pieces.flatMap(piece => (piece.kind === 'paragraph' ? [piece] : []))
}

/** The code of the fault that reading throws, 'read' when it throws none; any other error passes through. */
export async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readFile(name, bytes)
    return 'read'
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}
