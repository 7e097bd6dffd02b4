import { CloseOutlined, FullscreenExitOutlined, FullscreenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { PagesPane } from '../pages/pages-pane.tsx'
import { workText } from '../text/work.ts'
import { useCaseTools } from './case-tools.ts'
import type { EditorHandle } from './editor/block-editor.tsx'
import { useLiveText } from './use-live-text.ts'

/** Where the pages stand: nowhere, beside the text, or in its place. */
export type PreviewAt = 'closed' | 'beside' | 'alone'

type Props = {
  readonly at: PreviewAt
  readonly editor: EditorHandle | null
  readonly onMove: (at: PreviewAt) => void
}

/** The pages of the letter as it is being written. */
export function Preview({ at, editor, onMove }: Props) {
  const { work, goTo } = useCaseTools()
  const live = useLiveText(editor)
  const saved = work.reply
  const body = live.body ?? saved?.body ?? null
  const reply = useMemo<Reply | null>(
    () => (saved === null || body === null ? null : { ...saved, body }),
    [saved, body]
  )
  if (reply === null) return null
  const alone = at === 'alone'
  return (
    <PagesPane reply={reply} caret={live.caret} onPick={goTo}>
      <span className="pages-place">
        <Button
          size="small"
          type="text"
          icon={alone ? <FullscreenExitOutlined /> : <FullscreenOutlined />}
          aria-label={alone ? workText.previewBeside : workText.previewAlone}
          title={alone ? workText.previewBeside : workText.previewAlone}
          onClick={() => onMove(alone ? 'beside' : 'alone')}
        />
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={workText.closePreview}
          title={workText.closePreview}
          onClick={() => onMove('closed')}
        />
      </span>
    </PagesPane>
  )
}
