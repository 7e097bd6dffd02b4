import type { FoundPassage, FoundSource, Question } from '../calls/search.ts'

/** The listed passages of an answer by themselves, best first. */
export function listedPassages(found: readonly FoundSource[]): readonly FoundPassage[] {
  return passagesInOrder(found).toSorted((x, y) => y.score - x.score)
}

/** The listed passages of an answer by themselves, source by source as they were found: of an answer by year, the newest first. */
export function passagesInOrder(found: readonly FoundSource[]): readonly FoundPassage[] {
  return found.flatMap(({ source, passages }) => passages.map(passage => ({ ...passage, source })))
}

/** A question for a text as typed: the best `limit` sources of any kind, wrong characters put right. */
export function questionFor(text: string, limit: number): Question {
  return { text, limit, sort: 'relevance', kind: null, hidden: [], spelling: 'corrected' }
}
