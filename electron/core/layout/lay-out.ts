import type { Reply } from '../reply/reply.ts'
import { layOutBlocks } from './blocks.ts'
import { layOutHead } from './head.ts'
import type { Line, TextLine } from './line.ts'
import type { Profile } from './profile.ts'
import { rowsOf } from './rows.ts'
import { layOutTail } from './tail.ts'

/**
 * The printed paragraphs and tables of a reply in order, from the 类别标记 to the 版记, as every writer puts them on paper. What is
 * missing in the reply is missing here; nothing is made up. Numbers of headings are computed here and nowhere else.
 */
export function layOut(reply: Reply, profile: Profile): readonly Line[] {
  const head = layOutHead(reply.frame, profile)
  const body = layOutBlocks(reply.body, profile, block => block.id)
  const tail = layOutTail(reply.frame, profile)
  const signed = tail.some(line => line.kind === 'text' && line.role === 'signature')
  return signed ? keepLast([...head, ...body], tail, profile) : [...head, ...body, ...tail]
}

/** A longer paragraph is not kept whole: moved to the next page it would leave a hole on this one. */
const fewRows = 3

/**
 * 7.3.5.5: the signature may not stand on a page without text, so what stands above it goes with it: the 附件说明, or a short last paragraph.
 * Where that is not enough, pages are set tighter or looser (keep-signature.ts).
 */
function keepLast(text: readonly Line[], tail: readonly Line[], profile: Profile): readonly Line[] {
  const listed = tail.map(line => (isListed(line) ? kept(line) : line))
  const last = text.at(-1)
  const parted = last?.kind !== 'text' || rowsOf([last], profile) > fewRows
  if (parted || tail.some(isListed)) return [...text, ...listed]
  return [...text.slice(0, -1), kept(last), ...tail]
}

function isListed(line: Line): line is TextLine {
  return line.kind === 'text' && line.role === 'attachment-list'
}

function kept(line: TextLine): TextLine {
  return { ...line, keepWithNext: true }
}
