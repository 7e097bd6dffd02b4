import { replyText } from '../../reply/place.ts'
import type { WholeRule } from '../rule.ts'

/** Words that say nothing (高度重视, 进一步, 不断, 切实) counted over the letter; more than one in 60 characters is too many. Off until an office asks for it. */
export const emptyWords: WholeRule = {
  id: 'empty-words',
  group: '用语',
  authority: '本单位',
  severity: 'hint',
  basis: '本单位体例：少用空泛词语',
  check: ({ reply }) => {
    const text = replyText(reply)
    const count = [...text.matchAll(/高度重视|进一步|不断|切实|积极|大力|持续|着力|扎实|全力/g)].length
    if (text.length < longEnough || count * oneIn <= text.length) return []
    return [
      { place: null, message: `“进一步、不断、切实”等空泛词语用了${count}次，请换成具体做法。`, fix: null }
    ]
  }
}

const longEnough = 300
const oneIn = 60
