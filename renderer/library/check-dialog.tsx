import { Alert, Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ReportFormat } from '../../electron/core/calls/checks.ts'
import { call } from '../client/call.ts'
import { Running } from '../jobs/running.tsx'
import { useJob, type EndedJob } from '../jobs/use-job.ts'
import { libraryText } from '../text/library.ts'
import { common } from '../text/zh.ts'

const text = libraryText.checking

type Props = {
  /** The replies to check; null for all of the library. */
  readonly sourceIds: readonly string[] | null
  readonly count: number
  readonly onClose: () => void
}

/** Checks many replies of the library and saves a report: in what form, how far it is, what came of it. */
export function CheckDialog({ sourceIds, count, onClose }: Props) {
  const { job, ended, start, stop } = useJob(text.made, 'refused')
  const [format, setFormat] = useState<ReportFormat>('xlsx')
  const ids = sourceIds === null ? null : [...sourceIds]
  return (
    <Modal
      open
      title={text.title(count)}
      onCancel={job === null ? onClose : stop}
      footer={
        job !== null ? (
          <Button onClick={stop}>{text.stop}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{common.close}</Button>
            <Button
              type="primary"
              disabled={count === 0}
              onClick={() => void start(() => call('checks.library', { sourceIds: ids, format }))}
            >
              {text.go}
            </Button>
          </>
        )
      }
    >
      <p className="faint">{text.hint}</p>
      <p className="check-format">
        <label htmlFor="report-format">{text.format}</label>{' '}
        <Select<ReportFormat>
          id="report-format"
          style={{ width: 200 }}
          value={format}
          disabled={job !== null}
          options={(['xlsx', 'docx', 'json'] as const).map(value => ({ value, label: text.formats[value] }))}
          onChange={setFormat}
        />
      </p>
      {job !== null && <Running job={job} words={text.running} />}
      {job === null && ended !== null && <Checked job={ended} />}
    </Modal>
  )
}

/** What the check came to: how many files with and without findings, the report, and the files that could not be checked. */
function Checked({ job }: { readonly job: EndedJob }) {
  const [report] = job.made
  const { counts, results } = job
  return (
    <div role="status">
      <Alert
        type={report === undefined ? 'warning' : 'success'}
        showIcon
        title={report === undefined ? text.nothing : text.made(report.fileName)}
        description={text.counts(counts.read, counts['read-with-notices'])}
      />
      {job.state === 'cancelled' && <p className="faint">{text.stopped}</p>}
      {counts.refused > 0 && (
        <>
          <p>{text.refused(counts.refused)}</p>
          <ul className="package-results" aria-label={text.refused(counts.refused)}>
            {results.map(({ fileName, message }, place) => (
              <li key={place}>{text.refusal(fileName, message ?? '')}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
