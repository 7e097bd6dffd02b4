import type { FoundPassage } from '../../electron/core/calls/search.ts'
import { useCall } from '../client/use-call.ts'
import { AgingText } from '../freshness/aging-text.tsx'
import { Loaded } from '../reading/loaded.tsx'

/** How many paragraphs before and after are shown. */
const reach = 2
const none: readonly (readonly [number, number])[] = []

/** A passage with the paragraphs before and after it. */
export function Around({ hit }: { readonly hit: FoundPassage }) {
  const { passage, source, highlights } = hit
  const answer = useCall('source.get', { sourceId: source.id })
  return (
    <Loaded answer={answer}>
      {({ passages }) => (
        <div className="around">
          {passages.slice(Math.max(0, passage.position - reach), passage.position + reach + 1).map(each =>
            each.position === passage.position ? (
              <p key={each.id} className="hit-text here">
                <AgingText text={passage.text} year={source.facts.year} ranges={highlights} />
              </p>
            ) : (
              <p key={each.id} className="hit-text">
                <AgingText text={each.text} year={source.facts.year} ranges={none} />
              </p>
            )
          )}
        </div>
      )}
    </Loaded>
  )
}
