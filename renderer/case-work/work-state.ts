import type { CaseView } from '../../electron/core/calls/cases.ts'
import type { FaultCode } from '../../electron/core/fault.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'

export type Trouble = { readonly code: FaultCode | 'connection'; readonly message: string }

/** The case on the screen: what the program last said, and the letter as it stands here. */
export type Work = {
  readonly view: CaseView
  readonly reply: Reply | null
  /** The letter here holds something that has not been saved. */
  readonly unsaved: boolean
  readonly saving: boolean
  readonly savedAt: string | null
  readonly trouble: Trouble | null
  /** Rises when the letter was replaced from outside the editor, which then has to show the new one. */
  readonly replaced: number
}

export type WorkChange =
  | { readonly kind: 'edited'; readonly reply: Reply }
  | { readonly kind: 'touched' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly view: CaseView; readonly reply: Reply; readonly at: string }
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | { readonly kind: 'answered'; readonly view: CaseView }
  | { readonly kind: 'reloaded'; readonly view: CaseView }
  | { readonly kind: 'rebased'; readonly view: CaseView }

/** The state in which a case is opened. */
export function opened(view: CaseView): Work {
  return {
    view,
    reply: view.kase.reply,
    unsaved: false,
    saving: false,
    savedAt: null,
    trouble: null,
    replaced: 0
  }
}

/**
 * What becomes of the case on the screen.
 * - touched: typing has begun; the words themselves follow as `edited` when it pauses.
 * - sent: the letter that was sent is saved; what was typed meanwhile is still unsaved.
 * - answered: another change of the case came back. The letter here is replaced only when it held nothing unsaved.
 * - reloaded: the letter here is given up for the saved one. rebased: it is kept and may be saved on top of the newer case.
 */
export function workAfter(work: Work, change: WorkChange): Work {
  switch (change.kind) {
    case 'touched':
      return work.unsaved ? work : { ...work, unsaved: true }
    case 'edited':
      return sameReply(work.reply, change.reply) && !work.unsaved
        ? work
        : { ...work, reply: change.reply, unsaved: true }
    case 'sending':
      return { ...work, saving: true }
    case 'sent':
      return {
        ...work,
        view: change.view,
        saving: false,
        unsaved: work.reply !== change.reply,
        savedAt: change.at,
        trouble: null
      }
    case 'failed':
      return { ...work, saving: false, trouble: change.trouble }
    case 'answered':
      return work.unsaved || sameReply(work.reply, change.view.kase.reply)
        ? { ...work, view: change.view }
        : withReplyOf({ ...work, view: change.view })
    case 'reloaded':
      return withReplyOf({ ...work, view: change.view, unsaved: false, trouble: null })
    case 'rebased':
      return { ...work, view: change.view, unsaved: true, trouble: null }
  }
}

function withReplyOf(work: Work): Work {
  return { ...work, reply: work.view.kase.reply, replaced: work.replaced + 1 }
}

/** Whether two letters are the same, word for word and mark for mark. */
export function sameReply(a: Reply | null, b: Reply | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

export type SaveState = 'read-only' | 'saved' | 'saving' | 'failed' | 'conflict'

/** What is said about saving. */
export function saveStateOf(work: Work, readOnly: boolean): SaveState {
  if (readOnly) return 'read-only'
  if (work.trouble) return work.trouble.code === 'stale-revision' ? 'conflict' : 'failed'
  return work.unsaved || work.saving ? 'saving' : 'saved'
}
