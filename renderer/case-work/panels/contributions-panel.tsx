import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { FiledContribution } from '../../../electron/core/case/case.ts'
import type { Contribution } from '../../../electron/core/case/contribution.ts'
import { call, upload } from '../../client/call.ts'
import { DropZone } from '../../files/drop-zone.tsx'
import { PickFiles, readable } from '../../files/pick-files.tsx'
import { panelText } from '../../text/panels.ts'
import { useDesk } from '../../window/desk.ts'
import { useCaseTools } from '../case-tools.ts'
import { ContributionCard } from './contribution-card.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { usedPoints } from './contributions-state.ts'

const text = panelText.contributions

/** What other departments handed in, point by point, and which of it the letter uses. */
export function ContributionsPanel() {
  const { tell, report } = useDesk()
  const { work, change, editable } = useCaseTools()
  const { kase } = work.view
  const [pasting, setPasting] = useState(false)
  const [busy, setBusy] = useState(false)
  const [notices, setNotices] = useState<readonly string[]>([])
  const used = usedPoints(work.reply?.body ?? [])

  const addFiles = async (files: readonly File[]) => {
    if (!editable) return
    setBusy(true)
    let added = 0
    const told: string[] = []
    for (const file of files) {
      try {
        const { uploadId } = await upload(file)
        const view = await change(async base => {
          const answer = await call('case.addContribution', { ...base, uploadId, contribution: null })
          told.push(...answer.notices.map(each => `${file.name}：${each.message}`))
          return answer.view
        })
        if (view) added++
      } catch (thrown) {
        report(thrown)
      }
    }
    setBusy(false)
    setNotices(told)
    if (added > 0) tell(text.added(added), null)
  }

  const addTyped = (contribution: Contribution) =>
    change(async base => (await call('case.addContribution', { ...base, uploadId: null, contribution })).view)

  const remove = async (filed: FiledContribution) => {
    const view = await change(base =>
      call('case.saveContribution', { ...base, contributionId: filed.id, contribution: null })
    )
    if (view) {
      tell(
        text.removed(filed.contribution.department ?? text.departmentUnknown),
        () => void addTyped(filed.contribution)
      )
    }
  }

  return (
    <DropZone className="panel" onFiles={files => void addFiles(files)}>
      {editable && (
        <div className="card-foot">
          <PickFiles
            label={text.addFile}
            accept={readable}
            what="many"
            button={{ size: 'small', loading: busy }}
            onFiles={files => void addFiles(files)}
          />
          <Button size="small" onClick={() => setPasting(true)}>
            {text.paste}
          </Button>
          <span className="faint">{text.dropHint}</span>
        </div>
      )}
      {notices.length > 0 && (
        <Alert
          type="info"
          closable={{ onClose: () => setNotices([]) }}
          title={text.notices}
          description={
            <ul className="plain-list">
              {notices.map((sentence, at) => (
                <li key={at}>{sentence}</li>
              ))}
            </ul>
          }
        />
      )}
      {kase.contributions.length === 0 && <p className="faint">{text.empty}</p>}
      <ul className="cards">
        {kase.contributions.map(filed => (
          <ContributionCard key={filed.id} filed={filed} used={used} onRemove={() => void remove(filed)} />
        ))}
      </ul>
      {pasting && (
        <PasteDialog
          onCancel={() => setPasting(false)}
          onDone={contribution => {
            setPasting(false)
            void addTyped(contribution)
          }}
        />
      )}
    </DropZone>
  )
}
