import { passagesOf } from '../../electron/core/library/describe.ts'
import type { Passage } from '../../electron/core/library/passage.ts'
import type { Source } from '../../electron/core/library/source.ts'
import type { Corpus, Query } from './corpus.ts'

/** What is true of the passages that parsing made of a corpus. */
export type Truth = {
  /** The paragraphs of the file that each passage is made of, by passage id. */
  readonly places: ReadonlyMap<string, readonly string[]>
  readonly topicOf: ReadonlyMap<string, number>
  readonly texts: readonly string[]
}

/** Works out which paragraphs of the files became which passages: where one holds the middle of the other. */
export function truthOf(corpus: Corpus, sources: readonly Source[]): Truth {
  const files = new Map(corpus.files.map(file => [file.id, file]))
  const passages = sources.flatMap(source => passagesOf(source))
  const places = new Map(
    passages.map(({ id, sourceId, text }) => {
      const inside = (files.get(sourceId)?.paragraphs ?? []).flatMap((paragraph, i) =>
        text.includes(middleOf(paragraph.text)) || paragraph.text.includes(middleOf(text))
          ? [`${sourceId}#${i}`]
          : []
      )
      return [id, inside] as const
    })
  )
  const topicOf = new Map(
    corpus.files.flatMap(file => file.paragraphs.map(({ topic }, i) => [`${file.id}#${i}`, topic] as const))
  )
  return { places, topicOf, texts: passages.map(({ text }) => text) }
}

function middleOf(text: string): string {
  const middle = Math.floor(text.length / 2)
  return text.slice(Math.max(0, middle - 8), middle + 8)
}

/** The part of the right answers (ten at most) among the first ten found. */
export function recallAt10(found: readonly string[], gold: readonly string[]): number {
  const right = new Set(gold)
  return found.slice(0, 10).filter(id => right.has(id)).length / Math.min(10, right.size)
}

/** How well found passages, best first, answer a query: recall among ten; for c3 the share that is on the topic. */
export function passageRecall(
  query: Query,
  hits: readonly Passage[],
  { places, topicOf, texts }: Truth
): number {
  const first = hits.slice(0, 10)
  switch (query.type) {
    case 'a':
    case 'b': {
      const words = query.words.split(' ')
      const holds = (text: string) => words.every(word => text.includes(word))
      const there = countUpTo(10, texts, holds)
      return there === 0 ? 1 : first.filter(({ text }) => holds(text)).length / there
    }
    case 'c1':
      return recallAt10([...new Set(hits.map(passage => passage.sourceId))], query.gold)
    case 'c3':
      return (
        first.filter(({ id }) => (places.get(id) ?? []).some(one => topicOf.get(one) === query.topic))
          .length / 10
      )
    default:
      return recallAt10([...new Set(hits.flatMap(({ id }) => places.get(id) ?? []))], query.gold)
  }
}

function countUpTo(most: number, texts: readonly string[], holds: (text: string) => boolean): number {
  let count = 0
  for (const text of texts) {
    if (holds(text)) count++
    if (count === most) break
  }
  return count
}
