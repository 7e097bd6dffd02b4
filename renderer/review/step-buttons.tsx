import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../electron/core/calls/cases.ts'
import { needsReason, rolesFor } from '../../electron/core/workflow/permitted.ts'
import type { Action, Actor, Refusal } from '../../electron/core/workflow/stage.ts'
import type { Base } from '../case-work/use-case-work.ts'
import { call } from '../client/call.ts'
import { reviewText as text } from '../text/review.ts'
import { actionWord, common, roleName } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'

type Props = {
  readonly view: CaseView
  readonly change: (make: (base: Base) => Promise<CaseView>) => Promise<CaseView | null>
  /** After a refusal has been shown. */
  readonly onRefused: () => void
}

/** The steps that can be taken now. One that cannot says why when it is pressed. */
export function StepButtons({ view, change, onRefused }: Props) {
  const { askActor, chooseActor, status, tell } = useDesk()
  const { modal } = App.useApp()
  const [reasoning, setReasoning] = useState<{ readonly action: Action; readonly actor: Actor } | null>(null)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)

  const refuse = (action: Action, refusals: readonly Refusal[], wrongRole: boolean) => {
    const words = {
      title: text.refused(actionWord[action]),
      content: <Reasons refusals={refusals} />,
      okText: common.close
    }
    if (wrongRole) {
      modal.confirm({
        ...words,
        okText: text.switchActor,
        cancelText: common.close,
        onOk: () => chooseActor()
      })
    } else modal.warning({ ...words, onOk: onRefused })
  }

  const run = async (action: Action, actor: Actor, why: string | null) => {
    setBusy(true)
    let refusals: readonly Refusal[] = []
    const after = await change(async base => {
      const answer = await call('case.advance', { ...base, actor, action, reason: why })
      refusals = answer.refusals
      return answer.view
    })
    setBusy(false)
    setReasoning(null)
    setReason('')
    if (!after) return
    if (refusals.length > 0) refuse(action, refusals, false)
    else tell(text.done(actionWord[action]), null)
  }

  const press = async (action: Action, refusals: readonly Refusal[]) => {
    const actor = await askActor()
    if (!actor) return
    const roles = rolesFor(action, view.kase.stage)
    if (!roles.includes(actor.role)) {
      const names = roles.map(role => roleName[role]).join(common.or)
      const message = text.wrongRole(names, roleName[actor.role])
      return refuse(action, [{ code: 'wrong-role', message }, ...refusals], true)
    }
    if (refusals.length > 0) return refuse(action, refusals, false)
    if (needsReason.includes(action)) return setReasoning({ action, actor })
    await run(action, actor, null)
  }

  return (
    <>
      {view.actions.map(({ action, refusals }) => (
        <Button
          key={action}
          type={needsReason.includes(action) ? 'default' : 'primary'}
          disabled={status.readOnly}
          loading={busy}
          onClick={() => void press(action, refusals)}
        >
          {actionWord[action]}
        </Button>
      ))}
      <Modal
        open={reasoning !== null}
        title={reasoning ? text.reasonFor(actionWord[reasoning.action]) : ''}
        okText={common.confirm}
        okButtonProps={{ disabled: reason.trim() === '', loading: busy }}
        onOk={() => reasoning && void run(reasoning.action, reasoning.actor, reason.trim())}
        onCancel={() => setReasoning(null)}
      >
        <Input.TextArea
          aria-label={text.reason}
          autoFocus
          rows={4}
          placeholder={text.reasonHint}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
      </Modal>
    </>
  )
}

function Reasons({ refusals }: { readonly refusals: readonly Refusal[] }) {
  return (
    <ul className="plain-list">
      {refusals.map(refusal => (
        <li key={refusal.code + refusal.message}>{refusal.message}</li>
      ))}
    </ul>
  )
}
