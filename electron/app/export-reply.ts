import { docxSetting } from '../adapters/writers/docx/setting.ts'
import type { ExportFormat, ExportOptions } from '../core/calls/exports.ts'
import { partOf } from '../core/layout/part.ts'
import { gridPress, pressOf } from '../core/layout/press.ts'
import type { Profile } from '../core/layout/profile.ts'
import type { Noticed } from '../core/notice.ts'
import type { Reply } from '../core/reply/reply.ts'
import type { Desk } from './app.ts'
import { printReply } from './print-reply.ts'
import { writeReply } from './write-reply.ts'

/** How a reply is exported: its profile, what was asked for, and the desk whose fonts give the widths. */
export type ExportBy = {
  readonly profile: Profile
  readonly options: ExportOptions
  readonly desk: Pick<Desk, 'fonts' | 'today'>
}

/**
 * The reply as a file of the format, as bytes, with what the user should know of it. Only docx and PDF ask for the machine's fonts. Fault
 * 'no-font' for a PDF without any Chinese font that may be embedded.
 */
export async function exportReply(
  reply: Reply,
  { profile, options, desk }: ExportBy,
  format: ExportFormat
): Promise<Noticed<Uint8Array>> {
  if (format === 'pdf') {
    const shown = partOf({ reply, profile }, options)
    return printReply(shown.reply, shown.profile, desk)
  }
  const press =
    format === 'docx' ? pressOf((await desk.fonts.widths(profile)).widths, profile) : gridPress(profile)
  const value = await writeReply(reply, { ...docxSetting(profile, press), ...options }, format)
  return { value, notices: [] }
}
