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
import { reviewPieces } from './review-pieces.ts'
import type { DocxSetting } from './setting.ts'
import { anchorParagraph, imprintTable, tableOf } from './tables.ts'

/**
 * A reply as a formal docx for Word and WPS: the lines of `layOut` on the page of the profile, with a named style for every
 * element, numbers as text, page numbers on the outer side and the 版记 at the foot of the last page. The same reply and profile
 * always give the same bytes. With a review it is a 花脸稿.
 */
export async function writeDocx(reply: Reply, setting: DocxSetting): Promise<Uint8Array> {
  const { profile } = setting
  const { children, comments } = contentOf(reply, setting)
  const { page, grid } = profile
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    ...(comments.length === 0 ? {} : { comments: { children: comments } }),
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
        children
      }
    ]
  })
  const packed = await Packer.toBuffer(document)
  return finishPackage(packed, reply, profile)
}

type Content = ReturnType<typeof reviewPieces>

function contentOf(reply: Reply, { profile, review }: DocxSetting): Content {
  const linesOf = (letter: Reply) => layOut(letter, profile)
  if (review !== null) return reviewPieces({ reply, review, profile, linesOf })
  const lines = linesOf(reply)
  const children = lines.flatMap((line, index) => piecesOf(line, lines.slice(0, index), profile))
  return { children, comments: [] }
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
