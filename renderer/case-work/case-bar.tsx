import { Button } from 'antd'
import { useState } from 'react'
import { never } from '../../electron/core/notice.ts'
import { frameBlock } from '../../electron/core/reply/place.ts'
import { Deadline } from '../cases/cases-table.tsx'
import { ExportDialog } from '../export/export-dialog.tsx'
import { OutcomeChoice } from '../freshness/outcome-choice.tsx'
import { PackageDialog, type FillPlace } from '../package/package-dialog.tsx'
import { packageText } from '../text/package.ts'
import { kindWord, stageWord } from '../text/zh.ts'
import { workText } from '../text/work.ts'
import { StepButtons } from '../review/step-buttons.tsx'
import { useDesk } from '../window/desk.ts'
import { go } from '../window/route.ts'
import { useCaseTools } from './case-tools.ts'
import { DraftDialog } from './draft-dialog.tsx'
import { ItemDialog } from './panels/item-dialog.tsx'
import { saveStateOf } from './work-state.ts'

type Props = {
  readonly previewing: boolean
  readonly onPreview: () => void
}

/** The head of a case: what it is, when it is due, whether it is saved, and what comes next. */
export function CaseBar({ previewing, onPreview }: Props) {
  const { status, tell } = useDesk()
  const tools = useCaseTools()
  const { work, editable, save } = tools
  const { summary, kase } = work.view
  const [drafting, setDrafting] = useState(false)
  const [exporting, setExporting] = useState(false)
  const [packing, setPacking] = useState(false)
  const [correcting, setCorrecting] = useState(false)
  const state = saveStateOf(work, status.readOnly)
  const words =
    state === 'saved' && work.savedAt
      ? workText.save.savedAt(work.savedAt)
      : workText.save[state === 'read-only' ? 'readOnly' : state]

  const whenEditable = (open: () => void) =>
    editable ? open() : tell(tools.refusal?.message ?? workText.save.readOnly, null)
  const fill = (place: FillPlace) => {
    switch (place) {
      case 'item':
        return whenEditable(() => setCorrecting(true))
      case 'asks':
        return tools.openTab('asks')
      case 'draft':
        return whenEditable(() => setDrafting(true))
      case 'reply': {
        const open = work.reply?.body.find(block => block.kind === 'slot') ?? work.reply?.body[0]
        return open && tools.goTo({ block: open.id, start: 0, end: 0 })
      }
      case 'frame':
        return tools.goTo({ block: frameBlock('title'), start: 0, end: 0 })
      case 'openness':
        return tools.goTo({ block: frameBlock('openness'), start: 0, end: 0 })
      case 'workflow':
        return go({ screen: 'review', caseId: kase.id })
      case 'templates':
        return go({ screen: 'templates' })
      default:
        return never(place)
    }
  }

  return (
    <div className="case-bar">
      <div className="case-name">
        <h1 title={summary.title}>{summary.title}</h1>
        <p>
          {kindWord[summary.kind]} {summary.number ?? ''} · {summary.people.join('、')} · {workText.dueLabel}{' '}
          <Deadline summary={summary} />
        </p>
      </div>
      <span className="stage-tag">{stageWord[kase.stage]}</span>
      <OutcomeChoice />
      <span className={`save-state save-${state}`} role="status">
        {words}
      </span>
      <span className="buttons">
        <Button
          disabled={!editable}
          type={work.reply ? 'default' : 'primary'}
          onClick={() => setDrafting(true)}
        >
          {work.reply ? workText.redraft : workText.draft}
        </Button>
        <Button disabled={!work.reply} aria-pressed={previewing} onClick={onPreview}>
          {workText.preview}
        </Button>
        <Button disabled={!work.reply} onClick={() => void save().then(saved => saved && setExporting(true))}>
          {workText.export}
        </Button>
        <Button onClick={() => void save().then(saved => saved && setPacking(true))}>
          {packageText.title}
        </Button>
        {kase.stage === 'drafting' ? (
          work.reply && (
            <StepButtons view={work.view} change={tools.change} onRefused={() => tools.openTab('findings')} />
          )
        ) : (
          <Button onClick={() => go({ screen: 'review', caseId: kase.id })}>{workText.review}</Button>
        )}
      </span>
      {drafting && <DraftDialog onClose={() => setDrafting(false)} />}
      {packing && (
        <PackageDialog
          kase={kase}
          change={tools.change}
          onFill={place => {
            setPacking(false)
            fill(place)
          }}
          onClose={() => setPacking(false)}
        />
      )}
      {correcting && <ItemDialog onClose={() => setCorrecting(false)} />}
      {exporting && <ExportDialog kase={kase} onClose={() => setExporting(false)} />}
    </div>
  )
}
