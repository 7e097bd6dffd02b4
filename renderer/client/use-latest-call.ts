import { startTransition, useEffect, useRef, useState } from 'react'
import type { Asked, CallName, Output } from '../../electron/core/contract.ts'
import { call } from './call.ts'
import { asFault } from './client-fault.ts'
import type { Answer } from './use-call.ts'

/**
 * What the program answers to a call that is asked with every key pressed: one question at a time, then the latest; what was asked
 * between is never sent. An older answer stays until a newer one is there; `input` null takes it away. Showing an answer makes way for the next key.
 */
export function useLatestCall<Name extends CallName>(
  name: Name,
  input: Asked<Name> | null
): Answer<Output<Name>> {
  const [state, setState] = useState<Omit<Answer<Output<Name>>, 'reload'>>(idle)
  const latest = useRef(input)
  const busy = useRef(false)
  const here = useRef(true)
  const again = useRef(false)
  const key = JSON.stringify(input)
  latest.current = input

  const send = () => {
    const asked = latest.current
    if (busy.current || !here.current || asked === null) return
    busy.current = true
    const settle = (answer: Partial<Omit<Answer<Output<Name>>, 'reload'>>) => {
      busy.current = false
      const anew = again.current
      again.current = false
      if (!here.current || latest.current === null) return
      if (JSON.stringify(latest.current) === JSON.stringify(asked))
        startTransition(() => setState(old => ({ ...old, ...answer, loading: false })))
      else return send()
      if (anew) send()
    }
    call(name, asked).then(
      value => settle({ value, fault: null }),
      (thrown: unknown) => settle({ fault: asFault(thrown) })
    )
  }

  useEffect(() => {
    if (input === null) setState(idle)
    else {
      setState(old => ({ ...old, loading: true }))
      send()
    }
  }, [name, key])
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const reload = () => {
    // What is on its way may have been answered before what it is to be asked anew for.
    again.current = busy.current
    send()
  }
  return { ...state, reload }
}

const idle = { value: null, fault: null, loading: false }
