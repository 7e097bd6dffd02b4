import { sha256Bytes } from '../adapters/system/digest.ts'
import type { ExportFormat, ExportOptions } from '../core/calls/exports.ts'
import type { Case } from '../core/case/case.ts'
import type { Certificate, CertificateLine } from '../core/layout/certificate/certificate.ts'
import { measureDocx } from '../core/layout/certificate/measure-docx.ts'
import { measurePdf } from '../core/layout/certificate/measure-pdf.ts'
import { layOut } from '../core/layout/lay-out.ts'
import { layPages } from '../core/layout/pages.ts'
import { partOf } from '../core/layout/part.ts'
import { pressOf } from '../core/layout/press.ts'
import { profileFor } from '../core/unit/profile-for.ts'
import type { App } from './app.ts'
import { drafted } from './drafted.ts'

/** A file of a case: what it was asked to be like, and its bytes. */
export type CaseFile = {
  readonly kase: Case
  readonly fileName: string
  readonly format: ExportFormat
  readonly options: ExportOptions
  readonly bytes: Uint8Array
}

/**
 * Reads a file of a case back and measures it against the reply, the profile and the pages it should have. Null for formats whose looks
 * nobody prints (txt, json, html). Faults as of the readers.
 */
export async function certify(app: App, file: CaseFile): Promise<Certificate | null> {
  const lines = await linesOf(app, file)
  if (lines === null) return null
  const { kase, fileName, format, options, bytes } = file
  return {
    at: app.clock(),
    format,
    fileName,
    sha256: sha256Bytes(bytes),
    revision: kase.revision,
    options,
    lines
  }
}

async function linesOf(app: App, file: CaseFile): Promise<readonly CertificateLine[] | null> {
  if (file.format !== 'docx' && file.format !== 'pdf') return null
  const { kase, fileName: name, bytes } = file
  const reply = drafted(kase)
  const profile = profileFor(await app.vault.unit.read(), reply.kind)
  const shown = partOf({ reply, profile }, file.options)
  const { widths } = await app.fonts.widths(shown.profile)
  const press = pressOf(widths, shown.profile)
  const { pages, lines } = layPages(layOut(shown.reply, shown.profile), shown.profile, press)
  const printed = await app.reading.ask('printed', { name, bytes })
  if (printed.format === 'pdf') return measurePdf({ ...shown, pages, look: printed.look })
  const { look, problems } = printed
  return measureDocx({ ...shown, lines, pages, look, problems })
}
