import { Button, Checkbox, Modal } from 'antd'
import { documentKindSchema, documentWord } from '../../electron/core/package/document.ts'
import { call } from '../client/call.ts'
import { Running } from '../jobs/running.tsx'
import { useJob } from '../jobs/use-job.ts'
import { packageText as text } from '../text/package.ts'
import { common } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { Ended, Formats } from './package-parts.tsx'
import { withTick } from './package-state.ts'

type Props = { readonly caseIds: readonly string[]; readonly onClose: () => void }

/** The documents of many cases as one file: which, in what formats, how far it is, what could not be made. */
export function BatchDialog({ caseIds, onClose }: Props) {
  const { settings, remember } = useDesk()
  const { job, ended, start, stop } = useJob(text.saved, 'telling')
  const { packageChoice: choice } = settings
  const { documents, formats } = choice
  return (
    <Modal
      open
      width={620}
      title={text.batchTitle(caseIds.length)}
      onCancel={job === null ? onClose : stop}
      footer={
        job !== null ? (
          <Button onClick={stop}>{text.stop}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{common.close}</Button>
            <Button
              type="primary"
              disabled={documents.length === 0 || formats.length === 0}
              onClick={() =>
                void start(() => call('package.batch', { caseIds: [...caseIds], documents, formats }))
              }
            >
              {text.go}
            </Button>
          </>
        )
      }
    >
      <p className="faint">{text.batchHint}</p>
      <div role="group" aria-label={text.documents} className="choices">
        {documentKindSchema.options.map(kind => (
          <Checkbox
            key={kind}
            checked={documents.includes(kind)}
            onChange={event =>
              remember({ packageChoice: withTick(choice, kind, event.target.checked ? 'on' : 'off') })
            }
          >
            {documentWord[kind]}
          </Checkbox>
        ))}
      </div>
      <Formats choice={choice} onChange={packageChoice => remember({ packageChoice })} />
      {job !== null && <Running job={job} words={text.running} />}
      {job === null && ended !== null && <Ended job={ended} />}
    </Modal>
  )
}
