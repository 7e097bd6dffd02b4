import { Modal } from 'antd'
import { useMemo } from 'react'
import type { LayoutFonts } from '../../../electron/core/calls/layout.ts'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { layOut } from '../../../electron/core/layout/lay-out.ts'
import { layPages } from '../../../electron/core/layout/pages.ts'
import { gridPress, pressOf } from '../../../electron/core/layout/press.ts'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import { bases, sameLayout, type Base } from '../../../electron/core/layout/profiles/bases.ts'
import type { Unit } from '../../../electron/core/unit/unit.ts'
import { useCall } from '../../client/use-call.ts'
import { faceRules } from '../../pages/fonts-state.ts'
import { PageDrawing } from '../../pages/page-drawing.tsx'
import { layoutText } from '../../text/layout.ts'
import { useDesk } from '../../window/desk.ts'
import { sampleLetter } from './sample-letter.ts'

const text = layoutText.gallery

type Props = {
  readonly unit: Unit
  readonly profile: Profile
  readonly onChoose: (profile: Profile, base: Base) => void
  readonly onClose: () => void
}

/** All a layout can be begun with, each with a true picture of its first page. */
export function BaseGallery({ unit, profile, onChoose, onClose }: Props) {
  const { value: fonts } = useCall('layout.fonts', { profile: { ...gbt9704, fonts: profile.fonts } })
  const css = useMemo(() => (fonts === null ? '' : faceRules(fonts.fonts, profile).css), [fonts, profile])
  const groups = [
    { kind: 'layout', title: text.layouts, hint: text.layoutsHint },
    { kind: 'marks', title: text.marks, hint: text.marksHint }
  ] as const
  return (
    <Modal open width={1120} style={{ top: 16 }} title={text.title} footer={null} onCancel={onClose}>
      <style>{css}</style>
      <div className="base-gallery">
        {groups.map(({ kind, title, hint }) => (
          <section key={kind} aria-label={title}>
            <h3>
              {title} <span className="faint">{hint}</span>
            </h3>
            <div className="base-cards">
              {bases
                .filter(base => base.kind === kind)
                .map(base => (
                  <BaseCard
                    key={base.id}
                    base={base}
                    unit={unit}
                    profile={profile}
                    fonts={fonts}
                    onChoose={onChoose}
                  />
                ))}
            </div>
          </section>
        ))}
      </div>
    </Modal>
  )
}

type CardProps = Omit<Props, 'onClose'> & { readonly base: Base; readonly fonts: LayoutFonts | null }

function BaseCard({ base, unit, profile, fonts, onChoose }: CardProps) {
  const { status } = useDesk()
  const begun = useMemo(() => base.begin(profile), [base, profile])
  const first = useMemo(() => {
    const press = fonts === null ? gridPress(begun) : pressOf(fonts.widths, begun)
    return layPages(layOut(sampleLetter(unit, begun, status.today), begun), begun, press).pages[0] ?? null
  }, [begun, fonts, unit, status.today])
  const present = sameLayout(begun, profile)
  return (
    <button
      type="button"
      className={present ? 'base-card present' : 'base-card'}
      aria-label={text.choose(base.name)}
      onClick={() => onChoose(begun, base)}
    >
      <span className="base-sheet" aria-hidden="true">
        {first && <PageDrawing page={first} paper={begun.page} />}
      </span>
      <strong>
        {base.name}
        {present && <span className="stage-tag">{text.present}</span>}
      </strong>
      <span className="faint">{base.where}</span>
    </button>
  )
}
