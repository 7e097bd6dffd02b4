import { useEffect, useMemo, useRef, useState } from 'react'
import type { Corrected } from '../../../electron/core/calls/corrections.ts'
import type { Former } from '../../../electron/core/library/correct.ts'
import type { SourceSummary } from '../../../electron/core/library/source.ts'
import { call } from '../../client/call.ts'
import { sheetText as text } from '../../text/sheet.ts'
import { useDesk } from '../../window/desk.ts'
import { withChange, type CellChange } from './columns.ts'
import { batchesOf, tracesOf, type Edit } from './corrections-state.ts'
import { rememberSheet, remembered } from './memory.ts'
import { redoneOnce, undoneOnce, withStep, type Trace } from './steps.ts'

/** Work on more sources than this shows how far it is. */
const many = 200

type Request = { readonly count: number; readonly send: () => Promise<readonly Corrected[]> }
export type Progress = { readonly done: number; readonly total: number }

/** The sources as corrected so far, and all ways to correct them. Steps run one after another, so that they are undone in the order in which they were done. */
export function useCorrections(listed: readonly SourceSummary[] | null) {
  const { report, tell } = useDesk()
  const [changed, setChanged] = useState<ReadonlyMap<string, SourceSummary>>(new Map())
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [steps, setSteps] = useState(remembered().steps)
  const [progress, setProgress] = useState<Progress | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const stopped = useRef(false)
  const latest = useRef(steps)

  useEffect(() => setChanged(new Map()), [listed])
  const known = useMemo(
    () => new Map((listed ?? []).map(source => [source.id, changed.get(source.id) ?? source])),
    [listed, changed]
  )

  const setAll = (next: typeof steps) => {
    latest.current = next
    rememberSheet({ steps: next })
    setSteps(next)
  }
  const show = (sources: readonly (SourceSummary | null)[]) =>
    setChanged(old => {
      const next = new Map(old)
      for (const source of sources) if (source !== null) next.set(source.id, source)
      return next
    })

  /** Sends requests one by one and gives what was answered until the end, a stop or a failure. */
  const sendAll = async (requests: readonly Request[]) => {
    const total = requests.reduce((sum, { count }) => sum + count, 0)
    const answers: Corrected[] = []
    stopped.current = false
    try {
      for (const { count, send } of requests) {
        if (stopped.current) break
        if (total > many) setProgress({ done: answers.length, total })
        const some = await send()
        show(some.map(({ summary }) => summary))
        answers.push(...some.slice(0, count))
      }
    } catch (thrown) {
      report(thrown)
    }
    setProgress(null)
    const refused = answers.filter(({ outcome }) => outcome === 'refused')
    if (refused.length > 0) report(new Error(text.refused(refused.length, refused[0]?.message ?? '')))
    else if (stopped.current) tell(text.stopped(answers.length, total), null)
    return answers
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.current.then(work, work)
    queue.current = next
    return next
  }

  /** Sets cells of sources, or marks sources as looked over; one step to undo. */
  const correct = (words: string, edits: readonly Edit[]) => {
    if (edits.length === 0) return Promise.resolve<readonly Corrected[]>([])
    const before = edits.map(({ sourceId }) => known.get(sourceId) ?? null)
    setKept(
      old => new Set([...old, ...edits.flatMap(each => (each.checked === 'leave' ? [each.sourceId] : []))])
    )
    show(edits.map(({ sourceId, change }) => shownSoFar(known.get(sourceId), change)))
    return inTurn(async () => {
      const answers = await sendAll(
        batchesOf(edits).map(batch => ({
          count: batch.count,
          send: () => call('source.correctMany', { corrections: batch.corrections })
        }))
      )
      const done = new Set(
        answers.filter(({ outcome }) => outcome !== 'refused').map(({ sourceId }) => sourceId)
      )
      show(before.filter(source => source !== null && !done.has(source.id)))
      const sure = new Set(edits.flatMap(each => (each.checked === 'now' ? [each.sourceId] : [])))
      if (sure.size > 0) setKept(old => new Set([...old].filter(id => !sure.has(id))))
      setAll(withStep(latest.current, { words, traces: tracesOf(answers) }))
      return answers
    })
  }

  const recogniseAnew = (sourceIds: readonly string[]) =>
    inTurn(async () => {
      const answers = await sendAll(
        chunks(sourceIds).map(some => ({
          count: some.length,
          send: () => call('source.recogniseAnew', { sourceIds: [...some] })
        }))
      )
      setAll(withStep(latest.current, { words: text.steps.anew, traces: tracesOf(answers) }))
      tell(text.anewDone(answers.filter(({ outcome }) => outcome === 'changed').length), null)
      return answers
    })

  const putBack = (traces: readonly Trace[], which: 'before' | 'after') => {
    setKept(old => new Set([...old, ...traces.map(({ sourceId }) => sourceId)]))
    return sendAll(
      chunks(traces).map(some => ({
        count: some.length,
        send: () =>
          call('source.putBack', {
            formers: some.map(trace => ({ sourceId: trace.sourceId, former: formerFor(trace[which]) }))
          })
      }))
    )
  }
  const undo = () =>
    inTurn(async () => {
      const step = latest.current.done.at(-1)
      if (step === undefined) return
      await putBack(step.traces, 'before')
      setAll(undoneOnce(latest.current))
      tell(text.undid(step.words), null)
    })
  const redo = () =>
    inTurn(async () => {
      const step = latest.current.undone.at(-1)
      if (step === undefined) return
      await putBack(step.traces, 'after')
      setAll(redoneOnce(latest.current))
      tell(text.redid(step.words), null)
    })

  return {
    known,
    kept,
    forgetKept: () => setKept(new Set()),
    steps,
    progress,
    stop: () => {
      stopped.current = true
    },
    correct,
    recogniseAnew,
    undo,
    redo
  }
}

function shownSoFar(source: SourceSummary | undefined, change: CellChange): SourceSummary | null {
  return source === undefined ? null : withChange(source, change)
}

function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / many) }, (_, at) =>
    items.slice(at * many, (at + 1) * many)
  )
}

function formerFor({ facts, corrected, ...rest }: Former) {
  return { ...rest, corrected: [...corrected], facts: { ...facts, people: [...facts.people] } }
}
