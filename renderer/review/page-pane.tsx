import type { Reply } from '../../electron/core/reply/reply.ts'
import { PagesPane } from '../pages/pages-pane.tsx'

/** The letter as it will be printed, to be read and copied from. */
export function PagePane({ reply }: { readonly reply: Reply | null }) {
  if (reply === null) return null
  return (
    <div className="preview-pane tall">
      <PagesPane reply={reply} caret={null} onPick={null} />
    </div>
  )
}
