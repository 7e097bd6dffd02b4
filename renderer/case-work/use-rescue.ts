import { useEffect, useState } from 'react'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { call } from '../client/call.ts'
import { useDesk } from '../window/desk.ts'
import { copyOf, dropCopy } from './rescue.ts'

/** A text that an earlier page could not save, and what becomes of it. */
export type Rescue = {
  readonly found: Reply | null
  /** It is in the letter again, where it is saved like any other text. */
  readonly taken: () => void
  readonly givenUp: () => void
}

/**
 * Looks once for text left unsaved: beside this page, where only starts on the same port find it, then in the vault. What is found beside the page is
 * put into the vault at once, so that typing on cannot take its place.
 */
export function useRescue(caseId: string): Rescue {
  const { report, status } = useDesk()
  const [found, setFound] = useState<Reply | null>(() => copyOf(caseId))

  useEffect(() => {
    const copy = copyOf(caseId)
    if (copy === null) {
      call('case.unsaved', { caseId }).then(kept => setFound(kept?.reply ?? null), report)
    } else if (!status.readOnly) {
      call('case.keepUnsaved', { caseId, reply: copy }).then(() => dropCopy(caseId), report)
    }
  }, [caseId, report, status.readOnly])

  return {
    found,
    taken: () => setFound(null),
    givenUp: () => {
      setFound(null)
      dropCopy(caseId)
      if (!status.readOnly) call('case.dropUnsaved', { caseId }).catch(report)
    }
  }
}
