import type { Api } from '../../core/contract.ts'
import { documentName } from '../../core/reply/wording.ts'
import { profileFor } from '../../core/unit/profile-for.ts'
import type { App } from '../app.ts'
import { deliver } from '../deliver.ts'
import { drafted } from '../drafted.ts'
import { exportName, mimeOf } from '../exports.ts'
import { exportReply } from '../export-reply.ts'

/** Calls that make files of a case. */
export function exportHandlers(app: App): Pick<Api, 'case.export'> {
  const { cases, vault } = app
  return {
    'case.export': async ({ caseId, format, options, actor }) => {
      const kase = cases.get(caseId)
      const reply = drafted(kase)
      const profile = profileFor(await vault.unit.read(), reply.kind)
      const { value: bytes, notices } = await exportReply(reply, { profile, options, desk: app }, format)
      const words = documentName(reply, kase.item.title)
      const fileName = exportName(options.part === 'body' ? `${words}（正文）` : words, format)
      return deliver(app, { kase, actor }, { fileName, mime: mimeOf[format], bytes, notices })
    }
  }
}
