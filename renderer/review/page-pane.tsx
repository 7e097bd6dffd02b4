import type { Place } from '../../electron/core/reply/place.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { PagesPane } from '../pages/pages-pane.tsx'

type Props = {
  readonly reply: Reply | null
  /** What is to be looked at, null when nothing is pointed out. */
  readonly place: Place | null
}

/** The letter as it will be printed, to be read and copied from. */
export function PagePane({ reply, place }: Props) {
  if (reply === null) return null
  return (
    <div className="preview-pane tall">
      <PagesPane reply={reply} caret={place} onPick={null} />
    </div>
  )
}
