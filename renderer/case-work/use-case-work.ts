import dayjs from 'dayjs'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Case } from '../../electron/core/case/case.ts'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { desktopBridge } from '../client/bridge.ts'
import { call } from '../client/call.ts'
import { asFault } from '../client/client-fault.ts'
import { useDesk } from '../window/desk.ts'
import { dropCopy, keepCopy } from './rescue.ts'
import { opened, workAfter, type Work, type WorkChange } from './work-state.ts'

/** Pause after the last change before saving; with the editor's own pause it stays under one second. */
const savePause = 500

export type Base = { readonly caseId: string; readonly revision: number }

export type CaseWork = {
  readonly work: Work
  /** Changes the letter here; it is saved when typing pauses. Nothing happens while there is no letter. */
  readonly edit: (change: (reply: Reply) => Reply) => void
  readonly touch: () => void
  /** Saves what is unsaved; false when that failed. */
  readonly save: () => Promise<boolean>
  /** Saves, then makes another change on top of the case as it then stands; null when either failed (the user has been told). */
  readonly change: (make: (base: Base, kase: Case) => Promise<CaseView>) => Promise<CaseView | null>
  readonly takeTheirs: () => Promise<void>
  readonly saveMine: () => Promise<void>
  /** The editor says here how its latest words are had. */
  readonly collectFrom: (collect: (() => void) | null) => void
}

/** One open case: saves in turn, each on top of the revision before it, and never drops a word that was typed. */
export function useCaseWork(first: CaseView): CaseWork {
  const { report, status } = useDesk()
  const [work, setWork] = useState(() => opened(first))
  const now = useRef(work)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<number | undefined>(undefined)
  const collect = useRef<(() => void) | null>(null)
  const overwrites = useRef(false)
  const kept = useRef(false)
  const caseId = first.kase.id

  const become = useCallback((change: WorkChange) => {
    now.current = workAfter(now.current, change)
    setWork(now.current)
  }, [])

  const inTurn = useCallback(<T>(job: () => Promise<T>): Promise<T> => {
    const mine = turn.current.then(job)
    turn.current = mine.catch(() => undefined)
    return mine
  }, [])

  /** What this page could not save stands in the vault too; when even that cannot be written, the copy beside the page is left. */
  const keepInVault = useCallback(
    async (reply: Reply) => {
      kept.current = await call('case.keepUnsaved', { caseId, reply }).then(
        () => true,
        () => kept.current
      )
    },
    [caseId]
  )

  const save = useCallback((): Promise<boolean> => {
    window.clearTimeout(timer.current)
    collect.current?.()
    return inTurn(async () => {
      const { reply, unsaved, view } = now.current
      if (!unsaved || !reply || status.readOnly) return true
      become({ kind: 'sending' })
      try {
        const name = overwrites.current ? 'case.overwriteReply' : 'case.saveReply'
        const saved = await call(name, { caseId, revision: view.kase.revision, reply })
        overwrites.current = false
        become({ kind: 'sent', view: saved, reply, at: dayjs().format('HH:mm:ss') })
        if (now.current.unsaved) return true
        dropCopy(caseId)
        if (kept.current) await call('case.dropUnsaved', { caseId })
        kept.current = false
        return true
      } catch (thrown) {
        const { code, message } = asFault(thrown)
        become({ kind: 'failed', trouble: { code, message } })
        await keepInVault(reply)
        return false
      }
    })
  }, [become, caseId, inTurn, keepInVault, status.readOnly])

  const edit = useCallback(
    (make: (reply: Reply) => Reply) => {
      if (!now.current.reply) return
      const reply = make(now.current.reply)
      become({ kind: 'edited', reply })
      if (!now.current.unsaved) return
      keepCopy(caseId, reply)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void save(), savePause)
    },
    [become, caseId, save]
  )

  const change = useCallback<CaseWork['change']>(
    async make => {
      if (!(await save())) return null
      try {
        const view = await inTurn(() => {
          const { kase } = now.current.view
          return make({ caseId, revision: kase.revision }, kase)
        })
        become({ kind: 'answered', view })
        return view
      } catch (thrown) {
        const fault = asFault(thrown)
        if (fault.code === 'stale-revision') become({ kind: 'failed', trouble: fault })
        else report(fault)
        return null
      }
    },
    [become, caseId, inTurn, report, save]
  )

  const refetch = useCallback(
    async (kind: 'reloaded' | 'rebased') => {
      try {
        become({ kind, view: await call('case.get', { caseId }) })
        if (kind === 'reloaded') {
          dropCopy(caseId)
          if (kept.current) await call('case.dropUnsaved', { caseId })
          kept.current = false
        } else {
          overwrites.current = true
          await save()
        }
      } catch (thrown) {
        report(thrown)
      }
    },
    [become, caseId, report, save]
  )

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      collect.current?.()
      if (!now.current.unsaved || status.readOnly) return
      void save()
      // A browser drops the call with the page, so it asks first. The desktop has the call already and would only refuse to close.
      if (desktopBridge() === null) event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.removeEventListener('beforeunload', leaving)
      void save()
    }
  }, [save, status.readOnly])

  return useMemo(
    () => ({
      work,
      edit,
      touch: () => become({ kind: 'touched' }),
      save,
      change,
      takeTheirs: () => refetch('reloaded'),
      saveMine: () => refetch('rebased'),
      collectFrom: (from: (() => void) | null) => {
        collect.current = from
      }
    }),
    [work, edit, become, save, change, refetch]
  )
}
