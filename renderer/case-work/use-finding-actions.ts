import { applyFixes } from '../../electron/core/check/fix.ts'
import type { Finding } from '../../electron/core/check/finding.ts'
import { call } from '../client/call.ts'
import { panelText } from '../text/panels.ts'
import { useDesk } from '../window/desk.ts'
import { useCaseTools } from './case-tools.ts'
import type { Scope } from './panels/finding-card.tsx'

const text = panelText.findings

/** What can be done about findings, from the panel or from the text itself. Each can be taken back for some seconds. */
export type FindingActions = {
  readonly fix: (chosen: readonly Finding[]) => void
  readonly dismiss: (
    finding: Finding,
    how: { readonly scope: Scope; readonly reason: string | null }
  ) => Promise<void>
  readonly undismiss: (keys: readonly string[]) => Promise<unknown>
}

/** The actions on findings of the open case. */
export function useFindingActions(): FindingActions {
  const { tell, refresh } = useDesk()
  const { work, replaceReply, change } = useCaseTools()
  const { reply } = work
  const undismiss = (keys: readonly string[]) =>
    change(base => call('case.undismiss', { ...base, keys: [...keys] }))
  return {
    undismiss,
    fix: chosen => {
      if (!reply) return
      const fixed = applyFixes(reply, chosen)
      if (fixed === reply) return
      replaceReply(fixed)
      tell(text.fixed(chosen.length), () => replaceReply(reply))
    },
    dismiss: async (finding, { scope, reason }) => {
      const keys = [finding.key]
      const view = await change(base => call('case.dismiss', { ...base, keys, reason, scope }))
      // What the office lets pass is kept with the unit, which the unit's own screen would otherwise show, and save, as it was.
      if (view && scope === 'unit') refresh()
      if (view) tell(text.dismissed[scope], scope === 'unit' ? null : () => void undismiss(keys))
    }
  }
}
