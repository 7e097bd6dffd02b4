import type { ExportOptions } from '../../../core/calls/exports.ts'
import type { Press } from '../../../core/layout/press.ts'
import type { Profile } from '../../../core/layout/profile.ts'

/**
 * How a docx is made.
 * - profile, press: the page, and how wide the letters on it are.
 * - numbering: numbers of headings as text, or counted by the program that opens the file.
 * - part: the whole document, or only what stands between 版头 and 版记.
 * - created: the day written into the document's properties, YYYY-MM-DD; null for the date of the document.
 */
export type DocxSetting = {
  readonly profile: Profile
  readonly press: Press
  readonly numbering: ExportOptions['numbering']
  readonly part: ExportOptions['part']
  readonly created: string | null
}

/** The usual docx of a profile: whole, with numbers as text, created on the date of the document. */
export function docxSetting(profile: Profile, press: Press): DocxSetting {
  return { profile, press, numbering: 'text', part: 'whole', created: null }
}
