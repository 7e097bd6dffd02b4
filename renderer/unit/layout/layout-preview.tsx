import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import type { Unit } from '../../../electron/core/unit/unit.ts'
import { PageDrawing } from '../../pages/page-drawing.tsx'
import { usePagesIn } from '../../pages/use-pages.ts'
import { Loaded } from '../../reading/loaded.tsx'
import { layoutText as text } from '../../text/layout.ts'
import { useDesk } from '../../window/desk.ts'
import { sampleLetter } from './sample-letter.ts'

type Props = { readonly unit: Unit; readonly profile: Profile }

/** A made-up letter of the unit in the layout being edited, page by page. */
export function LayoutPreview({ unit, profile }: Props) {
  const { status } = useDesk()
  const reply = useMemo(() => sampleLetter(unit, profile, status.today), [unit, profile, status.today])
  const answer = usePagesIn(profile, reply)
  const [wanted, setWanted] = useState(0)
  return (
    <aside className="layout-preview" aria-label={text.preview}>
      <Loaded answer={answer}>
        {({ drawn, css }) => {
          const at = Math.min(wanted, drawn.length - 1)
          const page = drawn[at]
          return (
            <>
              <style>{css}</style>
              <div className="layout-preview-bar">
                <strong>{text.preview}</strong>
                <span className="spring" />
                <Button
                  size="small"
                  type="text"
                  icon={<LeftOutlined />}
                  aria-label={text.previous}
                  disabled={at === 0}
                  onClick={() => setWanted(at - 1)}
                />
                <span>{text.previewPage(at + 1, drawn.length)}</span>
                <Button
                  size="small"
                  type="text"
                  icon={<RightOutlined />}
                  aria-label={text.next}
                  disabled={at === drawn.length - 1}
                  onClick={() => setWanted(at + 1)}
                />
              </div>
              {page && (
                <div
                  className="layout-sheet"
                  style={{ aspectRatio: `${profile.page.width} / ${profile.page.height}` }}
                >
                  <PageDrawing page={page} paper={profile.page} />
                </div>
              )}
            </>
          )
        }}
      </Loaded>
    </aside>
  )
}
