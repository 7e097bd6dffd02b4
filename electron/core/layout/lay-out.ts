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
  return [...head, ...(signed ? keepLast(body, profile) : body), ...tail]
}

/** A longer paragraph is not kept whole: moved to the next page it would leave a hole on this one. */
const fewRows = 8

/** 7.3.5.5: the signature may not stand on a page without text, so a short last paragraph goes with it. */
function keepLast(lines: readonly Line[], profile: Profile): readonly Line[] {
  const last = lines.at(-1)
  if (last?.kind !== 'text' || rowsOf([last], profile) > fewRows) return lines
  return [...lines.slice(0, -1), kept(last)]
}

function kept(line: TextLine): TextLine {
  return { ...line, keepWithNext: true }
}
