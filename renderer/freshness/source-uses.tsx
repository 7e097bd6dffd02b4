import { outcomeWords } from '../../electron/core/search/conditions.ts'
import type { Use } from '../../electron/core/library/uses.ts'
import { useCall } from '../client/use-call.ts'
import { freshnessText as text } from '../text/freshness.ts'
import { stageWord } from '../text/zh.ts'
import { printRoute } from '../window/route.ts'

/** Where passages of a source were reused: the letter, how far the words were changed, and what the deputy said. */
export function SourceUses({ sourceId }: { readonly sourceId: string }) {
  const { value } = useCall('source.uses', { sourceId })
  if (value === null) return null
  return (
    <>
      <h2>{text.usesTitle(value.length)}</h2>
      {value.length === 0 && <p className="faint">{text.notUsed}</p>}
      <ul className="plain-list source-uses">
        {value.map(use => (
          <li key={`${use.caseId} ${use.passageId}`}>
            <a href={printRoute({ screen: 'case', caseId: use.caseId })} title={text.openUse(use.title)}>
              {use.number ?? use.title}
            </a>
            <span className="faint">{told(use)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function told({ passageId, changed, stage, day, outcome }: Use): string {
  const position = Number(passageId.slice(passageId.lastIndexOf('#') + 1)) + 1
  return [
    text.position(position),
    text.changedBy(changed),
    stageWord[stage],
    day,
    ...(outcome === null ? [] : [outcomeWords[outcome]])
  ].join(' · ')
}
