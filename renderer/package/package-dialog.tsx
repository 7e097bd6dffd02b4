import { Button, Checkbox, Modal } from 'antd'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import type { Case } from '../../electron/core/case/case.ts'
import {
  documentWord,
  type Missing,
  type MissingPlace,
  type Planned
} from '../../electron/core/package/document.ts'
import { call } from '../client/call.ts'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { Running } from '../jobs/running.tsx'
import { useJob } from '../jobs/use-job.ts'
import { packageText as text } from '../text/package.ts'
import { common } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { go } from '../window/route.ts'
import type { CaseWork } from '../case-work/use-case-work.ts'
import { Ended, Formats } from './package-parts.tsx'
import { tickedKinds, withTick } from './package-state.ts'

/** A place outside this dialog in which what is missing can be filled in. */
export type FillPlace = Exclude<MissingPlace, 'number'>

type Props = {
  readonly kase: Case
  readonly change: CaseWork['change']
  readonly onFill: (place: FillPlace) => void
  readonly onClose: () => void
}

/** 成套文书 of a case: what can be made now and what each lacks, formats, progress and result. */
export function PackageDialog({ kase, change, onFill, onClose }: Props) {
  const { settings, remember, askActor, tell, report, status } = useDesk()
  const plan = useCall('package.plan', { caseId: kase.id })
  const { job, ended, start, stop } = useJob(text.saved, 'telling')
  const { packageChoice: choice } = settings
  const kinds = tickedKinds(plan.value ?? [], choice.documents)
  const formats = choice.formats
  const followable =
    plan.value?.some(one => one.kind === 'follow-up' && one.state !== 'not-possible') === true

  const number = async () => {
    const actor = await askActor()
    if (actor === null) return
    let why: string | null = null
    const view = await change(async base => {
      const { refusals, view } = await call('package.number', { ...base, actor })
      why = refusals[0]?.message ?? null
      return view
    })
    if (view === null) return
    tell(why ?? text.numbered, null)
    plan.reload()
  }
  const followUp = async () => {
    const actor = await askActor()
    if (actor === null) return
    try {
      const { refusals, view }: { refusals: readonly { message: string }[]; view: CaseView } = await call(
        'case.followUp',
        { caseId: kase.id, actor }
      )
      const [refusal] = refusals
      if (refusal !== undefined) return tell(refusal.message, null)
      tell(text.followUpDone, null)
      go({ screen: 'case', caseId: view.kase.id })
    } catch (thrown) {
      report(thrown)
    }
  }

  return (
    <Modal
      open
      width={760}
      title={text.title}
      onCancel={job === null ? onClose : stop}
      footer={
        job !== null ? (
          <Button onClick={stop}>{text.stop}</Button>
        ) : (
          <>
            {followable && !status.readOnly && (
              <Button onClick={() => void followUp()}>{text.followUp}</Button>
            )}
            <Button onClick={onClose}>{common.close}</Button>
            <Button
              type="primary"
              disabled={kinds.length === 0 || formats.length === 0}
              onClick={() =>
                void start(() => call('package.make', { caseId: kase.id, documents: kinds, formats }))
              }
            >
              {text.go}
            </Button>
          </>
        )
      }
    >
      <Loaded answer={plan}>
        {list => (
          <ul className="package-list" aria-label={text.documents}>
            {list.map(one => (
              <Line
                key={one.kind}
                one={one}
                ticked={kinds.includes(one.kind)}
                onTick={tick => remember({ packageChoice: withTick(choice, one.kind, tick) })}
                onFill={place => (place === 'number' ? void number() : onFill(place))}
              />
            ))}
          </ul>
        )}
      </Loaded>
      <Formats choice={choice} onChange={packageChoice => remember({ packageChoice })} />
      {job !== null && <Running job={job} words={text.running} />}
      {job === null && ended !== null && <Ended job={ended} />}
    </Modal>
  )
}

type LineProps = {
  readonly one: Planned
  readonly ticked: boolean
  readonly onTick: (tick: 'on' | 'off') => void
  readonly onFill: (place: MissingPlace) => void
}

function Line({ one, ticked, onTick, onFill }: LineProps) {
  const { kind, state, why, missing, recipients } = one
  const lacking: readonly Missing[] = why === null ? missing : [why]
  const places = lacking.flatMap(({ place }) => (place === null ? [] : [place]))
  const place = places.find(one => one === 'number') ?? places[0]
  const word = place === 'number' ? text.number : place === 'draft' ? text.draft : text.fill
  return (
    <li>
      <Checkbox
        disabled={state === 'not-possible'}
        checked={ticked}
        onChange={event => onTick(event.target.checked ? 'on' : 'off')}
      >
        {documentWord[kind]}
      </Checkbox>
      <div>
        {recipients.length > 1 && (
          <p className="faint" title={recipients.join('、')}>
            {text.copies(recipients.length)}：{recipients.slice(0, 4).join('、')}
            {recipients.length > 4 ? '…' : ''}
          </p>
        )}
        {lacking.length === 0 && <p className="faint">{text.ready}</p>}
        {lacking.map(({ message }) => (
          <p key={message} className="faint">
            {message}
          </p>
        ))}
      </div>
      {place !== undefined && (
        <Button type="link" aria-label={`${word}：${documentWord[kind]}`} onClick={() => onFill(place)}>
          {word}
        </Button>
      )}
    </li>
  )
}
