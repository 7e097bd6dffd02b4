import { Button } from 'antd'
import { useState } from 'react'
import type { Template } from '../../electron/core/template/template.ts'
import { call } from '../client/call.ts'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { templatesText as text } from '../text/templates.ts'
import { common } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { TemplateForm } from './template-form.tsx'
import { copyOf, templateProblems } from './templates-state.ts'

/** 模板: what drafts are made from, to be looked at, copied and changed. */
export function TemplatesScreen() {
  const list = useCall('template.list', {})
  const builtIn = useCall('template.builtIn', {})
  return (
    <Loaded answer={list}>
      {all => <Templates all={all} builtIn={builtIn.value ?? all} onSaved={list.reload} />}
    </Loaded>
  )
}

type Props = {
  readonly all: readonly Template[]
  readonly builtIn: readonly Template[]
  readonly onSaved: () => void
}

function Templates({ all, builtIn, onSaved }: Props) {
  const { report, status, tell } = useDesk()
  const [chosen, setChosen] = useState<string | null>(null)
  const [edited, setEdited] = useState<Template | null>(null)
  const shown = edited ?? all.find(({ id }) => id === chosen) ?? all[0]
  const original = builtIn.find(({ id }) => id === shown?.id)
  const changedSince = (template: Template) => {
    const first = builtIn.find(({ id }) => id === template.id)
    if (!first) return text.own
    return JSON.stringify(first) === JSON.stringify(template) ? null : text.changed
  }
  const save = (template: Template, done: string, undo: (() => void) | null) =>
    call('template.save', { template }).then(() => {
      setEdited(null)
      setChosen(template.id)
      onSaved()
      tell(done, undo)
    }, report)
  const drop = (template: Template, done: string) =>
    call('template.remove', { templateId: template.id }).then(() => {
      setEdited(null)
      onSaved()
      tell(done, () => void save(template, text.saved, null))
    }, report)

  return (
    <div className="page templates-page">
      <div className="page-head sticky">
        <h1>{text.title}</h1>
        <span className="faint">{text.hint}</span>
        <span className="spring" />
        {edited && <span className="faint">{text.unsaved}</span>}
        {edited && <Button onClick={() => setEdited(null)}>{text.undo}</Button>}
        <Button
          type="primary"
          disabled={!edited || status.readOnly || templateProblems(edited).length > 0}
          onClick={() => edited && void save(edited, text.saved, null)}
        >
          {common.save}
        </Button>
      </div>
      <div className="templates-columns">
        <nav aria-label={text.list} className="template-list">
          {all.map(template => (
            <button
              type="button"
              key={template.id}
              disabled={edited !== null && template.id !== shown?.id}
              title={edited !== null ? text.leave : undefined}
              {...(template.id === shown?.id ? { 'aria-current': 'true' as const } : {})}
              onClick={() => setChosen(template.id)}
            >
              {template.name}
              {changedSince(template) && <span className="stage-tag">{changedSince(template)}</span>}
            </button>
          ))}
        </nav>
        {shown && (
          <section aria-label={shown.name} className="template-pane">
            <div className="buttons">
              <Button
                disabled={status.readOnly || edited !== null}
                onClick={() => void save(copyOf(shown, all), text.saved, null)}
              >
                {text.copy}
              </Button>
              {changedSince(shown) !== null && edited === null && (
                <Button
                  disabled={status.readOnly}
                  onClick={() =>
                    void drop(shown, original ? text.resetDone(original.name) : text.removed(shown.name))
                  }
                >
                  {original ? text.reset : text.remove}
                </Button>
              )}
            </div>
            <TemplateForm key={shown.id} template={shown} onChange={setEdited} />
          </section>
        )}
      </div>
    </div>
  )
}
