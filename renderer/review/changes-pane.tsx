import { Checkbox, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Case } from '../../electron/core/case/case.ts'
import type { HistoryView } from '../../electron/core/calls/workflow.ts'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { reviewText as text } from '../text/review.ts'
import { stageWord, timeFormat } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { Redline } from './redline.tsx'
import { sinceLastLook } from './review-state.ts'

type Props = { readonly kase: Case; readonly history: HistoryView | null }

/** What changed since this person last had the letter in hand, or since any other version. */
export function ChangesPane({ kase, history }: Props) {
  const { settings } = useDesk()
  const versions = useCall('case.versions', { caseId: kase.id })
  const [picked, setPicked] = useState<string | null>(null)
  const [onlyChanges, setOnlyChanges] = useState(true)
  const usual = sinceLastLook(versions.value ?? [], history?.entries ?? [], settings.actor)
  const versionId = picked ?? usual?.id ?? null
  const old = useCall('case.version', versionId === null ? null : { caseId: kase.id, versionId })

  return (
    <div className="changes">
      <Loaded answer={versions}>
        {list =>
          list.length === 0 ? (
            <p className="faint">{text.noVersion}</p>
          ) : (
            <div className="filters">
              <label htmlFor="compare-with">{text.comparedWith}</label>
              <Select
                id="compare-with"
                style={{ width: 380 }}
                value={versionId}
                onChange={setPicked}
                options={list.map(version => ({
                  value: version.id,
                  label:
                    text.versionName(
                      dayjs(version.savedAt).format(timeFormat.second),
                      stageWord[version.stage]
                    ) + (version.id === usual?.id ? `（${text.sinceLook}）` : '')
                }))}
              />
              <Checkbox checked={onlyChanges} onChange={event => setOnlyChanges(event.target.checked)}>
                {text.onlyChanges}
              </Checkbox>
            </div>
          )
        }
      </Loaded>
      {versionId !== null && (
        <Loaded answer={old}>
          {({ reply }) =>
            reply && kase.reply ? (
              <Redline before={reply} after={kase.reply} onlyChanges={onlyChanges} />
            ) : (
              <p className="faint">{text.noVersion}</p>
            )
          }
        </Loaded>
      )}
    </div>
  )
}
