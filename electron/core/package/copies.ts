import { framed } from '../reply/build.ts'
import { notPossible, type Made, type PackageFacts } from './document.ts'
import { frameLacks, slotsIn } from './letter-lacks.ts'
import { recipientName, recipientsOf, strangers } from './recipients.ts'

/**
 * 答复: one copy for each deputy who joined in the suggestion, addressed to that deputy alone, the leading one first (代表建议办理: 联名提出的
 * 分别答复每位代表). Nothing but the salutation differs from what was signed. A case that answers another office has none.
 */
export function replyCopies({ kase }: PackageFacts): Made {
  const { reply } = kase
  if (reply === null) return notPossible('draft', '还没有答复稿，请先拟稿。')
  if (reply.kind !== 'answer') return notPossible(null, '本件是会办意见，不直接答复。')
  const missing = [...frameLacks(reply), ...slotsIn(reply)]
  const recipients = recipientsOf(kase)
  if (recipients.length < 2) {
    const [only] = recipients
    const recipient = only === undefined ? null : recipientName(only)
    return {
      possible: true,
      missing,
      documents: [{ kind: 'reply', recipient, content: { form: 'letter', reply }, notices: [] }]
    }
  }
  const notices = strangers(kase)
  return {
    possible: true,
    missing,
    documents: recipients.map((addressee, index) => ({
      kind: 'reply',
      recipient: recipientName(addressee),
      content: {
        form: 'letter',
        reply: framed(reply, { addressees: [addressee], addresseeTotal: null })
      },
      notices: index === 0 ? notices : []
    }))
  }
}
