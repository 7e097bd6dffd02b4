import { call } from '../client/call.ts'
import { libraryText as text } from '../text/library.ts'
import { useDesk } from '../window/desk.ts'

/** Removes sources, and offers to bring them back. `onChange` runs after either. */
export function useRemoval(onChange: () => void): (sourceIds: readonly string[]) => Promise<void> {
  const { report, tell } = useDesk()
  const restore = (sourceIds: readonly string[]) =>
    call('source.restore', { sourceIds: [...sourceIds] }).then(onChange, report)
  return sourceIds =>
    call('source.remove', { sourceIds: [...sourceIds] }).then(() => {
      onChange()
      tell(text.removed(sourceIds.length), () => void restore(sourceIds))
    }, report)
}
