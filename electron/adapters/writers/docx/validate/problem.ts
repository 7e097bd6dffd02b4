import type { XmlElement } from '../xml-tree.ts'

/** Something in a docx that Word would call damaged or repair in silence: the part it stands in, and what is wrong, in Chinese. */
export type DocxProblem = { readonly part: string; readonly message: string }

/** A part of a docx that is XML. */
export type XmlPart = { readonly name: string; readonly root: XmlElement; readonly text: string }

/** The values that occur more than once. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
