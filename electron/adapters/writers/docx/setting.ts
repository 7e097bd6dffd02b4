import type { ExportOptions } from '../../../core/calls/exports.ts'
import type { Press } from '../../../core/layout/press.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import type { Remark } from '../../../core/layout/remarks.ts'
import type { Reply } from '../../../core/reply/reply.ts'

/**
 * How a docx is made.
 * - profile, press: the page, and how wide the letters on it are.
 * - numbering: numbers of headings as text, or counted by the program that opens the file.
 * - part, signature: the whole document, or only what stands between 版头 and 版记, with or without 署名 and 成文日期.
 * - created: the day written into the document's properties, YYYY-MM-DD; null for the date of the document.
 * - review: what changed since another text as revisions, and remarks as comments; null for the clean letter. Its numbers are text, as a
 *   number may be what changed.
 */
export type DocxSetting = {
  readonly profile: Profile
  readonly press: Press
  readonly numbering: ExportOptions['numbering']
  readonly part: ExportOptions['part']
  readonly signature: ExportOptions['signature']
  readonly created: string | null
  readonly review: Review | null
}

/** Whose changes a 花脸稿 shows and when they were made (ISO 8601, UTC). */
export type Stamp = { readonly author: string; readonly date: string }

/** 花脸稿: the letter with what changed since an older text of it (null: nothing is marked), and remarks on places of the newer one. */
export type Review = {
  readonly changesSince: Reply | null
  readonly stamp: Stamp
  readonly remarks: readonly Remark[]
}

/** The usual docx of a profile: whole, with numbers as text, created on the date of the document. */
export function docxSetting(profile: Profile, press: Press): DocxSetting {
  return {
    profile,
    press,
    numbering: 'text',
    part: 'whole',
    signature: 'printed',
    created: null,
    review: null
  }
}
