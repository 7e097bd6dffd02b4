import { Document, Packer, Table, type Paragraph } from 'docx'
import { layOut } from '../../../core/layout/lay-out.ts'
import { imprintStandsAlone, layPages } from '../../../core/layout/pages.ts'
import { partOf, type Sheet } from '../../../core/layout/part.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import type { SetItem } from '../../../core/layout/set-item.ts'
import { never } from '../../../core/notice.ts'
import type { Reply } from '../../../core/reply/reply.ts'
import { footersOf } from './footer.ts'
import { sheetOf, spacesAbove, twips } from './geometry.ts'
import { letterRules } from './letter.ts'
import { finishPackage } from './package-parts.ts'
import { listsOf } from './numbering-xml.ts'
import { countedParagraph, paragraphOf } from './paragraph.ts'
import { reviewPieces } from './review-pieces.ts'
import type { DocxSetting } from './setting.ts'
import { anchorParagraph, imprintTable, nextPageAnchor, tableOf } from './tables.ts'

/**
 * A reply as a formal docx for Word and WPS: the lines of `layOut` on the page of the profile, with a named style for every
 * element, numbers as text, page numbers on the outer side and the 版记 at the foot of the last page. The same reply and profile
 * always give the same bytes. With a review it is a 花脸稿.
 */
export async function writeDocx(reply: Reply, setting: DocxSetting): Promise<Uint8Array> {
  const shown = partOf({ reply, profile: setting.profile }, setting)
  const { profile } = shown
  const { children, comments, lists } = contentOf(shown, setting)
  const { grid } = profile
  const footers = footersOf(profile)
  const document = new Document({
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    ...(comments.length === 0 ? {} : { comments: { children: comments } }),
    sections: [
      {
        properties: {
          page: sheetOf(profile),
          // A pitch without a type: no grid pulls at lines and letters, their exact sizes decide.
          grid: { linePitch: twips(grid.linePitch) },
          ...(profile.pageNumber.firstPage ? {} : { titlePage: true })
        },
        ...(footers === null ? {} : { footers }),
        children: apart(children)
      }
    ]
  })
  const packed = await Packer.toBuffer(document)
  return finishPackage(packed, reply, { profile, created: setting.created, lists })
}

/** Word takes two tables that touch for one, and adds a whole empty line after a table that nothing follows. */
function apart(children: readonly (Paragraph | Table)[]): readonly (Paragraph | Table)[] {
  return children.flatMap((child, index) => {
    const follower = children[index + 1]
    const alone = follower !== undefined && !(follower instanceof Table)
    return child instanceof Table && !alone ? [child, anchorParagraph()] : [child]
  })
}

type Content = ReturnType<typeof reviewPieces> & { readonly lists: number | null }

/** What a sheet prints; the earlier version of a 花脸稿 is cut to the same part. */
function contentOf({ reply, profile }: Sheet, setting: DocxSetting): Content {
  const { review } = setting
  if (review !== null) {
    const linesOf = (letter: Reply) => layOut(partOf({ reply: letter, profile }, setting).reply, profile)
    return { ...reviewPieces({ reply, review, profile, linesOf }), lists: null }
  }
  const layout = layPages(layOut(reply, profile), profile, setting.press)
  const { items, lines } = layout
  const above = spacesAbove(lines, profile)
  const hook = imprintStandsAlone(layout) ? nextPageAnchor : anchorParagraph
  const lists = setting.numbering === 'automatic' ? listsOf(lines) : null
  const children = items.flatMap((item, index) =>
    piecesOf(item, above[index] ?? 0, { profile, list: lists?.[index] ?? null, hook })
  )
  return { children, comments: [], lists: lists && Math.max(1, ...lists) }
}

/** `list`: the list a numbered line is counted in, null when numbers are text; `hook`: what a 版记 hangs on. */
type Piece = { readonly profile: Profile; readonly list: number | null; readonly hook: () => Paragraph }

function piecesOf(
  item: SetItem,
  above: number,
  { profile, list, hook }: Piece
): readonly (Paragraph | Table)[] {
  switch (item.kind) {
    case 'text':
      return [
        list === null ? paragraphOf(item, above, profile) : countedParagraph(item, above, { profile, list }),
        ...(item.line.anchor === 'page' ? letterRules(item.line, profile) : [])
      ]
    case 'table':
      return [tableOf(item, profile)]
    case 'imprint':
      return [imprintTable(item, profile), hook()]
    default:
      return never(item)
  }
}
