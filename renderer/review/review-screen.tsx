import { Button, Tabs, Tooltip } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import type { Place } from '../../electron/core/reply/place.ts'
import { editRefusal } from '../../electron/core/workflow/permitted.ts'
import { Deadline } from '../cases/cases-table.tsx'
import { ChangesDialog } from '../changes/changes-dialog.tsx'
import { call } from '../client/call.ts'
import { useCall } from '../client/use-call.ts'
import type { Base } from '../case-work/use-case-work.ts'
import { ExportDialog } from '../export/export-dialog.tsx'
import { Loaded } from '../reading/loaded.tsx'
import { changesText } from '../text/changes.ts'
import { panelText } from '../text/panels.ts'
import { reviewText as text } from '../text/review.ts'
import { kindWord, severityWord, stageWord } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { go } from '../window/route.ts'
import { asksBesideAnswers } from './review-state.ts'
import { ChangesPane } from './changes-pane.tsx'
import { HistoryList } from './history-list.tsx'
import { PagePane } from './page-pane.tsx'
import { StepButtons } from './step-buttons.tsx'

/** One case for who reviews or signs it: two minutes should be enough. */
export function ReviewScreen({ caseId }: { readonly caseId: string }) {
  const first = useCall('case.get', { caseId })
  return <Loaded answer={first}>{view => <Review first={view} />}</Loaded>
}

function Review({ first }: { readonly first: CaseView }) {
  const { report, settings, status } = useDesk()
  const [view, setView] = useState(first)
  const [returning, setReturning] = useState<'closed' | 'open' | 'aside'>('closed')
  // A step that is taken back starts from the case as it is then, not as it was when the step was offered.
  const newest = useRef(first)
  useEffect(() => {
    newest.current = view
  }, [view])
  const [exporting, setExporting] = useState(false)
  const [tab, setTab] = useState('asks')
  const [shown, setShown] = useState<Place | null>(null)
  const { kase, summary, findings } = view
  const history = useCall('case.history', { caseId: kase.id })
  const refusal = editRefusal(kase, settings.actor?.role ?? 'clerk')

  const change = async (make: (base: Base) => Promise<CaseView>) => {
    try {
      const next = await make({ caseId: kase.id, revision: newest.current.kase.revision })
      setView(next)
      history.reload()
      return next
    } catch (thrown) {
      report(thrown)
      // What was shown may be out of date: show the case as it is now.
      setView(await call('case.get', { caseId: kase.id }))
      return null
    }
  }

  const goTo = (place: Place) => {
    setTab('page')
    // A place that is shown already is gone to again: the pages may have been scrolled since.
    setShown(null)
    window.setTimeout(() => setShown(place))
  }

  return (
    <div className="page review">
      <div className="case-bar">
        <div className="case-name">
          <h1 title={summary.title}>{summary.title}</h1>
          <p>
            {kindWord[summary.kind]} {summary.number ?? ''} · {summary.people.join('、')} · {text.due}{' '}
            <Deadline summary={summary} />
            {summary.documentNumber !== null && ` · ${summary.documentNumber}`}
          </p>
        </div>
        <span className="stage-tag">{stageWord[kase.stage]}</span>
        <span className="buttons">
          <Button onClick={() => go({ screen: 'case', caseId: kase.id })}>{text.openCase}</Button>
          <Button disabled={!kase.reply} onClick={() => setExporting(true)}>
            {text.export}
          </Button>
          <Tooltip title={refusal?.message ?? null}>
            <Button
              disabled={status.readOnly || !kase.reply || refusal !== null}
              onClick={() => setReturning('open')}
            >
              {returning === 'aside' ? changesText.back : changesText.title}
            </Button>
          </Tooltip>
          <StepButtons view={view} change={change} onRefused={() => undefined} />
        </span>
      </div>
      <div className="review-columns">
        <Tabs
          size="small"
          activeKey={tab}
          onChange={setTab}
          items={[
            { key: 'asks', label: text.asks, children: <AsksPane view={view} /> },
            {
              key: 'changes',
              label: text.changes,
              children: <ChangesPane kase={kase} history={history.value} />
            },
            { key: 'page', label: text.preview, children: <PagePane reply={kase.reply} place={shown} /> }
          ]}
        />
        <aside>
          <h2>
            {text.findings} {findings.length > 0 && <span className="count">{findings.length}</span>}
          </h2>
          {findings.length === 0 && <p className="faint">{text.noFindings}</p>}
          <ul className="cards">
            {findings.map(finding => (
              <li key={finding.key + (finding.place?.start ?? '')} className="card finding-card">
                <p>
                  <span className={`severity-${finding.severity}`}>{severityWord[finding.severity]}</span>{' '}
                  {finding.message}
                </p>
                {finding.quote !== '' && <blockquote>{finding.quote}</blockquote>}
                <p className="basis">
                  {panelText.findings.basis}：{finding.basis}
                </p>
                <FindingPlace place={finding.place} onGoTo={goTo} />
              </li>
            ))}
          </ul>
          <h2>{text.history}</h2>
          <Loaded answer={history}>{({ entries }) => <HistoryList entries={entries} />}</Loaded>
        </aside>
      </div>
      {returning !== 'closed' && (
        <ChangesDialog
          base={{ caseId: kase.id, revision: kase.revision }}
          change={change}
          before={kase.reply}
          onUndo={reply => void change(base => call('case.saveReply', { ...base, reply }))}
          onGoTo={place => {
            setReturning('aside')
            goTo(place)
          }}
          shown={returning === 'open'}
          onClose={() => setReturning('closed')}
        />
      )}
      {exporting && <ExportDialog kase={kase} onClose={() => setExporting(false)} />}
    </div>
  )
}

type PlaceProps = { readonly place: Place | null; readonly onGoTo: (place: Place) => void }

function FindingPlace({ place, onGoTo }: PlaceProps) {
  const words = panelText.findings
  if (place === null) return <span className="faint">{words.whole}</span>
  return (
    <Button size="small" onClick={() => onGoTo(place)}>
      {words.goTo}
    </Button>
  )
}

function AsksPane({ view }: { readonly view: CaseView }) {
  const { kase } = view
  const rows = asksBesideAnswers(kase.asks, kase.reply?.body ?? [])
  return (
    <ol className="beside">
      {rows.map(({ ask, position, blocks }) => (
        <li key={ask.id}>
          <div className="beside-ask">
            <strong>{panelText.asks.position(position)}</strong>
            <p>{ask.text}</p>
            {ask.quote !== '' && ask.quote !== ask.text && <blockquote>{ask.quote}</blockquote>}
          </div>
          <div className="beside-answer" lang="zh-CN">
            {view.unanswered.includes(ask.id) && <p className="severity-error">{text.noAnswer}</p>}
            {blocks.map(({ id, number, block, text: words }) => (
              <p key={id} className={`block-${block.kind}`}>
                {block.kind === 'slot' ? text.slotLeft(block.name) : number + words}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
