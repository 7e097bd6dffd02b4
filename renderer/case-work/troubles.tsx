import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../client/call.ts'
import { Redline } from '../review/redline.tsx'
import { StepButtons } from '../review/step-buttons.tsx'
import { common } from '../text/zh.ts'
import { workText } from '../text/work.ts'
import { useDesk } from '../window/desk.ts'
import { useCaseTools } from './case-tools.ts'
import { useRescue } from './use-rescue.ts'
import { sameReply } from './work-state.ts'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'

/** A signed case goes on in its review; only the way back to drafting belongs where the text is. */
function onlyReopening(view: CaseView): CaseView {
  return { ...view, actions: view.actions.filter(({ action }) => action === 'reopen') }
}

/** What stands between the text and its being saved, and the ways out. */
export function Troubles() {
  const { report, status } = useDesk()
  const { work, change, save, saveMine, takeTheirs, replaceReply, editable, refusal } = useCaseTools()
  const caseId = work.view.kase.id
  const [theirs, setTheirs] = useState<Reply | null>(null)
  const rescue = useRescue(caseId)
  const { found } = rescue
  const offer = found && editable && !status.readOnly && !sameReply(found, work.reply) ? found : null

  const compare = () => call('case.get', { caseId }).then(view => setTheirs(view.kase.reply), report)

  return (
    <>
      {refusal && !status.readOnly && (
        <Alert
          banner
          type="info"
          title={refusal.message}
          action={
            refusal.code === 'immutable' && (
              <StepButtons view={onlyReopening(work.view)} change={change} onRefused={() => undefined} />
            )
          }
        />
      )}
      {offer && (
        <Alert
          banner
          type="warning"
          title={workText.rescued}
          action={
            <span className="buttons">
              <Button
                size="small"
                type="primary"
                onClick={() => {
                  replaceReply(offer)
                  rescue.taken()
                }}
              >
                {workText.rescue}
              </Button>
              <Button size="small" onClick={rescue.givenUp}>
                {workText.discard}
              </Button>
            </span>
          }
        />
      )}
      {work.trouble?.code === 'stale-revision' && (
        <Alert
          banner
          type="error"
          title={workText.conflict.title}
          action={
            <span className="buttons">
              <Button size="small" onClick={() => void compare()}>
                {workText.conflict.compare}
              </Button>
              <Button size="small" onClick={() => void takeTheirs()}>
                {workText.conflict.theirs}
              </Button>
              <Button size="small" type="primary" onClick={() => void saveMine()}>
                {workText.conflict.mine}
              </Button>
            </span>
          }
        />
      )}
      {work.trouble && work.trouble.code !== 'stale-revision' && (
        <Alert
          banner
          type="error"
          title={work.trouble.message}
          action={
            <Button size="small" onClick={() => void save()}>
              {common.retry}
            </Button>
          }
        />
      )}
      <Modal
        open={theirs !== null}
        width={860}
        title={workText.conflict.compareTitle}
        footer={null}
        onCancel={() => setTheirs(null)}
      >
        {theirs && <Redline before={theirs} after={work.reply ?? theirs} onlyChanges={false} />}
      </Modal>
    </>
  )
}
