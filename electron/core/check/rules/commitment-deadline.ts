import { remark } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { hits, proseOf } from '../walk.ts'

/**
 * What an office promises in a B letter has a date (R11): the follow-up asks for it a year later. Said once, at the first promise of the body (what the closing assures is no promise), and only when no promise of
 * the letter names a time.
 */
export const commitmentDeadline: WholeRule = {
  id: 'commitment-deadline',
  group: '答复',
  authority: '惯例',
  severity: 'hint',
  basis: '办理惯例：承诺事项写明责任单位、内容和时限',
  check: ({ reply }) => {
    if (reply.kind === 'contribution' || reply.frame.category?.letter !== 'B') return []
    const body = new Set(
      reply.body.filter(block => block.kind === 'paragraph' && block.role === 'body').map(({ id }) => id)
    )
    const promises = proseOf(reply).flatMap(stretch =>
      body.has(stretch.block)
        ? hits(
            stretch,
            /(?:我局|我们|下一步)[^。；]{0,12}(?:将|拟|计划|力争|争取)(?!以|坚决|坚持|继续|始终|一如既往|正视|竭尽|全力以赴|认真|更加|高度|采取更)[^。；]{2,}/g
          ).map(hit => ({
            stretch,
            hit
          }))
        : []
    )
    const [first] = promises
    if (first === undefined || promises.some(({ stretch }) => dated.test(stretch.text))) return []
    return [remark(first.stretch, first.hit, '承诺事项没有写明完成时限，请补写到年、月。')]
  }
}

const dated =
  /(?:20\d{2}|明|后|今)年|\d{1,2}月|年底|月底|季度|[上下]半年|“?十[四五六]五”?期间|[一二三两\d]+(?:个月|年)内|近期/
