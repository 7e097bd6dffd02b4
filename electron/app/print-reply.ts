import { writePdf } from '../adapters/writers/pdf/write-pdf.ts'
import { layOut } from '../core/layout/lay-out.ts'
import { lettersOf } from '../core/layout/page.ts'
import { layPages } from '../core/layout/pages.ts'
import { pressOf } from '../core/layout/press.ts'
import type { Profile } from '../core/layout/profile.ts'
import type { Noticed } from '../core/notice.ts'
import type { Reply } from '../core/reply/reply.ts'
import { documentName } from '../core/reply/wording.ts'
import type { Desk } from './app.ts'

/**
 * A reply as PDF: the pages of the preview, with the fonts of this machine embedded. Its properties bear the date of the document, or
 * today's where it has none yet. The notices say which fonts stand in for others. Fault 'no-font' when no Chinese font may be embedded.
 */
export async function printReply(
  reply: Reply,
  profile: Profile,
  { fonts, today }: Pick<Desk, 'fonts' | 'today'>
): Promise<Noticed<Uint8Array>> {
  const { widths } = await fonts.widths(profile)
  const press = pressOf(widths, profile)
  const { pages, lines } = layPages(layOut(reply, profile), profile, press)
  const opened = await fonts.open(profile, lettersOf(pages))
  const { frame } = reply
  const value = await writePdf(pages, {
    profile,
    press,
    lines,
    fonts: opened,
    title: documentName(reply, '公文'),
    author: frame.issuer ?? '',
    subject: frame.title ?? '',
    language: 'zh-CN',
    created: `${frame.date ?? today()}T00:00:00Z`
  })
  return { value, notices: opened.notices }
}
