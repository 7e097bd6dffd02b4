import { Alert, Checkbox, Modal, Spin } from 'antd'
import { useState } from 'react'
import type { LearntProfile } from '../../../electron/core/layout/learn/learn-profile.ts'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import { takeablesOf } from '../../../electron/core/layout/profiles/take-over.ts'
import { call, upload } from '../../client/call.ts'
import { DropZone } from '../../files/drop-zone.tsx'
import { PickFiles } from '../../files/pick-files.tsx'
import { layoutText } from '../../text/layout.ts'
import { useDesk } from '../../window/desk.ts'

const text = layoutText.learning

type Props = {
  readonly profile: Profile
  readonly onTake: (profile: Profile, count: number) => void
  readonly onClose: () => void
}

/** Reads a printed sample and lets the user take over what it prints differently. Nothing is saved here. */
export function LearnDialog({ profile, onTake, onClose }: Props) {
  const { report } = useDesk()
  const [learnt, setLearnt] = useState<LearntProfile | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const found = learnt === null ? [] : takeablesOf(profile, learnt.profile)
  const chosen = found.filter(each => !left.has(each.id))

  const read = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    setBusy(true)
    try {
      const { uploadId } = await upload(file)
      setLearnt(await call('unit.learnProfile', { uploadId }))
      setLeft(new Set())
    } catch (thrown) {
      report(thrown)
    } finally {
      setBusy(false)
    }
  }
  const tick = (id: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(id)
    else next.add(id)
    setLeft(next)
  }

  return (
    <Modal
      open
      width={860}
      style={{ top: 24 }}
      title={text.title}
      okText={text.take(chosen.length)}
      okButtonProps={{ disabled: chosen.length === 0 }}
      onOk={() =>
        onTake(
          chosen.reduce((made, { take }) => take(made), profile),
          chosen.length
        )
      }
      onCancel={onClose}
    >
      <DropZone className="learn-dialog" onFiles={files => void read(files)}>
        <p>{text.hint}</p>
        <PickFiles
          label={text.pick}
          accept=".docx"
          what="one"
          button={{ type: learnt === null ? 'primary' : 'default', loading: busy }}
          onFiles={files => void read(files)}
        />
        {busy && <Spin description={text.working} />}
        {learnt !== null && found.length === 0 && <Alert type="success" title={text.same} />}
        {found.length > 0 && (
          <>
            <h3>{text.found(found.length)}</h3>
            <div className="learnt-list">
              <table className="form-table">
                <thead>
                  <tr>
                    <th>
                      <Checkbox
                        aria-label={text.all}
                        checked={chosen.length === found.length}
                        indeterminate={chosen.length > 0 && chosen.length < found.length}
                        onChange={event =>
                          setLeft(new Set(event.target.checked ? [] : found.map(each => each.id)))
                        }
                      />
                    </th>
                    <th>{text.what}</th>
                    <th>{text.now}</th>
                    <th>{text.standard}</th>
                    <th>{text.learnt}</th>
                  </tr>
                </thead>
                <tbody>
                  {found.map(({ id, what, now, standard, there }) => (
                    <tr key={id}>
                      <td>
                        <Checkbox
                          aria-label={what}
                          checked={!left.has(id)}
                          onChange={event => tick(id, event.target.checked)}
                        />
                      </td>
                      <td>{what}</td>
                      <td>{now}</td>
                      <td className="faint">{standard}</td>
                      <td>
                        <strong>{there}</strong>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
        {learnt !== null && learnt.doubts.length > 0 && (
          <Alert
            type="warning"
            title={text.doubts}
            description={
              <ul className="plain-list">
                {learnt.doubts.map((doubt, at) => (
                  <li key={at}>{doubt.message}</li>
                ))}
              </ul>
            }
          />
        )}
      </DropZone>
    </Modal>
  )
}
