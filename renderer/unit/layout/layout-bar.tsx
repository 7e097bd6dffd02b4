import { UndoOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { readLayoutFile } from '../../../electron/core/layout/profiles/layout-file.ts'
import { letterProfile } from '../../../electron/core/layout/profiles/letter.ts'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import { replyKindSchema } from '../../../electron/core/reply/reply.ts'
import type { Unit } from '../../../electron/core/unit/unit.ts'
import { call, saveExport } from '../../client/call.ts'
import { PickFiles } from '../../files/pick-files.tsx'
import { layoutText as text } from '../../text/layout.ts'
import { useDesk } from '../../window/desk.ts'
import { BaseGallery } from './base-gallery.tsx'
import { withFurther, withLayoutAt, withoutFurther, withUse, type Layouts } from './layouts-state.ts'
import { LearnDialog } from './learn-dialog.tsx'

type Props = {
  readonly unit: Unit
  readonly layouts: Layouts
  readonly edited: string | null
  readonly profile: Profile
  readonly onEdit: (id: string | null) => void
  readonly onPut: (layouts: Layouts, by: string) => void
  readonly onChange: (profile: Profile, by: string) => void
  readonly undo: (() => void) | null
}

/** Which layout is edited, for which documents it is, and where its numbers may come from at once. */
export function LayoutBar(props: Props) {
  const { unit, layouts, edited, profile, onEdit, onPut, onChange, undo } = props
  const { report, tell } = useDesk()
  const [open, setOpen] = useState<'gallery' | 'learn' | null>(null)

  const begin = (from: Profile) => {
    const { layouts: next, added } = withFurther(layouts, from)
    onPut(next, 'add')
    onEdit(added)
    return { next, added }
  }
  const letterForContributions = () => {
    const { layouts: next, added } = withFurther(layouts, { ...letterProfile, name: text.contributionName })
    onPut(withUse(withUse(next, 'contribution', added), 'request', added), 'add')
    onEdit(added)
  }
  const importFile = async ([file]: readonly File[]) => {
    if (!file) return
    const read = readLayoutFile(await file.text())
    if (read === null) return report(new Error(text.notLayout(file.name)))
    onPut(withLayoutAt(layouts, edited, { ...read, id: profile.id }), 'import')
    tell(text.imported(read.name), null)
  }
  const exportFile = () =>
    call('unit.exportProfile', { profile })
      .then(saveExport)
      .then(saved => saved && tell(text.exported(profile.name), null), report)

  return (
    <div className="layout-bar">
      <div className="layout-line">
        <label htmlFor="layout-edited">{text.edited}</label>
        <Select
          id="layout-edited"
          value={edited ?? ''}
          style={{ width: 300 }}
          options={[
            { value: '', label: text.own(layouts.profile.name) },
            ...layouts.profiles.map(({ id, name }) => ({ value: id, label: name }))
          ]}
          onChange={id => onEdit(id === '' ? null : id)}
        />
        <label htmlFor="layout-name">{text.name}</label>
        <Input
          id="layout-name"
          style={{ width: 220 }}
          value={profile.name}
          onChange={event => onChange({ ...profile, name: event.target.value }, 'name')}
        />
      </div>
      <div className="layout-line">
        <Button onClick={() => setOpen('gallery')}>{text.base}</Button>
        <Button onClick={() => setOpen('learn')}>{text.learn}</Button>
        <PickFiles
          label={text.importFile}
          accept=".json"
          what="one"
          button={{}}
          onFiles={files => void importFile(files)}
        />
        <Button onClick={() => void exportFile()}>{text.exportFile}</Button>
        <Button onClick={() => begin({ ...profile, name: text.further(profile.name) })}>{text.add}</Button>
        {edited !== null && (
          <Button
            onClick={() => {
              onPut(withoutFurther(layouts, edited), 'remove')
              onEdit(null)
            }}
          >
            {text.remove}
          </Button>
        )}
        <Button icon={<UndoOutlined />} disabled={undo === null} onClick={() => undo?.()}>
          {text.undo}
        </Button>
      </div>
      <div className="layout-line">
        {replyKindSchema.options.map(kind => (
          <span key={kind} className="layout-use">
            <label htmlFor={`layout-use-${kind}`}>
              {text.kinds[kind]}
              {text.uses}
            </label>
            <Select
              id={`layout-use-${kind}`}
              style={{ width: 170 }}
              value={layouts.profileUses[kind] ?? ''}
              options={[
                { value: '', label: text.ownShort },
                ...layouts.profiles.map(({ id, name }) => ({ value: id, label: name }))
              ]}
              onChange={id => onPut(withUse(layouts, kind, id === '' ? null : id), `use ${kind}`)}
            />
          </span>
        ))}
        {layouts.profileUses.contribution === undefined && (
          <Button type="link" size="small" onClick={letterForContributions}>
            {text.letterForContributions}
          </Button>
        )}
      </div>
      {open === 'gallery' && (
        <BaseGallery
          unit={unit}
          profile={profile}
          onClose={() => setOpen(null)}
          onChoose={(begun, base) => {
            onChange(begun, `base ${base.id}`)
            setOpen(null)
          }}
        />
      )}
      {open === 'learn' && (
        <LearnDialog
          profile={profile}
          onClose={() => setOpen(null)}
          onTake={(next, count) => {
            onChange(next, 'learn')
            setOpen(null)
            tell(text.learning.taken(count), null)
          }}
        />
      )}
    </div>
  )
}
