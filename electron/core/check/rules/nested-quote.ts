import { quotesOf } from '../quotes.ts'
import { fixOf } from '../report.ts'
import type { Rule } from '../rule.ts'
import { placeIn } from '../walk.ts'

/** A quotation within a quotation takes single marks (GB/T 15834—2011 4.8.3.4). */
export const nestedQuote: Rule = {
  id: 'nested-quote',
  group: '标点',
  authority: '国标',
  severity: 'hint',
  basis: 'GB/T 15834—2011 4.8.3',
  where: 'prose',
  checkIn: stretch =>
    quotesOf(stretch.text)
      .pairs.filter(pair => pair.inner)
      .map(({ open, close }) => {
        const edits = [
          { place: placeIn(stretch, open.at, open.at + 1), before: '“', after: '‘' },
          { place: placeIn(stretch, close.at, close.at + 1), before: '”', after: '’' }
        ]
        return {
          place: placeIn(stretch, open.at, close.at + 1),
          message: '引号里面又用引号时，里层请改用单引号‘’。',
          fix: { ...fixOf(edits, 'proposed'), label: '里层改为‘’' }
        }
      })
}
