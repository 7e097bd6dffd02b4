import { sentences } from '../chinese/punctuation.ts'
import { notice, type Notice } from '../notice.ts'
import { framed } from '../reply/build.ts'
import type { Block, Reply } from '../reply/reply.ts'
import { printAddressees } from '../layout/addressees.ts'
import { lacks, notPossible, type Made, type Missing, type PackageFacts } from './document.ts'
import { slotsIn } from './letter-lacks.ts'
import { mask, maskedWord } from './mask.ts'

/**
 * 公开稿: the answer as it may be published. Out go the 联系人 with their numbers, 签发人, 类别标记, 抄送 and 印发记录; what is private inside the text is
 * masked (mask.ts). Every single thing taken out is a notice, so that a clerk can look at it (国办发〔2014〕46号).
 */
export function publicCopy(facts: PackageFacts): Made {
  return published(facts, 'public-copy', reply => reply)
}

/** 公开稿 as a summary: opening, headings and the first sentence of every part, word for word; closing and attachments left out. */
export function publicSummary(facts: PackageFacts): Made {
  return published(facts, 'public-summary', summaryOf)
}

function published(
  { kase }: PackageFacts,
  kind: 'public-copy' | 'public-summary',
  shape: (reply: Reply) => Reply
): Made {
  const { reply } = kase
  if (reply === null) return notPossible('draft', '还没有答复稿，请先拟稿。')
  if (reply.kind !== 'answer') return notPossible(null, '会办意见不向社会公开。')
  if (reply.frame.openness === 'closed') return notPossible('openness', '公开属性是“不予公开”，没有公开稿。')
  const { reply: open, notices } = withoutPrivate(shape(reply))
  const summary = notice('summary', '摘要由开头和各部分的第一句拼成，没有改动原句。请通读后再发布。')
  return {
    possible: true,
    missing: publishingLacks(reply),
    documents: [
      {
        kind,
        recipient: null,
        content: { form: 'letter', reply: open },
        notices: kind === 'public-summary' ? [summary, ...notices] : notices
      }
    ]
  }
}

function publishingLacks(reply: Reply): readonly Missing[] {
  const { openness, number, date } = reply.frame
  return [
    ...lacks(openness === null, 'openness', '还没有定公开属性。'),
    ...lacks(openness === 'on-request', 'openness', '公开属性是“依申请公开”，只能提供给申请人，不要上网。'),
    ...lacks(number === null || date === null, 'workflow', '答复还没有签发、编号，发出以后才能公开。'),
    ...slotsIn(reply)
  ]
}

/** The reply without what may not be published, and a notice for each thing taken out or masked. */
export function withoutPrivate(reply: Reply): { readonly reply: Reply; readonly notices: readonly Notice[] } {
  const { frame } = reply
  const notices: Notice[] = []
  const cover = (text: string, where: string): string => {
    const { text: open, masked } = mask(text)
    for (const { kind, words } of masked)
      notices.push(notice('masked', `${where}：${maskedWord[kind]}“${words}”已隐去。`))
    return open
  }
  const body = reply.body.map((block, index) => openBlock(block, text => cover(text, `第${index + 1}段`)))
  const attachments = frame.attachments.map(({ title, body: blocks }, nth) => ({
    title: cover(title, `附件${nth + 1}标题`),
    body: blocks.map(block => openBlock(block, text => cover(text, `附件${nth + 1}`)))
  }))
  const open = framed(
    { ...reply, body },
    {
      attachments,
      title: frame.title && cover(frame.title, '标题'),
      contact: null,
      signers: [],
      category: null,
      copies: [],
      printing: null
    }
  )
  return { reply: open, notices: [...takenOut(reply), ...notices] }
}

function takenOut({ frame }: Reply): readonly Notice[] {
  const { contact, signers, category, copies, printing } = frame
  const out = (what: string, words: string) => notice('taken-out', `${what}“${words}”已去掉。`)
  return [
    ...(contact?.person == null ? [] : [out('联系人', contact.person)]),
    ...(contact?.phone == null ? [] : [out('联系电话', contact.phone)]),
    ...(signers.length === 0 ? [] : [out('签发人', signers.join('、'))]),
    ...(category === null ? [] : [out('类别标记', category.letter)]),
    ...(copies.length === 0 ? [] : [out('抄送', copies.join('，'))]),
    ...(printing === null ? [] : [out('印发机关', printing.organ)]),
    ...kept(frame)
  ]
}

/** Names stay, as they do in published answers; the clerk is told which. */
function kept(frame: Reply['frame']): readonly Notice[] {
  const names = printAddressees(frame)
  return names === null ? [] : [notice('kept', `主送“${names}”保留。代表、委员不愿公开姓名的，请改写。`)]
}

/** A block with its words passed through `cover`; where the words came from is nobody's business outside. */
function openBlock(block: Block, cover: (text: string) => string): Block {
  const bare = { from: null, answers: [] }
  switch (block.kind) {
    case 'heading':
      return { ...block, ...bare, text: cover(block.text) }
    case 'paragraph':
      return { ...block, ...bare, lead: block.lead && cover(block.lead), text: cover(block.text) }
    case 'table':
      return {
        ...block,
        ...bare,
        rows: block.rows.map(row => row.map(cover)),
        caption: block.caption && cover(block.caption)
      }
    case 'slot':
      return { ...block, ...bare }
  }
}

/** The answer cut down to the first sentence of every paragraph that begins a part. */
function summaryOf(reply: Reply): Reply {
  const body = reply.body.flatMap((block, index): readonly Block[] => {
    if (block.kind === 'heading' || block.kind === 'slot') return [block]
    if (block.kind !== 'paragraph' || block.role === 'closing') return []
    if (block.role === 'opening') return [block]
    const before = reply.body[index - 1]
    const begins = block.level !== null || before?.kind === 'heading' || !isBody(before)
    return begins ? [{ ...block, text: sentences(block.text)[0] ?? block.text }] : []
  })
  return framed({ ...reply, body }, { attachments: [] })
}

function isBody(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'body'
}
