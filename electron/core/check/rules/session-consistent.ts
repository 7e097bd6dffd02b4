import { openingsOf, sessionsIn, titleOf } from '../item-words.ts'
import { remark } from '../report.ts'
import type { Rule } from '../rule.ts'

/** 届 and 次 are the same in title, opening and register (核稿 list no. 8). Looked at only where a text names exactly one session. */
export const sessionConsistent: Rule = {
  id: 'session-consistent',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：会议届次前后一致',
  check: ({ reply, kase }) => {
    const title = titleOf(reply)
    const printed = [...(title === null ? [] : [title]), ...openingsOf(reply)].flatMap(stretch => {
      const [session, more] = sessionsIn(stretch.text)
      return session === undefined || more !== undefined ? [] : [{ stretch, session }]
    })
    const registered = sessionsIn(kase?.item.session ?? '')[0]
    const right = registered?.value ?? printed[0]?.session.value
    const from = registered === undefined ? '前面写的' : '来件登记的'
    return printed
      .filter(({ session }) => session.value !== right)
      .map(({ stretch, session }) =>
        remark(stretch, session, `会议届次不一致：这里是“${session.value}”，${from}是“${right}”，请核对。`)
      )
  }
}
