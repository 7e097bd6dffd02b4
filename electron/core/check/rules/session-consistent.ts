import { openingsOf, sessionsIn, titleOf } from '../item-words.ts'
import { remark, replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { toChinese } from '../../chinese/numerals.ts'

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
      .map(({ stretch, session }) => {
        const message = `会议届次不一致：这里是“${session.value}”，${from}是“${right}”，请核对。`
        const words = stretch.text.slice(session.start, session.end)
        const after = registered === undefined ? words : reworded(words, right ?? '')
        return after === words
          ? remark(stretch, session, message)
          : replacing(stretch, session, { message, after, fix: 'proposed' })
      })
  }
}

/** The same words with the numbers of “18届1次”, written in Chinese as they were; unchanged where they were written in figures. */
function reworded(words: string, right: string): string {
  const [, term, meeting] = /^(\d{1,4})届(\d{1,4})次$/.exec(right) ?? []
  if (term === undefined || meeting === undefined || /\d/.test(words)) return words
  return words
    .replace(/[一二三四五六七八九十]+(?=届)/, toChinese(Number(term)))
    .replace(/[一二三四五六七八九十]+(?=次)/, toChinese(Number(meeting)))
}
