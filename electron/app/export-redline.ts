import { docxSetting } from '../adapters/writers/docx/setting.ts'
import type { ExportOptions } from '../core/calls/exports.ts'
import type { Case } from '../core/case/case.ts'
import { findingsAsRemarks } from '../core/check/findings-as-remarks.ts'
import { applyFixes } from '../core/check/fix.ts'
import { pressOf } from '../core/layout/press.ts'
import type { Profile } from '../core/layout/profile.ts'
import { fileStamp } from '../core/reply/file-stamp.ts'
import type { App } from './app.ts'
import { viewCase } from './case-view.ts'
import { drafted } from './drafted.ts'
import { writeReply } from './write-reply.ts'

/** Whether an export is a 花脸稿: with what changed since a version as revisions, or with findings as comments. */
export function isRedline(options: ExportOptions): boolean {
  return options.sinceVersion !== null || options.findings === 'comments'
}

/**
 * The letter of a case as a 花脸稿 for Word. Findings become comments and their safe fixes revisions; marks bear the name of who acts, else of the
 * unit. Fault 'not-found' when the version is not there.
 */
export async function exportRedline(
  app: App,
  kase: Case,
  { profile, options }: { readonly profile: Profile; readonly options: ExportOptions }
): Promise<Uint8Array> {
  const { vault } = app
  const unit = await vault.unit.read()
  const reply = drafted(kase)
  const version =
    options.sinceVersion === null ? null : await vault.cases.version(kase.id, options.sinceVersion)
  const commented = options.findings === 'comments'
  const found = commented ? viewCase(kase, unit, app.today()).findings : []
  const letter = applyFixes(
    reply,
    found.filter(finding => finding.fix?.safe === true)
  )
  const left = commented ? viewCase({ ...kase, reply: letter }, unit, app.today()).findings : []
  const actor = (await vault.settings.read())?.actor?.name
  const stamp = { author: actor ?? unit?.name ?? '办复', date: fileStamp(app.clock()) }
  const review = {
    changesSince: version?.reply ?? (commented ? reply : null),
    stamp,
    remarks: findingsAsRemarks(left, { author: '办复检查', date: stamp.date })
  }
  const press = pressOf((await app.fonts.widths(profile)).widths, profile)
  return writeReply(letter, { ...docxSetting(profile, press), ...options, review }, 'docx')
}
