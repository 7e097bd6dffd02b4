import { blockText } from '../../reply/place.ts'
import type { WholeRule } from '../rule.ts'

/**
 * A letter that reads like a work report (核稿 list no. 2): most of its body answers none of the deputy's asks. Said once, and only where the clerk has begun to tell
 * which block answers what.
 */
export const reportStyle: WholeRule = {
  id: 'report-style',
  group: '答复',
  authority: '惯例',
  severity: 'hint',
  basis: '办理惯例：答复紧扣诉求，不写成工作总结',
  check: ({ reply, kase }) => {
    if (kase === null || kase.asks.length === 0) return []
    const texts = reply.body.filter(block => block.kind === 'paragraph' && block.role === 'body')
    const size = (blocks: typeof texts) => blocks.reduce((sum, block) => sum + blockText(block).length, 0)
    const all = size(texts)
    const answering = size(texts.filter(block => block.answers.length > 0))
    if (answering === 0 || all < longEnough || answering / all >= leastShare) return []
    const share = Math.round((1 - answering / all) * 100)
    return [
      { place: null, message: `正文约${share}%没有对应任何诉求，像工作总结，请压缩或对应到诉求。`, fix: null }
    ]
  }
}

const longEnough = 800
const leastShare = 0.4
