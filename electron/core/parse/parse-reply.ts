import type { TextDocument } from '../library/text-document.ts'
import { notice, type Noticed } from '../notice.ts'
import { numberBlocks, p } from '../reply/build.ts'
import type { Attachment, Block, Frame, Reply } from '../reply/reply.ts'
import type { NewAttachment } from './attachments.ts'
import { toBlocks } from './blocks.ts'
import { readHead, type HeadFrame } from './head.ts'
import { answeredItem } from './item-named.ts'
import { toLines } from './lines.ts'
import { missingParts } from './missing.ts'
import { openingText, withRoles } from './roles.ts'
import { readTail, type TailFrame } from './tail.ts'

/**
 * Reads a letter that answers a 建议 or 提案, or a 会办意见 in letter form, into a Reply. Nothing is invented: what is not there is null or empty and has a
 * `missing-…` notice; words that were not recognised stay in the body; block ids are b1, b2, … in order, through the attachments too.
 */
export function parseReply(document: TextDocument): Noticed<Reply> {
  const read = toLines(document)
  const head = readHead(read.value.lines)
  const tail = readTail(head.rest)
  const strays = toBlocks(head.strays)
  const text = toBlocks(tail.body)
  const footnotes = read.value.footnotes.map(line => p(line.text))
  const roled = withRoles([...strays.value, ...text.value], strays.value.length)
  const item = answeredItem(
    head.frame.title,
    openingText(roled.slice(strays.value.length)),
    head.frame.addressees
  )
  const { blocks, attachments } = identified([...roled, ...footnotes], tail.frame.attachments)
  const frame = { ...joinedFrame(head.frame, tail.frame), attachments }
  const reply: Reply = { kind: kindOf(frame), frame, item: item.value, body: blocks }
  const footed =
    footnotes.length > 0 ? [notice('footnotes', `原文有脚注${footnotes.length}条，已移到正文末尾。`)] : []
  const notices = [head, tail, text, item, read].flatMap(part => part.notices)
  return { value: reply, notices: [...notices, ...footed, ...missingParts(reply)] }
}

function joinedFrame(head: HeadFrame, tail: TailFrame): Omit<Frame, 'attachments'> {
  const { letter, signature, date, contact, copies, printing } = tail
  return {
    ...head,
    category: head.category ?? (letter && { letter, definition: null }),
    openness: head.openness ?? tail.openness,
    issuer: head.issuer ?? signature[0] ?? null,
    signers: [...head.signers, ...tail.signers],
    addressees: head.addressees.length > 0 ? head.addressees : tail.addressees,
    signature,
    date,
    contact,
    copies,
    printing
  }
}

function kindOf(frame: Omit<Frame, 'attachments'>): Reply['kind'] {
  if (/会办|协办|分办/.test(frame.title ?? '')) return 'contribution'
  const organs = frame.addressees.length > 0 && frame.addressees.every(one => one.role === 'organ')
  return organs ? 'contribution' : 'answer'
}

function identified(
  body: Parameters<typeof numberBlocks>[0],
  attached: readonly NewAttachment[]
): { blocks: readonly Block[]; attachments: readonly Attachment[] } {
  const all = numberBlocks([...body, ...attached.flatMap(one => one.body)])
  let from = body.length
  const attachments = attached.map(({ title, body: blocks }) => {
    const part = all.slice(from, from + blocks.length)
    from += blocks.length
    return { title, body: part }
  })
  return { blocks: all.slice(0, body.length), attachments }
}
