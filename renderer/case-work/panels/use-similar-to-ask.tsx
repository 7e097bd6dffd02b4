import { useMemo, useState, type ReactNode } from 'react'
import type { FoundPassage } from '../../../electron/core/calls/search.ts'
import type { Ask } from '../../../electron/core/case/item.ts'
import { useSimilar } from '../../search/similar.tsx'
import { useCaseTools } from '../case-tools.ts'
import { demandOf } from './asks-state.ts'
import { ownSources } from './search-state.ts'
import { SourceDrawer } from './source-drawer.tsx'
import { usePassageUse } from './use-passage-use.tsx'

/** 找相似 on an ask: passages of past replies that say something like the demand, to be put under it. */
export function useSimilarToAsk(): { readonly look: (ask: Ask) => void; readonly drawers: ReactNode } {
  const { work } = useCaseTools()
  const { kase } = work.view
  const hidden = useMemo(() => ownSources(kase), [kase])
  const [askId, setAskId] = useState<string | null>(null)
  const [reading, setReading] = useState<FoundPassage | null>(null)
  const similar = useSimilar({ kind: 'reply', hidden })
  const use = usePassageUse({
    askId,
    onRead: setReading,
    onSimilar: hit => similar.look({ kind: 'passage', passageId: hit.passage.id })
  })
  return {
    look: ask => {
      setAskId(ask.id)
      similar.look({ kind: 'text', text: demandOf(ask) })
    },
    drawers: (
      <>
        {similar.drawer(use)}
        {reading && <SourceDrawer hit={reading} onClose={() => setReading(null)} />}
      </>
    )
  }
}
