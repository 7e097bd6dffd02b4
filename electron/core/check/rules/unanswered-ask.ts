import { unanswered } from '../../case/coverage.ts'
import type { Rule } from '../rule.ts'

/**
 * Every ask has a part of the text that answers it (核稿 list no. 1; 办理规定: 逐条答复). An empty slot answers nothing, but
 * it says so itself (unfilled-slot). */
export const unansweredAsk: Rule = {
  id: 'unanswered-ask',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理规定：逐条对应答复',
  check: ({ reply, kase }) => {
    if (kase === null || reply.kind === 'contribution') return []
    const open = new Set(unanswered({ ...kase, reply }))
    const slots = new Set(reply.body.filter(block => block.kind === 'slot').flatMap(block => block.answers))
    return kase.asks
      .filter(ask => open.has(ask.id) && !slots.has(ask.id))
      .map(ask => ({
        place: null,
        message: `诉求“${ask.text}”还没有对应的答复，请补写或标明由哪一段答复。`,
        fix: null
      }))
  }
}
