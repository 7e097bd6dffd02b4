import { Checkbox, Form, Radio } from 'antd'
import type { Case } from '../../electron/core/case/case.ts'
import type { ExportOptions as Options } from '../../electron/core/calls/exports.ts'
import { exportText as text } from '../text/export.ts'
import { takes, type ExportChoice } from './export-state.ts'
import { MarkOptions } from './mark-options.tsx'

type Props = {
  readonly kase: Case
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
}

/** The options of the chosen format; nothing for formats that have none. */
export function ExportOptions({ kase, choice, onChange }: Props) {
  const { part, numbering, marks } = takes(choice.what)
  const { options } = choice
  const change = (changed: Partial<Options>) => onChange({ ...choice, options: { ...options, ...changed } })
  return (
    <>
      {part && (
        <Form.Item label={text.part} {...(options.part === 'body' ? { extra: text.partHint } : {})}>
          <Radio.Group
            aria-label={text.part}
            value={options.part}
            onChange={event => change({ part: event.target.value === 'body' ? 'body' : 'whole' })}
          >
            <Radio value="whole">{text.parts.whole}</Radio>
            <Radio value="body">{text.parts.body}</Radio>
          </Radio.Group>
          {options.part === 'body' && (
            <Checkbox
              checked={options.signature === 'printed'}
              onChange={event => change({ signature: event.target.checked ? 'printed' : 'left-out' })}
            >
              {text.signature}
            </Checkbox>
          )}
        </Form.Item>
      )}
      {numbering && (
        <Form.Item label={text.numbering} extra={text.numberingHint[options.numbering]}>
          <Radio.Group
            aria-label={text.numbering}
            value={options.numbering}
            onChange={event =>
              change({ numbering: event.target.value === 'automatic' ? 'automatic' : 'text' })
            }
          >
            <Radio value="text">{text.numberings.text}</Radio>
            <Radio value="automatic">{text.numberings.automatic}</Radio>
          </Radio.Group>
        </Form.Item>
      )}
      {marks && <MarkOptions kase={kase} options={options} onChange={change} />}
    </>
  )
}
