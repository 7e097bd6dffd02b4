import { useEffect, useRef } from 'react'
import { useIntakeDesk } from '../intake/use-intake.ts'
import { useDesk } from '../window/desk.ts'

/**
 * Calls `look` whenever there is more in the library than was asked for: an import took files in, or an index made anew is whole. What
 * is not in sight looks once it is.
 */
export function useGrowth(look: () => void, inSight = true): void {
  const { status } = useDesk()
  const { round } = useIntakeDesk()
  const goesOn = status.catchingUp !== null
  const known = useRef({ round, goesOn })
  const owes = useRef(false)
  const latest = useRef(look)
  latest.current = look
  useEffect(() => {
    const before = known.current
    known.current = { round, goesOn }
    if (round > before.round || (before.goesOn && !goesOn)) owes.current = true
    if (!owes.current || !inSight) return
    owes.current = false
    latest.current()
  }, [round, goesOn, inSight])
}
