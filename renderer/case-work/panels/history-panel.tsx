import { Alert, Button, Modal, Tabs } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import type { Version } from '../../../electron/core/calls/workflow.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { ChangesDialog } from '../../changes/changes-dialog.tsx'
import { call, saveExport } from '../../client/call.ts'
import { useCall } from '../../client/use-call.ts'
import { PagesPane } from '../../pages/pages-pane.tsx'
import { Certificates } from '../../export/certificates.tsx'
import { Loaded } from '../../reading/loaded.tsx'
import { HistoryList } from '../../review/history-list.tsx'
import { Redline } from '../../review/redline.tsx'
import { changesText } from '../../text/changes.ts'
import { certificateText } from '../../text/certificate.ts'
import { panelText } from '../../text/panels.ts'
import { stageWord, timeFormat } from '../../text/zh.ts'
import { useDesk } from '../../window/desk.ts'
import { useCaseTools } from '../case-tools.ts'

const text = panelText.history

/** Who did what and when, and the letter as it stood before. */
export function HistoryPanel() {
  const { report, tell, askActor, settings } = useDesk()
  const { work, change, editable, replaceReply, goTo } = useCaseTools()
  const caseId = work.view.kase.id
  const history = useCall('case.history', { caseId })
  const versions = useCall('case.versions', { caseId })
  const [compared, setCompared] = useState<{ readonly version: Version; readonly reply: Reply } | null>(null)
  const [returning, setReturning] = useState<'closed' | 'open' | 'aside'>('closed')
  const { revision } = work.view.kase

  useEffect(() => {
    history.reload()
    versions.reload()
  }, [revision, history.reload, versions.reload])

  const look = (version: Version) =>
    call('case.version', { caseId, versionId: version.id }).then(
      ({ reply }) => reply && setCompared({ version, reply }),
      report
    )
  const restore = async (versionId: string) => {
    const actor = await askActor()
    if (!actor) return
    const before = work.reply
    const view = await change(base => call('case.restoreVersion', { ...base, versionId, actor }))
    if (view) tell(text.restored, before ? () => replaceReply(before) : null)
  }
  const redline = async (versionId: string) => {
    try {
      const options = { sinceVersion: versionId }
      const { actor } = settings
      await saveExport(await call('case.export', { caseId, format: 'docx', options, actor }))
    } catch (thrown) {
      report(thrown)
    }
  }
  const time = (at: string) => dayjs(at).format(timeFormat.second)

  return (
    <div className="panel">
      <h3>{text.entries}</h3>
      <Loaded answer={history}>
        {view => (
          <>
            {view.brokenAt !== null && <Alert type="error" showIcon title={text.broken(view.brokenAt)} />}
            <HistoryList entries={view.entries} />
            {view.brokenAt === null && <p className="faint">{text.whole}</p>}
          </>
        )}
      </Loaded>
      <h3>{certificateText.title}</h3>
      <Certificates caseId={caseId} revision={revision} />
      <Button disabled={!editable || work.reply === null} onClick={() => setReturning('open')}>
        {returning === 'aside' ? changesText.back : changesText.title}
      </Button>
      {returning !== 'closed' && (
        <ChangesDialog
          base={{ caseId, revision }}
          change={change}
          before={work.reply}
          onUndo={replaceReply}
          shown={returning === 'open'}
          onGoTo={place => {
            setReturning('aside')
            goTo(place)
          }}
          onClose={() => setReturning('closed')}
        />
      )}
      <h3>{text.versions}</h3>
      <Loaded answer={versions}>
        {list => (
          <ul>
            {list.length === 0 && <li className="faint">{text.noVersions}</li>}
            {list.map(version => (
              <li key={version.id} className="version">
                <div>
                  <strong>{time(version.savedAt)}</strong>
                  <p className="faint">
                    {stageWord[version.stage]} · {text.revision(version.revision)}
                    {version.note !== null && ` · ${version.note}`}
                  </p>
                </div>
                <Button size="small" type="link" onClick={() => void look(version)}>
                  {text.look}
                </Button>
                <Button
                  size="small"
                  type="link"
                  disabled={work.reply === null}
                  onClick={() => void redline(version.id)}
                >
                  {changesText.redline}
                </Button>
                <Button
                  size="small"
                  type="link"
                  disabled={!editable}
                  onClick={() => void restore(version.id)}
                >
                  {text.restore}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Modal
        open={compared !== null}
        width={860}
        footer={null}
        destroyOnHidden
        title={compared ? text.versionTitle(time(compared.version.savedAt)) : ''}
        onCancel={() => setCompared(null)}
      >
        {compared && work.reply && (
          <Tabs
            size="small"
            items={[
              {
                key: 'changes',
                label: text.changes,
                children: <Redline before={compared.reply} after={work.reply} onlyChanges={false} />
              },
              {
                key: 'pages',
                label: text.pages,
                children: (
                  <div className="version-pages">
                    <PagesPane reply={compared.reply} caret={null} onPick={null} />
                  </div>
                )
              }
            ]}
          />
        )}
      </Modal>
    </div>
  )
}
