import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { formNames } from '../../electron/core/reply/form-words.ts'
import { call, upload } from '../client/call.ts'
import { useCall } from '../client/use-call.ts'
import { PickFiles } from '../files/pick-files.tsx'
import { Loaded } from '../reading/loaded.tsx'
import { exportText as text } from '../text/export.ts'
import { useDesk } from '../window/desk.ts'

type Props = { readonly chosen: string | null; readonly onChoose: (fileName: string | null) => void }

/** The office's forms: one is chosen, new ones are added and old ones removed. */
export function FormChoice({ chosen, onChoose }: Props) {
  const { status, tell, report } = useDesk()
  const forms = useCall('form.list', {})
  const [busy, setBusy] = useState(false)

  const change = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
      forms.reload()
    } catch (thrown) {
      report(thrown)
    } finally {
      setBusy(false)
    }
  }
  const add = async (file: File | undefined) => {
    if (file === undefined) return
    const { uploadId } = await upload(file)
    const { fileName } = await call('form.add', { uploadId })
    onChoose(fileName)
    tell(text.formAdded(fileName), null)
  }
  const remove = async (fileName: string) => {
    await call('form.remove', { fileName })
    if (chosen === fileName) onChoose(null)
    tell(text.formRemoved(fileName), null)
  }

  return (
    <Form.Item label={text.form} extra={`${text.names}：${formNames.join('、')}`}>
      <Loaded answer={forms}>
        {list => (
          <>
            {list.length === 0 && <p className="export-hint">{text.noForm}</p>}
            <Radio.Group
              className="choices"
              aria-label={text.form}
              value={chosen}
              onChange={event => onChoose(String(event.target.value))}
            >
              {list.map(form => (
                <span key={form.fileName} className="export-form">
                  <Radio value={form.fileName}>
                    <span className="export-format">{form.fileName}</span>
                    <span className="export-hint">
                      {text.asks(form.names.filter(name => !form.unknown.includes(name)))}
                      {form.unknown.length > 0 && `；${text.notKnown(form.unknown)}`}
                    </span>
                  </Radio>
                  {!status.readOnly && (
                    <Button
                      type="link"
                      size="small"
                      aria-label={text.removeForm(form.fileName)}
                      disabled={busy}
                      onClick={() => void change(() => remove(form.fileName))}
                    >
                      {text.remove}
                    </Button>
                  )}
                </span>
              ))}
            </Radio.Group>
            {!status.readOnly && (
              <PickFiles
                label={text.addForm}
                accept=".docx"
                what="one"
                button={{ size: 'small', loading: busy }}
                onFiles={files => void change(() => add(files[0]))}
              />
            )}
          </>
        )}
      </Loaded>
    </Form.Item>
  )
}
