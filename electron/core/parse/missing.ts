import { notice, type Notice } from '../notice.ts'
import type { Reply } from '../reply/reply.ts'

type Part = {
  readonly code: string
  readonly name: string
  readonly isMissing: (reply: Reply) => boolean
}

const parts: readonly Part[] = [
  {
    code: 'missing-category',
    name: '类别标记',
    isMissing: r => r.kind === 'answer' && r.frame.category === null
  },
  { code: 'missing-number', name: '发文字号', isMissing: r => r.frame.number === null },
  { code: 'missing-title', name: '标题', isMissing: r => r.frame.title === null },
  { code: 'missing-addressee', name: '主送（称谓）', isMissing: r => r.frame.addressees.length === 0 },
  { code: 'missing-item-title', name: '所答建议或提案的题目', isMissing: r => r.item.title === null },
  { code: 'missing-signature', name: '落款单位', isMissing: r => r.frame.signature.length === 0 },
  { code: 'missing-date', name: '成文日期', isMissing: r => r.frame.date === null },
  { code: 'missing-contact', name: '联系人和电话', isMissing: r => r.frame.contact === null },
  { code: 'missing-openness', name: '公开属性', isMissing: r => r.frame.openness === null },
  { code: 'missing-copies', name: '抄送', isMissing: r => r.kind === 'answer' && r.frame.copies.length === 0 }
]

/** A notice for every part a formal letter has and this one has not. Codes are `missing-` and the part. */
export function missingParts(reply: Reply): readonly Notice[] {
  return parts.filter(part => part.isMissing(reply)).map(part => notice(part.code, `没有找到${part.name}。`))
}
