import { Alert, Button, Modal, Progress } from 'antd'
import type { IntakeStatus } from '../../electron/core/calls/intakes.ts'
import { countsWords, outcomeWord } from '../../electron/core/intake/report.ts'
import { intakeText as text } from '../text/intake.ts'
import { isRunning, percentOf, progressWords } from './intake-state.ts'
import { ReportTable } from './report-table.tsx'
import { SaveReport } from './save-report.tsx'
import { useIntakeView } from './use-intake.ts'

/** How far an intake has come, which may be put aside, and at its end what became of every file. */
export function IntakeDialog() {
  const { status, listing, isShown, isStopping, stop, hide, dismiss } = useIntakeView()
  if (!isShown || (status === null && listing === null)) return null
  const ended = status !== null && listing === null && !isRunning(status)
  return (
    <Modal
      open
      width={920}
      className="intake-dialog"
      mask={{ closable: false }}
      title={ended ? text.report : status === null ? text.folder : text.title(status.name)}
      onCancel={ended ? dismiss : hide}
      footer={
        ended ? (
          <>
            <SaveReport intakeId={status.id} />
            <Button type="primary" onClick={dismiss}>
              {text.close}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={stop} disabled={isStopping || status === null}>
              {isStopping ? text.stopping : text.stop}
            </Button>
            <Button type="primary" onClick={hide}>
              {text.hide}
            </Button>
          </>
        )
      }
    >
      {ended ? (
        <Ended status={status} />
      ) : status === null || listing !== null ? (
        <p role="status">{text.listing(listing ?? 0)}</p>
      ) : (
        <Working status={status} />
      )}
    </Modal>
  )
}

function Working({ status }: { readonly status: IntakeStatus }) {
  const words = progressWords(status)
  const { counts, latest, current } = status
  return (
    <div className="intake-working">
      <Progress percent={percentOf(status)} aria-label={words} status="active" />
      <p role="status">{words}</p>
      <p className="faint one-line">{current === null ? '\u00a0' : text.current(current)}</p>
      {status.done > 0 && <p>{text.soFar(countsWords(counts))}</p>}
      {latest.length > 0 && (
        <>
          <h3>{text.latest}</h3>
          <ul className="intake-latest">
            {latest.map(line => (
              <li key={line.path}>
                <span className={line.outcome === 'refused' ? 'severity-error' : 'faint'}>
                  {outcomeWord[line.outcome]}
                </span>
                <span className="one-line" title={line.path}>
                  {line.path}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Ended({ status }: { readonly status: IntakeStatus }) {
  return (
    <>
      {status.state === 'stopped' && <Alert type="info" showIcon title={text.stopped} />}
      {status.state === 'failed' && (
        <Alert type="error" showIcon title={text.failed} description={status.failure} />
      )}
      <ReportTable intakeId={status.id} counts={status.counts} filled={status.filled} />
    </>
  )
}
