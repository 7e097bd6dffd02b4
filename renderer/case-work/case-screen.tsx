import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { Workspace } from './workspace.tsx'

/** One case: outline, text, and what the text is made from. */
export function CaseScreen({ caseId }: { readonly caseId: string }) {
  const first = useCall('case.get', { caseId })
  return <Loaded answer={first}>{view => <Workspace first={view} />}</Loaded>
}
