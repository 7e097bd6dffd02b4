import { useDeferredValue, useMemo, useState } from 'react'
import type { Found, Question } from '../../electron/core/calls/search.ts'
import type { Answer } from '../client/use-call.ts'
import { useLatestCall } from '../client/use-latest-call.ts'
import { useGrowth } from '../library/use-growth.ts'
import { asksAnything } from './search-state.ts'

/** A search in progress: what stands in the box, how the answer is wanted, and the answer itself. */
export type Search = {
  readonly text: string
  readonly setText: (text: string) => void
  readonly sort: Question['sort']
  readonly setSort: (sort: Question['sort']) => void
  readonly spelling: Question['spelling']
  /** Searches the words as they were typed, wrong characters and all. */
  readonly searchAsTyped: () => void
  readonly showMore: () => void
  /** What the answer was asked for; null when nothing was typed. */
  readonly question: Question | null
  readonly answer: Answer<Found>
}

const page = 20
const mostListed = 500

/** Searches while `text` changes, among `kind` when the text names none, without `hidden` sources. */
export function useSearch(first: string, { kind, hidden }: Pick<Question, 'kind' | 'hidden'>): Search {
  const [text, setText] = useState(first)
  const [sort, setSort] = useState<Question['sort']>('relevance')
  const [spelling, setSpelling] = useState<Question['spelling']>('corrected')
  const [limit, setLimit] = useState(page)
  const sought = useDeferredValue(text)
  const question = useMemo(
    () => (asksAnything(sought) ? { text: sought, limit, sort, kind, hidden, spelling } : null),
    [sought, limit, sort, kind, hidden, spelling]
  )
  const answer = useLatestCall('search.find', question)
  useGrowth(answer.reload)
  return {
    text,
    setText: next => {
      setText(next)
      setLimit(page)
      setSpelling('corrected')
    },
    sort,
    setSort,
    spelling,
    searchAsTyped: () => setSpelling('as-typed'),
    showMore: () => setLimit(before => Math.min(mostListed, before * 2)),
    question,
    answer
  }
}
