import { check } from '../../core/check/check.ts'
import type { Api } from '../../core/contract.ts'
import { Fault } from '../../core/fault.ts'
import { gbt9704 } from '../../core/layout/gbt9704.ts'
import type { Noticed } from '../../core/notice.ts'
import type { Reply } from '../../core/reply/reply.ts'
import type { Desk } from '../app.ts'
import { checkFiles } from '../check-files.ts'
import { reportOn } from '../check-report.ts'
import { exportReply } from '../export-reply.ts'
import { exportName, mimeOf } from '../exports.ts'
import { readUpload } from '../read-upload.ts'

/** Calls on a single file, outside any vault: what is in it, what is wrong with it, and the formal document of it. */
export function fileHandlers(
  desk: Desk
): Pick<Api, 'file.parse' | 'file.check' | 'file.checkAll' | 'file.export'> {
  return {
    'file.parse': async ({ uploadId }) => {
      const read = await readUpload(desk, uploadId, 'recognise')
      const { value, notices } = read.parsed
      desk.uploads.drop(uploadId)
      return { value, notices: [...read.notices, ...notices] }
    },
    'file.check': async ({ uploadId }) => {
      const { value: reply, notices } = await replyIn(desk, uploadId)
      desk.uploads.drop(uploadId)
      return { reply, findings: check({ reply, kase: null, unit: null }), notices }
    },
    'file.checkAll': async ({ uploadIds, format }) => {
      const files = await checkFiles(
        uploadIds.map(uploadId => ({
          name: desk.uploads.get(uploadId).fileName,
          read: async () => (await replyIn(desk, uploadId)).value
        })),
        { unit: null, starting: () => {}, finished: () => {}, cancelled: () => false }
      )
      uploadIds.forEach(desk.uploads.drop)
      const checked = files.flatMap(file => (file.outcome === 'checked' ? [file] : []))
      const findings = checked.flatMap(file => file.findings)
      return {
        checked: checked.length,
        refused: files.length - checked.length,
        findings: findings.length,
        errors: findings.filter(({ severity }) => severity === 'error').length,
        ticket: await reportOn(files, { format, exports: desk.exports })
      }
    },
    'file.export': async ({ uploadId, format, options }) => {
      const { fileName } = desk.uploads.get(uploadId)
      const { value: reply } = await replyIn(desk, uploadId)
      const { value: bytes, notices } = await exportReply(reply, { profile: gbt9704, options, desk }, format)
      desk.uploads.drop(uploadId)
      const name = exportName(fileName.replace(/\.[^.]*$/, ''), format)
      return desk.exports.add({ fileName: name, mime: mimeOf[format], bytes, notices })
    }
  }
}

async function replyIn(desk: Desk, uploadId: string): Promise<Noticed<Reply>> {
  const { fileName } = desk.uploads.get(uploadId)
  const read = await readUpload(desk, uploadId, 'reply')
  const { value, notices } = read.parsed
  if (value.body.length === 0) throw new Fault('no-words', fileName)
  return { value, notices: [...read.notices, ...notices] }
}
