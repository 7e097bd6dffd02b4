import { Document, Packer, type Paragraph, type Table } from 'docx'
import type { Line } from '../../../core/layout/line.ts'
import { layOut } from '../../../core/layout/lay-out.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { never } from '../../../core/notice.ts'
import type { Reply } from '../../../core/reply/reply.ts'
import { footersOf } from './footer.ts'
import { footerPlace, mmTwips, twips } from './geometry.ts'
import { letterRules } from './letter.ts'
import { finishPackage } from './package-parts.ts'
import { paragraphOf } from './paragraph.ts'
import type { DocxSetting } from './setting.ts'
import { anchorParagraph, imprintTable, tableOf } from './tables.ts'

/**
 * A reply as a formal docx for Word and WPS: the lines of `layOut` on the page of the profile, with a named style for every
 * element, numbers as text, page numbers on the outer side and the 版记 at the foot of the last page. The same reply and profile
 * always give the same bytes.
 */
export async function writeDocx(reply: Reply, setting: DocxSetting): Promise<Uint8Array> {
  const { profile } = setting
  const lines = layOut(reply, profile)
  const { page, grid } = profile
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: mmTwips(page.width), height: mmTwips(page.height) },
            margin: {
              top: mmTwips(page.top),
              right: mmTwips(page.right),
              bottom: mmTwips(page.bottom),
              left: mmTwips(page.left),
              header: twips(42.5),
              footer: footerPlace(profile).footer,
              gutter: 0
            }
          },
          // A pitch without a type: no grid pulls at lines and letters, their exact sizes decide.
          grid: { linePitch: twips(grid.linePitch) },
          ...(profile.pageNumber.firstPage ? {} : { titlePage: true })
        },
        footers: footersOf(profile),
        children: lines.flatMap((line, index) => piecesOf(line, lines.slice(0, index), profile))
      }
    ]
  })
  const packed = await Packer.toBuffer(document)
  return finishPackage(packed, reply, profile)
}

function piecesOf(line: Line, before: readonly Line[], profile: Profile): readonly (Paragraph | Table)[] {
  switch (line.kind) {
    case 'text':
      return [
        paragraphOf(line, before, profile),
        ...(line.anchor === 'page' ? letterRules(line, profile) : [])
      ]
    case 'table':
      return [tableOf(line, profile)]
    case 'imprint':
      return [imprintTable(line, profile), anchorParagraph()]
    default:
      return never(line)
  }
}
