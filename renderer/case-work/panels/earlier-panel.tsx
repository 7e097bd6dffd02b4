import { EarlierView } from '../../search/earlier-view.tsx'
import type { PassageUse } from '../../search/found-passage.tsx'
import { useCaseTools } from '../case-tools.ts'

/** What was answered to this case's question before. */
export function EarlierPanel({ use }: { readonly use: PassageUse }) {
  const { work } = useCaseTools()
  return <EarlierView to={{ kind: 'case', caseId: work.view.kase.id }} use={use} />
}
