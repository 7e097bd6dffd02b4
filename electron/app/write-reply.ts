import type { DocxSetting } from '../adapters/writers/docx/setting.ts'
import { writeDocx } from '../adapters/writers/docx/write-docx.ts'
import { writeHtml } from '../adapters/writers/html/write-html.ts'
import { writeText } from '../adapters/writers/text/write-text.ts'
import type { ExportFormat } from '../core/calls/exports.ts'
import { partOf } from '../core/layout/part.ts'
import { never } from '../core/notice.ts'
import type { Reply } from '../core/reply/reply.ts'

/** The reply as a file of the format, as bytes. Numbering is a matter of docx alone; data is always the whole. */
export async function writeReply(
  reply: Reply,
  setting: DocxSetting,
  format: Exclude<ExportFormat, 'pdf'>
): Promise<Uint8Array> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const { reply: shown, profile } = partOf({ reply, profile: setting.profile }, setting)
  switch (format) {
    case 'docx':
      return writeDocx(reply, setting)
    case 'html':
      return bytes(writeHtml(shown, profile))
    case 'txt':
      return bytes(writeText(shown, profile))
    case 'json':
      return bytes(`${JSON.stringify(reply, null, 2)}\n`)
    default:
      return never(format)
  }
}
