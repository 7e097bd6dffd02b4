import type { DocxSetting } from '../adapters/writers/docx/setting.ts'
import { writeDocx } from '../adapters/writers/docx/write-docx.ts'
import { writeHtml } from '../adapters/writers/html/write-html.ts'
import { writeText } from '../adapters/writers/text/write-text.ts'
import type { ExportFormat } from '../core/calls/exports.ts'
import { never } from '../core/notice.ts'
import type { Reply } from '../core/reply/reply.ts'

/** The reply as a file of the format, as bytes. Numbering is a matter of docx alone. */
export async function writeReply(
  reply: Reply,
  setting: DocxSetting,
  format: ExportFormat
): Promise<Uint8Array> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  switch (format) {
    case 'docx':
      return writeDocx(reply, setting)
    case 'html':
      return bytes(writeHtml(reply, setting.profile))
    case 'txt':
      return bytes(writeText(reply, setting.profile))
    case 'json':
      return bytes(`${JSON.stringify(reply, null, 2)}\n`)
    default:
      return never(format)
  }
}
