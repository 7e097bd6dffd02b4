import { replyText } from '../../reply/place.ts'
import type { WholeRule } from '../rule.ts'

/** A letter under 150 characters hardly answers, one over 6,000 is hardly read. Off until an office asks for it. */
export const letterLength: WholeRule = {
  id: 'letter-length',
  group: '答复',
  authority: '本单位',
  severity: 'hint',
  basis: '本单位体例：答复篇幅适中',
  check: ({ reply }) => {
    const { length } = replyText(reply).replace(/\s/g, '')
    if (reply.body.length === 0 || (length >= shortest && length <= longest)) return []
    const message =
      length < shortest ? `全文只有${length}字，请核对是否逐项答复。` : `全文有${length}字，请压缩。`
    return [{ place: null, message, fix: null }]
  }
}

const shortest = 150
const longest = 6000
