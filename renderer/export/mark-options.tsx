import { Checkbox, Form, Select } from 'antd'
import dayjs from 'dayjs'
import { useMemo } from 'react'
import type { Case } from '../../electron/core/case/case.ts'
import type { ExportOptions } from '../../electron/core/calls/exports.ts'
import { useCall } from '../client/use-call.ts'
import { exportText as text } from '../text/export.ts'
import { stageWord, timeFormat } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { usualVersion } from './export-state.ts'

type Props = {
  readonly kase: Case
  readonly options: ExportOptions
  readonly onChange: (changed: Partial<ExportOptions>) => void
}

/** Marks for colleagues in the Word file: what changed since a version of the case, and what the checks found. */
export function MarkOptions({ kase, options, onChange }: Props) {
  const { settings } = useDesk()
  const caseId = kase.id
  const versions = useCall('case.versions', { caseId })
  const history = useCall('case.history', { caseId })
  const newestFirst = useMemo(
    () => (versions.value ?? []).toSorted((a, b) => b.revision - a.revision),
    [versions.value]
  )
  const usual = usualVersion(newestFirst, history.value?.entries ?? [], settings.actor)
  const none = versions.value !== null && newestFirst.length === 0
  return (
    <Form.Item label={text.marks}>
      <div className="choices">
        <div>
          <Checkbox
            checked={options.sinceVersion !== null}
            disabled={usual === null}
            aria-describedby="export-redline-hint"
            onChange={event => onChange({ sinceVersion: event.target.checked ? (usual?.id ?? null) : null })}
          >
            {text.redline}
          </Checkbox>
          {options.sinceVersion !== null && (
            <div className="export-version">
              <Select
                aria-label={text.version}
                value={options.sinceVersion}
                onChange={sinceVersion => onChange({ sinceVersion })}
                options={newestFirst.map(({ id, savedAt, stage, note }) => ({
                  value: id,
                  label: [dayjs(savedAt).format(timeFormat.second), stageWord[stage], note]
                    .filter(each => each !== null)
                    .join(' · ')
                }))}
              />
            </div>
          )}
          <p id="export-redline-hint" className="export-mark-hint">
            {none ? text.noVersions : text.redlineHint}
          </p>
        </div>
        <div>
          <Checkbox
            checked={options.findings === 'comments'}
            aria-describedby="export-findings-hint"
            onChange={event => onChange({ findings: event.target.checked ? 'comments' : 'left-out' })}
          >
            {text.findings}
          </Checkbox>
          <p id="export-findings-hint" className="export-mark-hint">
            {text.findingsHint}
          </p>
        </div>
      </div>
    </Form.Item>
  )
}
