import { Paragraph, TextRun, type ICommentOptions, type Table } from 'docx'
import type { Line } from '../../../core/layout/line.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { redLines, wholeLine } from '../../../core/layout/redline.ts'
import { withRemarks, type Remark } from '../../../core/layout/remarks.ts'
import type { Reply } from '../../../core/reply/reply.ts'
import { spacesAbove } from './geometry.ts'
import { printable } from './paragraph.ts'
import { redPieces } from './redline.ts'
import type { Review } from './setting.ts'

type Given = {
  readonly reply: Reply
  readonly review: Review
  readonly profile: Profile
  /** The lines of a letter as the rest of the setting wants them. */
  readonly linesOf: (reply: Reply) => readonly Line[]
}

/** The body and the comments of a 花脸稿. Marks and comments are numbered from one row, as Word counts them (ISO/IEC 29500-1 17.13.4, 17.13.5). */
export function reviewPieces({ reply, review, profile, linesOf }: Given): {
  readonly children: readonly (Paragraph | Table)[]
  readonly comments: readonly ICommentOptions[]
} {
  const { changesSince, remarks, stamp } = review
  const lines = linesOf(reply)
  const plain =
    changesSince === null ? lines.map(line => wholeLine(line, null)) : redLines(linesOf(changesSince), lines)
  const places = remarks.map(remark => remark.place)
  const red = withRemarks(plain, reply, places)
  let id = remarks.length
  const marking = { stamp: { ...stamp, author: printable(stamp.author) }, nextId: () => (id += 1) }
  const above = spacesAbove(
    red.map(one => one.line),
    profile
  )
  return {
    children: red.flatMap((one, index) => redPieces(one, above[index] ?? 0, { profile, marking })),
    comments: remarks.map(commentOf)
  }
}

function commentOf({ author, text, date }: Remark, id: number): ICommentOptions {
  const paragraphs = printable(text).split('\n')
  return {
    id,
    author: printable(author),
    initials: printable(author).slice(0, 2),
    date: new Date(date),
    children: paragraphs.map(
      row => new Paragraph({ children: [new TextRun({ text: row, font: { hint: 'eastAsia' } })] })
    )
  }
}
