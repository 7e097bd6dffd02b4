import { Alert, Form, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { call } from '../client/call.ts'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { workText } from '../text/work.ts'
import { useDesk } from '../window/desk.ts'
import { useCaseTools } from './case-tools.ts'
import { fittingTemplates } from './draft-state.ts'
import type { Template } from '../../electron/core/template/template.ts'

/** Chooses template and skeleton, says what the draft will be made from, and warns when it takes the place of a text. */
export function DraftDialog({ onClose }: { readonly onClose: () => void }) {
  const templates = useCall('template.list', {})
  return <Loaded answer={templates}>{list => <Choice templates={list} onClose={onClose} />}</Loaded>
}

function Choice({
  templates,
  onClose
}: {
  readonly templates: readonly Template[]
  readonly onClose: () => void
}) {
  const { tell } = useDesk()
  const { work, change, replaceReply } = useCaseTools()
  const { kase } = work.view
  const fitting = fittingTemplates(templates, kase.item.kind)
  const [templateId, setTemplateId] = useState(
    fitting.find(each => each.id === kase.templateId)?.id ?? fitting[0]?.id ?? ''
  )
  const template = fitting.find(each => each.id === templateId)
  const [skeletonId, setSkeletonId] = useState(kase.skeletonId ?? '')
  const skeleton = template?.skeletons.find(each => each.id === skeletonId) ?? template?.skeletons[0]
  const [busy, setBusy] = useState(false)
  const points = kase.contributions.reduce((sum, each) => sum + each.contribution.points.length, 0)
  const text = workText.drafting

  const go = async () => {
    if (!template || !skeleton) return
    const before = work.reply
    setBusy(true)
    const view = await change(base =>
      call('case.draft', { ...base, templateId: template.id, skeletonId: skeleton.id })
    )
    setBusy(false)
    if (!view) return
    tell(text.done, before ? () => replaceReply(before) : null)
    onClose()
  }

  return (
    <Modal
      open
      width={560}
      title={text.title}
      okText={text.go}
      okButtonProps={{ disabled: !skeleton, loading: busy }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={text.template} htmlFor="draft-template">
          <Select
            id="draft-template"
            value={templateId}
            onChange={setTemplateId}
            options={fitting.map(each => ({ value: each.id, label: each.name }))}
          />
        </Form.Item>
        <Form.Item label={text.skeleton}>
          <Radio.Group
            className="choices"
            aria-label={text.skeleton}
            value={skeleton?.id}
            onChange={event => setSkeletonId(String(event.target.value))}
          >
            {template?.skeletons.map(each => (
              <Radio key={each.id} value={each.id}>
                {each.name}
                <span className="choice-hint">{each.description}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
      </Form>
      <p className="faint">{text.uses(kase.asks.length, kase.chosen.length, points)}</p>
      {work.reply && work.reply.body.length > 0 && <Alert type="warning" showIcon title={text.replaces} />}
    </Modal>
  )
}
