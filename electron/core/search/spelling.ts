import { corrections } from './correct.ts'
import type { Query } from './query.ts'
import { isSentence } from './score.ts'
import { textOf } from './tokens.ts'
import type { Holdings } from './weigh.ts'

/**
 * What a query was meant to be, most likely first, its words parted by blanks: of one misspelt word several readings, of several
 * misspelt words the likeliest of each. Empty when every word stands somewhere as typed, or nothing like it does; and for quotations
 * and sentences: the first are meant as they are, of the others one character hardly matters.
 */
export function readingsMeant(holdings: Holdings, query: Query): readonly string[] {
  if (query.long || query.quoted.length > 0 || isSentence(query)) return []
  const typed = query.words.map(({ units }) => textOf(units, 0, units.length))
  const found = query.words.map(({ units: word }) =>
    corrections(holdings, word).map(({ units }) => textOf(units, 0, units.length))
  )
  if (found.length === 1) return found[0] ?? []
  if (found.every(list => list.length === 0)) return []
  return [found.map((list, number) => list[0] ?? typed[number] ?? '').join(' ')]
}
