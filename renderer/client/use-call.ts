import { useCallback, useEffect, useRef, useState } from 'react'
import type { Asked, CallName, Output } from '../../electron/core/contract.ts'
import { call } from './call.ts'
import { asFault, type ClientFault } from './client-fault.ts'

/** The answer to a call as the screen sees it: an older value stays while a newer one is on its way. */
export type Answer<T> = {
  readonly value: T | null
  readonly fault: ClientFault | null
  readonly loading: boolean
  readonly reload: () => void
}

/**
 * What the program answers to a call, asked again whenever the input changes or `reload` is called. `input` null means: not yet.
 * A late answer to an older question is dropped.
 */
export function useCall<Name extends CallName>(name: Name, input: Asked<Name> | null): Answer<Output<Name>> {
  const key = JSON.stringify(input)
  const [state, setState] = useState<Omit<Answer<Output<Name>>, 'reload'>>({
    value: null,
    fault: null,
    loading: input !== null
  })
  const [round, setRound] = useState(0)
  const asked = useRef(0)

  useEffect(() => {
    if (input === null) return
    const mine = ++asked.current
    setState(old => ({ ...old, loading: true }))
    call(name, input).then(
      value => mine === asked.current && setState({ value, fault: null, loading: false }),
      (thrown: unknown) =>
        mine === asked.current && setState(old => ({ ...old, fault: asFault(thrown), loading: false }))
    )
    return () => {
      asked.current++
    }
  }, [name, key, round])

  const reload = useCallback(() => setRound(old => old + 1), [])
  return { ...state, reload }
}
