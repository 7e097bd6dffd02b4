import { Button } from 'antd'
import { memo, useState } from 'react'
import type { FoundSource, Question } from '../../electron/core/calls/search.ts'
import { useCall } from '../client/use-call.ts'
import { searchText as text } from '../text/search.ts'
import { FoundPassageItem, type PassageUse } from './found-passage.tsx'
import { sourceName } from './search-state.ts'
import { SourceFactsLine } from './source-line.tsx'

type Props = {
  readonly found: FoundSource
  readonly question: Question
  readonly use: PassageUse
  readonly title: 'link' | 'words'
}

/**
 * A source with its best passages; the others that match come when asked for. Drawn anew only with a new answer: the question that is already standing in the box is not the one
 * it was found for.
 */
export const FoundSourceItem = memo(
  SourceItem,
  (before, now) => before.found === now.found && before.use === now.use && before.title === now.title
)

function SourceItem({ found, question, use, title }: Props) {
  const [shown, setShown] = useState<'best' | 'all'>('best')
  const { source, passages, more } = found
  const { text: typed, spelling } = question
  const all = useCall(
    'search.within',
    shown === 'best' ? null : { text: typed, spelling, sourceId: source.id }
  )
  const listed = shown === 'all' && all.value !== null ? all.value : passages
  return (
    <li className="found-source" aria-label={sourceName(source)}>
      <SourceFactsLine source={source} title={title} />
      <ul className="passage-list">
        {listed.map(hit => (
          <FoundPassageItem key={hit.passage.id} hit={{ ...hit, source }} use={use} />
        ))}
      </ul>
      {shown === 'best' && more > 0 && (
        <Button size="small" type="link" className="more-passages" onClick={() => setShown('all')}>
          {text.more(more)}
        </Button>
      )}
    </li>
  )
}
