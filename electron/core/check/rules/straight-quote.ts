import { quotesOf, type QuotePair } from '../quotes.ts'
import { fixOf } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import { placeIn, type Stretch } from '../walk.ts'

/** Quotation marks are “ ”, not the straight marks of a keyboard (GB/T 15834—2011 4.8.2). Only pairs are spoken of; a lone mark is unclosed-quote's. */
export const straightQuote: Rule = {
  id: 'straight-quote',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.8.2',
  where: 'prose',
  checkIn: stretch => quotesOf(stretch.text).pairs.flatMap(pair => reportOf(stretch, pair))
}

function reportOf(stretch: Stretch, pair: QuotePair): readonly Report[] {
  const marks = [
    { mark: pair.open, after: '“' },
    { mark: pair.close, after: '”' }
  ].filter(({ mark }) => mark.kind === 'straight')
  if (marks.length === 0 || stretch.codes.some(([start, end]) => start < pair.open.at && pair.open.at < end))
    return []
  const edits = marks.map(({ mark, after }) => ({
    place: placeIn(stretch, mark.at, mark.at + 1),
    before: stretch.text.slice(mark.at, mark.at + 1),
    after
  }))
  return [
    {
      place: placeIn(stretch, pair.open.at, pair.close.at + 1),
      message: '这里用了直引号，公文中请改为“”。',
      fix: { ...fixOf(edits, 'safe'), label: '改为“”' }
    }
  ]
}
