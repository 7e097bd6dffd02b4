import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { SourcePart } from '../../electron/core/calls/sources.ts'
import type { SourceSummary } from '../../electron/core/library/source.ts'
import { call } from '../client/call.ts'
import { asFault } from '../client/client-fault.ts'
import type { Answer } from '../client/use-call.ts'
import { firstPlaceOf } from './sheet/first-order.ts'

/** So many sources come at a time: some 0.5 MB, which a page reads between two frames. */
const partSize = 800

type Listed = Omit<Answer<readonly SourceSummary[]>, 'reload'>

/** All sources of the library, fetched a part at a time so that the window goes on; an older list stays until the newer one is whole. */
export function useSources(): Answer<readonly SourceSummary[]> {
  const [state, setState] = useState<Listed>({ value: null, fault: null, loading: true })
  const [round, setRound] = useState(0)
  const asked = useRef(0)

  useEffect(() => {
    const mine = ++asked.current
    setState(old => ({ ...old, loading: true }))
    allParts(() => mine === asked.current).then(
      value => {
        if (value !== null) startTransition(() => setState({ value, fault: null, loading: false }))
      },
      (thrown: unknown) =>
        mine === asked.current && setState(old => ({ ...old, fault: asFault(thrown), loading: false }))
    )
    return () => {
      asked.current++
    }
  }, [round])

  const reload = useCallback(() => setRound(old => old + 1), [])
  return { ...state, reload }
}

/** null as soon as nobody wants them any more. */
async function allParts(wanted: () => boolean): Promise<readonly SourceSummary[] | null> {
  const all: SourceSummary[] = []
  let listing: string | null = null
  for (;;) {
    const part: SourcePart = await call('source.listPart', { listing, from: all.length, limit: partSize })
    if (!wanted()) return null
    listing = part.listing
    // Found out here, some at a time: the table asks it of all at once.
    part.sources.forEach(firstPlaceOf)
    all.push(...part.sources)
    if (all.length >= part.total || part.sources.length === 0) return all
    await nextTurn()
  }
}

/** Lets a key or a frame go first. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => window.setTimeout(resolve))
}
