import type { Stretch } from '../walk.ts'
import { proseOf } from '../walk.ts'
import { quotesOf } from '../quotes.ts'
import { remark } from '../report.ts'
import type { Report, Rule } from '../rule.ts'

/**
 * Every opening quotation mark is closed in its own paragraph, and every closing one opened (GB/T 15834—2011 4.8). Where a
 * quotation runs over several paragraphs each of them opens and only the last closes, so an opening mark at the start of a
 * paragraph passes when the next paragraph starts with one too.
 */
export const unclosedQuote: Rule = {
  id: 'unclosed-quote',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.8',
  check: ({ reply }) => {
    const stretches = proseOf(reply)
    return stretches.flatMap((stretch, index) => reportsIn(stretch, stretches[index + 1]))
  }
}

function reportsIn(stretch: Stretch, next: Stretch | undefined): readonly Report[] {
  const { text } = stretch
  const quotes = quotesOf(text)
  const unclosed = quotes.unclosed
    .filter(mark => !(mark.at === 0 && next?.text.startsWith('“') === true))
    .map(mark =>
      remark(
        stretch,
        { start: mark.at, end: mark.at + clauseAfter(text, mark.at) },
        '这个左引号没有成对的右引号，请在引文结束处补上右引号。'
      )
    )
  const unopened = quotes.unopened.map(mark =>
    remark(
      stretch,
      { start: mark.at - clauseBefore(text, mark.at), end: mark.at + 1 },
      '这个右引号没有成对的左引号，请在引文开始处补上左引号。'
    )
  )
  return [...unclosed, ...unopened]
}

function clauseAfter(text: string, at: number): number {
  return /^.[^，。；：、！？“”《》（）]{0,20}/.exec(text.slice(at))?.[0].length ?? 1
}

function clauseBefore(text: string, at: number): number {
  return /[^，。；：、！？“”《》（）]{0,20}$/.exec(text.slice(0, at))?.[0].length ?? 0
}
