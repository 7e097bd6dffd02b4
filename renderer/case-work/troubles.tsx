import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { call } from '../client/call.ts'
import { Redline } from '../review/redline.tsx'
import { common } from '../text/zh.ts'
import { workText } from '../text/work.ts'
import { useDesk } from '../window/desk.ts'
import { useCaseTools } from './case-tools.ts'
import { copyOf, dropCopy } from './rescue.ts'
import { sameReply } from './work-state.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'

/** What stands between the text and its being saved, and the ways out. */
export function Troubles() {
  const { report, status } = useDesk()
  const { work, save, saveMine, takeTheirs, replaceReply, editable, refusal } = useCaseTools()
  const caseId = work.view.kase.id
  const [theirs, setTheirs] = useState<Reply | null>(null)
  const [rescued, setRescued] = useState(() => copyOf(caseId))
  const offer = rescued && editable && !status.readOnly && !sameReply(rescued, work.reply) ? rescued : null

  const compare = () => call('case.get', { caseId }).then(view => setTheirs(view.kase.reply), report)

  return (
    <>
      {refusal && !status.readOnly && <Alert banner type="info" title={refusal.message} />}
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
                  setRescued(null)
                }}
              >
                {workText.rescue}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  dropCopy(caseId)
                  setRescued(null)
                }}
              >
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
