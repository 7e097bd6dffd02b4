import { Alert, Button, Modal, Progress, Table } from 'antd'
import type { ImportResult } from '../../electron/core/calls/sources.ts'
import { libraryText as text } from '../text/library.ts'
import { common } from '../text/zh.ts'
import { outcomeCounts, resultWords, tellingResults } from './library-state.ts'
import type { ImportState } from './use-import.ts'

type Props = { readonly state: ImportState; readonly onStop: () => void; readonly onClose: () => void }

/** How far an import has come, and what became of every file. */
export function ImportDialog({ state, onStop, onClose }: Props) {
  if (state.phase === 'idle') return null
  const finished = state.phase === 'finished'
  return (
    <Modal
      open
      width={720}
      closable={finished}
      mask={{ closable: false }}
      title={finished ? text.report : text.title}
      onCancel={finished ? onClose : onStop}
      footer={
        finished ? (
          <Button type="primary" onClick={onClose}>
            {common.close}
          </Button>
        ) : (
          <Button onClick={onStop}>{text.stop}</Button>
        )
      }
    >
      {state.phase === 'uploading' && (
        <Working
          done={state.done}
          total={state.total}
          words={text.uploading(state.done, state.total)}
          current={state.current}
        />
      )}
      {state.phase === 'running' && (
        <Working
          done={state.job.done}
          total={state.job.total}
          words={text.importing(state.job.done, state.job.total)}
          current={state.job.current}
        />
      )}
      {state.phase === 'finished' && <Results results={state.results} cancelled={state.cancelled} />}
    </Modal>
  )
}

type WorkingProps = {
  readonly done: number
  readonly total: number
  readonly words: string
  readonly current: string | null
}

function Working({ done, total, words, current }: WorkingProps) {
  return (
    <div role="status">
      <Progress
        percent={total === 0 ? 0 : Math.round((done / total) * 100)}
        showInfo={false}
        aria-label={words}
      />
      <p>{words}</p>
      <p className="faint one-line">{current === null ? '' : text.current(current)}</p>
    </div>
  )
}

type ResultsProps = {
  readonly results: readonly ImportResult[]
  readonly cancelled: Extract<ImportState, { readonly phase: 'finished' }>['cancelled']
}

function Results({ results, cancelled }: ResultsProps) {
  const telling = tellingResults(results)
  return (
    <>
      {cancelled && <Alert type="info" showIcon title={text.cancelled} />}
      <p className="outcomes" role="status">
        {outcomeCounts(results)
          .map(({ outcome, count }) => text.outcomeCount(text.outcomes[outcome], count))
          .join('，')}
      </p>
      {telling.length > 0 && (
        <Table<ImportResult>
          size="small"
          rowKey={result => result.fileName + (result.sourceId ?? '')}
          dataSource={telling}
          pagination={telling.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          columns={[
            { title: text.file, key: 'file', width: 240, render: (_, each) => each.fileName },
            {
              title: text.outcome,
              key: 'outcome',
              width: 120,
              render: (_, each) => (
                <span className={each.outcome === 'refused' ? 'severity-error' : undefined}>
                  {text.outcomes[each.outcome]}
                </span>
              )
            },
            { title: text.reason, key: 'reason', render: (_, each) => resultWords(each) }
          ]}
        />
      )}
    </>
  )
}
