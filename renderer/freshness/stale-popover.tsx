import { Button, Popover } from 'antd'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Finding } from '../../electron/core/check/finding.ts'
import { useCaseTools } from '../case-work/case-tools.ts'
import { useFindingActions } from '../case-work/use-finding-actions.ts'
import { freshnessText as text } from '../text/freshness.ts'

/** Old words in the letter that were pointed at, and where they stand on the screen. */
export type PointedAt = {
  readonly key: string
  readonly box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>
}

type Props = {
  readonly finding: Finding
  readonly at: PointedAt
  readonly onClose: () => void
  /** Closed from within: the cursor goes back into the text. */
  readonly onReturn: () => void
}

/** What old words mean and what they would need to become: put it there, keep them, or say that they have been brought up to date. */
export function StalePopover({ finding, at, onClose, onReturn }: Props) {
  const { editable } = useCaseTools()
  const { fix, dismiss } = useFindingActions()
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const later = window.setTimeout(() => box.current?.querySelector('button')?.focus())
    return () => window.clearTimeout(later)
  }, [finding.key])

  const then = (done: () => unknown) => () => {
    onReturn()
    void done()
  }
  const close = (open: boolean) => {
    if (!open) onClose()
  }
  // In the page itself: within the columns a fixed place would be counted from the column.
  return createPortal(
    <Popover
      open
      trigger="click"
      placement="bottomLeft"
      title={finding.rule === 'stale-facts' ? text.stale : text.maybe}
      onOpenChange={close}
      content={
        <div
          ref={box}
          className="stale-popover"
          role="dialog"
          aria-label={finding.quote}
          onKeyDown={event => event.key === 'Escape' && onReturn()}
        >
          <p>{finding.message}</p>
          <div className="card-foot">
            {finding.fix && (
              <Button size="small" type="primary" disabled={!editable} onClick={then(() => fix([finding]))}>
                {finding.fix.label}
              </Button>
            )}
            <Button
              size="small"
              disabled={!editable}
              onClick={then(() => dismiss(finding, { scope: 'here', reason: text.keptReason }))}
            >
              {text.keep}
            </Button>
            <Button
              size="small"
              disabled={!editable}
              onClick={then(() => dismiss(finding, { scope: 'here', reason: text.doneReason }))}
            >
              {text.done}
            </Button>
          </div>
          <p className="faint">{text.popoverHint}</p>
        </div>
      }
    >
      <span className="popover-anchor" style={at.box} />
    </Popover>,
    document.body
  )
}
