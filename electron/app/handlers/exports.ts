import { detectFormat } from '../../adapters/readers/detect-format.ts'
import { sha256Bytes } from '../../adapters/system/digest.ts'
import { usualExport } from '../../core/calls/exports.ts'
import type { Api } from '../../core/contract.ts'
import { Fault } from '../../core/fault.ts'
import { documentName } from '../../core/reply/wording.ts'
import { profileFor } from '../../core/unit/profile-for.ts'
import type { App } from '../app.ts'
import { certify, type CaseFile } from '../certify.ts'
import { deliver } from '../deliver.ts'
import { drafted } from '../drafted.ts'
import { exportName, mimeOf } from '../exports.ts'
import { exportRedline, isRedline } from '../export-redline.ts'
import { exportReply } from '../export-reply.ts'

type Calls = 'case.export' | 'case.certificates' | 'case.verify'

/** Calls that make files of a case, and measure them. */
export function exportHandlers(app: App): Pick<Api, Calls> {
  const { cases, vault } = app
  return {
    'case.export': async ({ caseId, format, options, actor }) => {
      const kase = cases.get(caseId)
      const reply = drafted(kase)
      const profile = profileFor(await vault.unit.read(), reply.kind)
      const redline = format === 'docx' && isRedline(options)
      const { value: bytes, notices } = redline
        ? await exportRedline(app, kase, { profile, options })
        : await exportReply(reply, { profile, options, desk: app }, format)
      const marks = (options.part === 'body' ? '（正文）' : '') + (redline ? '（花脸稿）' : '')
      const fileName = exportName(documentName(reply, kase.item.title) + marks, format)
      const ticket = await deliver(app, { kase, actor }, { fileName, mime: mimeOf[format], bytes, notices })
      // A 花脸稿 shows what is no longer in the letter, so it has nothing to be measured against.
      if (redline) return { ...ticket, certificate: null }
      return { ...ticket, certificate: await kept(app, { kase, fileName, format, options, bytes }) }
    },
    'case.certificates': ({ caseId }) => vault.cases.certificates(cases.get(caseId).id),
    'case.verify': async ({ caseId, uploadId }) => {
      const kase = cases.get(caseId)
      const { fileName, read } = app.uploads.get(uploadId)
      const bytes = await read()
      const given = await vault.cases.certificates(kase.id)
      const digest = sha256Bytes(bytes)
      const known = given.findLast(({ sha256 }) => sha256 === digest) ?? null
      if (known !== null) {
        app.uploads.drop(uploadId)
        return { certificate: known, known }
      }
      const format = detectFormat(fileName, bytes)
      if (format !== 'docx' && format !== 'pdf') throw new Fault('not-printed', fileName)
      const like = given.findLast(each => each.fileName === fileName && each.format === format)
      const options = like?.options ?? usualExport
      const certificate = await certify(app, { kase, fileName, format, options, bytes })
      if (certificate === null) throw new Fault('not-printed', fileName)
      app.uploads.drop(uploadId)
      return { certificate, known }
    }
  }
}

/** The certificate of a file just made, written down with the case; a vault that is open to be read only keeps none. */
async function kept(app: App, file: CaseFile) {
  const certificate = await certify(app, file)
  if (certificate !== null && !app.vault.readOnly)
    await app.vault.cases.addCertificate(file.kase.id, certificate)
  return certificate
}
