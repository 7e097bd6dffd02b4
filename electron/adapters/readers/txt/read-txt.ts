import { linesDocument } from '../../../core/library/text-document.ts'
import type { Reader } from '../raw-file.ts'
import { decodeText } from './decode.ts'

/** Reads a plain text: one paragraph a line, blank lines kept. Faults as `decodeText`. */
export const readTxt: Reader = async file => {
  const { text, notices } = decodeText(file)
  return { value: linesDocument('txt', textLines(text)), notices }
}

/** The lines of a text whatever system ended them; a last line end opens no further line. */
export function textLines(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/(\r\n?|\n)$/, '')
    .split(/\r\n|[\r\n\f\v\u0085\u2028\u2029]/)
}
