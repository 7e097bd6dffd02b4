import { useState } from 'react'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import type { FieldGroup } from '../../../electron/core/layout/profiles/field.ts'
import { fieldsOf, isChanged, standardFor } from '../../../electron/core/layout/profiles/fields.ts'
import { changedInFont, elementRules } from '../../../electron/core/layout/profiles/font-fields.ts'
import { layoutText as text } from '../../text/layout.ts'
import { Wrong } from '../field.tsx'
import type { SectionProps } from '../section-props.ts'
import { FieldRow } from './field-row.tsx'
import { FitLines } from './fit-lines.tsx'
import { FontsTable } from './fonts-table.tsx'
import { LayoutBar } from './layout-bar.tsx'
import { LayoutPreview } from './layout-preview.tsx'
import { layoutAt, layoutsOf, pastWith, withLayoutAt, type Layouts, type Past } from './layouts-state.ts'

const groups: readonly FieldGroup[] = [
  'page',
  'grid',
  'head',
  'letter',
  'marks',
  'signature',
  'imprint',
  'pageNumber'
]

/** 版式: the numbers, places and fonts of the page, beside a page that shows them. */
export function LayoutSection({ unit, problems, onChange }: SectionProps) {
  const [edited, setEdited] = useState<string | null>(null)
  const [past, setPast] = useState<Past>([])
  const layouts = layoutsOf(unit)
  const profile = layoutAt(layouts, edited)

  const put = (next: Layouts, by: string) => {
    setPast(pastWith(past, layouts, by))
    onChange({ ...unit, ...next })
  }
  const change = (next: Profile, by: string) => put(withLayoutAt(layouts, edited, next), by)
  const undo = () => {
    const last = past.at(-1)
    if (!last) return
    setPast(past.slice(0, -1))
    onChange({ ...unit, ...last.before })
  }

  const fields = fieldsOf(profile)
  const changed =
    fields.filter(field => isChanged(field, profile)).length +
    elementRules.filter(({ element }) => changedInFont(profile, element).length > 0).length
  return (
    <div className="layout-editor">
      <div className="layout-form">
        <p className="faint">{text.hint}</p>
        <LayoutBar
          unit={unit}
          layouts={layouts}
          edited={edited}
          profile={profile}
          onEdit={setEdited}
          onPut={put}
          onChange={change}
          undo={past.length === 0 ? null : undo}
        />
        <p className={changed > 0 ? 'layout-count changed' : 'layout-count'}>
          {text.changedCount(changed)}
          {changed > 0 && (
            <button
              type="button"
              className="link"
              onClick={() => {
                const { id, name } = profile
                change({ ...standardFor(profile), id, name }, 'restore all')
              }}
            >
              {text.reset}
            </button>
          )}
        </p>
        <Wrong id="profile-left" problems={problems} />
        <Wrong id="profile-top" problems={problems} />
        <Wrong id="layout-name" problems={problems} />
        <Wrong id="layout-fonts" problems={problems} />
        {groups.map(group => {
          const own = fields.filter(field => field.group === group)
          return own.length === 0 ? null : (
            <section key={group} aria-label={text.groups[group]}>
              <h3>{text.groups[group]}</h3>
              {own.map(field => (
                <FieldRow key={field.id} field={field} profile={profile} onChange={change} />
              ))}
              {group === 'grid' && <FitLines profile={profile} />}
            </section>
          )
        })}
        <section aria-label={text.groups.fonts}>
          <h3>{text.groups.fonts}</h3>
          <FontsTable profile={profile} onChange={change} />
        </section>
      </div>
      <LayoutPreview unit={unit} profile={profile} />
    </div>
  )
}
