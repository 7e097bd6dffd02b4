import type { Case } from '../../../electron/core/case/case.ts'
import type { Author, Item } from '../../../electron/core/case/item.ts'
import { closing, framed, opening, p, reply } from '../../../electron/core/reply/build.ts'
import type { Frame, Reply } from '../../../electron/core/reply/reply.ts'

/** A letter with every part in its place and nothing to find fault with. */
export const soundLetter: Reply = framed(
  reply(
    opening(
      '您在市九届人大五次会议期间提出的《关于建设社区数据驿站的建议》（第208号建议）收悉，现答复如下：'
    ),
    { ...p('目前全市已建成数据驿站46个，计划2026年底前再建12个。'), answers: ['a1'] },
    closing('感谢您对数据工作的关心和支持。')
  ),
  {
    category: { letter: 'A', definition: null },
    issuer: '江临市数据发展局',
    letterhead: '江临市数据发展局文件',
    title: '对市九届人大五次会议第208号建议的答复',
    addressees: [{ name: '陆知行', role: 'deputy' }],
    signature: ['江临市数据发展局'],
    date: '2026-04-20',
    contact: { person: '苏晓棠', phone: '0500-60000136' },
    openness: 'proactive',
    copies: ['市人大常委会代表工作委员会', '市政府办公室', '市财政局']
  }
)

type Words = {
  readonly title: string
  readonly opening: string
  readonly text: string
  readonly closing: string
}

/** The sound letter with another title, opening, text or closing. */
export function worded(words: Partial<Words>): Reply {
  const texts = { opening: words.opening, body: words.text, closing: words.closing }
  const body = soundLetter.body.map(block =>
    block.kind === 'paragraph' ? { ...block, text: texts[block.role] ?? block.text } : block
  )
  return { ...framed(soundLetter, words.title === undefined ? {} : { title: words.title }), body }
}

/** The sound letter with other parts of the frame. */
export function withFrame(frame: Partial<Frame>): Reply {
  return framed(soundLetter, frame)
}

export function author(name: string): Author {
  return { name, group: null, phone: null, leading: true }
}

/** The case the sound letter answers, with some of the item changed. */
export function caseOf(item: Partial<Item>): Case {
  return {
    schema: 1,
    id: 'case-1',
    revision: 1,
    createdAt: '2026-03-01T09:00:00.000+08:00',
    updatedAt: '2026-03-01T09:00:00.000+08:00',
    stage: 'drafting',
    item: {
      kind: 'suggestion',
      title: '关于建设社区数据驿站的建议',
      number: '208',
      session: '市九届人大五次会议',
      authors: [author('陆知行')],
      assigned: '2026-03-01',
      lead: '江临市数据发展局',
      helpers: ['市财政局'],
      paragraphs: [],
      ...item
    },
    itemSourceId: null,
    due: null,
    asks: [{ id: 'a1', text: '增建数据驿站', quote: '建议增建数据驿站。' }],
    contributions: [],
    chosen: [],
    templateId: null,
    skeletonId: null,
    reply: soundLetter,
    dismissals: [],
    signedDigest: null,
    requestNumber: null,
    outcome: null,
    earlier: null
  }
}
