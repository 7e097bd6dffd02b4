import { createContext, use } from 'react'
import type { Place } from '../../electron/core/reply/place.ts'
import type { Block, FrameField, Reply } from '../../electron/core/reply/reply.ts'
import type { Refusal } from '../../electron/core/workflow/stage.ts'
import type { CaseWork } from './use-case-work.ts'

export type SideTab = 'asks' | 'search' | 'contributions' | 'findings' | 'history'

/** What the panels around the text can do with the case and its text. */
export type CaseTools = CaseWork & {
  /** Whether the letter may be edited now. */
  readonly editable: boolean
  /** Why it may not, when that is a matter of the stage. */
  readonly refusal: Refusal | null
  /** Puts blocks at the cursor (askId null), or where the answer to an ask stands. */
  readonly insert: (blocks: readonly Block[], askId: string | null) => void
  readonly goTo: (place: Place) => void
  /** The part of the frame that was jumped to last; `round` rises so that it can be jumped to again. */
  readonly wantedField: { readonly field: FrameField; readonly round: number } | null
  /** Puts another letter in place of this one, in one step that can be taken back. */
  readonly replaceReply: (reply: Reply) => void
  readonly currentBlock: () => string | null
  readonly openTab: (tab: SideTab) => void
  /** Words to look up, with the ask they serve; `round` rises so that the same words can be asked for again. */
  readonly lookUp: (words: string, askId: string | null) => void
  readonly lookedUp: { readonly words: string; readonly askId: string | null; readonly round: number }
  /** The finding stepped to with F8. */
  readonly focusedFinding: string | null
  readonly focusFinding: (key: string) => void
}

export const CaseToolsContext = createContext<CaseTools | null>(null)

/** The tools of the open case; only for components inside the workspace. */
export function useCaseTools(): CaseTools {
  const tools = use(CaseToolsContext)
  if (!tools) throw new Error('no case around this component')
  return tools
}
