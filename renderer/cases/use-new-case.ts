import { App } from 'antd'
import { useState } from 'react'
import type { Item } from '../../electron/core/case/item.ts'
import { call, upload } from '../client/call.ts'
import { casesText } from '../text/cases.ts'
import { common } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { go } from '../window/route.ts'

/** Makes a case of a file or of a typed item and goes there. What was lost in reading is told first. */
export function useNewCase() {
  const { askActor, report, tell } = useDesk()
  const { modal } = App.useApp()
  const [busy, setBusy] = useState(false)

  async function create(file: File | null, item: Item | null): Promise<void> {
    const actor = await askActor()
    if (!actor) return
    setBusy(true)
    try {
      const uploadId = file === null ? null : (await upload(file)).uploadId
      const { view, notices } = await call('case.create', { actor, uploadId, item })
      go({ screen: 'case', caseId: view.kase.id })
      tell(casesText.created(view.summary.title), null)
      if (notices.length > 0) {
        modal.info({
          title: casesText.notices,
          width: 520,
          okText: common.close,
          content: notices.map(each => each.message).join('\n'),
          className: 'notice-dialog'
        })
      }
    } catch (thrown) {
      report(thrown)
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    fromFile: (file: File) => create(file, null),
    fromItem: (item: Item) => create(null, item)
  }
}
