import { Alert, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { Template } from '../../electron/core/template/template.ts'
import { templatesText as text } from '../text/templates.ts'
import { PartRow } from './part-row.tsx'
import { draftLines, moved, templateProblems, withPart, withSkeleton } from './templates-state.ts'

type Props = { readonly template: Template; readonly onChange: (template: Template) => void }

/** A template as a form: its fixed wording, the order of its parts, and what a draft made with it looks like. */
export function TemplateForm({ template, onChange }: Props) {
  const [chosen, setChosen] = useState<string | null>(null)
  const skeleton = template.skeletons.find(({ id }) => id === chosen) ?? template.skeletons[0]
  const problems = templateProblems(template)
  const wording = (id: string, label: string, value: string, write: (value: string) => Template) => (
    <div className="field" key={id}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        autoSize
        value={value}
        onChange={event => onChange(write(event.target.value))}
      />
    </div>
  )
  const replaced = (list: readonly string[], at: number, words: string) =>
    list.map((each, index) => (index === at ? words : each))
  return (
    <div className="template-form">
      {problems.length > 0 && (
        <Alert
          type="error"
          title={text.problems}
          description={
            <ul className="plain-list">
              {problems.map(problem => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
        />
      )}
      <h3>{text.wording}</h3>
      <p className="faint">{text.wordingHint}</p>
      {wording('template-name', text.name, template.name, name => ({ ...template, name }))}
      {wording('template-title', text.head, template.head.title, title => ({
        ...template,
        head: { ...template.head, title }
      }))}
      {template.opening.map((words, at) =>
        wording(`template-opening-${at}`, text.opening(at + 1), words, next => ({
          ...template,
          opening: replaced(template.opening, at, next)
        }))
      )}
      {template.closing.map((words, at) =>
        wording(`template-closing-${at}`, text.closing(at + 1), words, next => ({
          ...template,
          closing: replaced(template.closing, at, next)
        }))
      )}
      <h3>{text.structure}</h3>
      <Segmented
        aria-label={text.skeleton}
        value={skeleton?.id ?? ''}
        options={template.skeletons.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      {skeleton && (
        <>
          <p className="faint">{skeleton.description}</p>
          <div className="template-columns">
            <ol className="part-list">
              {skeleton.parts.map((part, at) => (
                <PartRow
                  key={at}
                  part={part}
                  path={[at]}
                  onChange={(path, next) =>
                    onChange(
                      withSkeleton(template, skeleton.id, { parts: withPart(skeleton.parts, path, next) })
                    )
                  }
                  onMove={(path, by) =>
                    onChange(withSkeleton(template, skeleton.id, { parts: moved(skeleton.parts, path, by) }))
                  }
                />
              ))}
            </ol>
            <aside aria-label={text.preview} className="draft-picture" lang="zh-CN">
              <h4>{text.preview}</h4>
              {draftLines(template, skeleton).map(({ level, words, open }, at) => (
                <p key={at} className={`level-${level}${open ? ' open' : ''}`}>
                  {words}
                </p>
              ))}
            </aside>
          </div>
        </>
      )}
    </div>
  )
}
