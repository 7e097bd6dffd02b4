import { docxSetting } from '../adapters/writers/docx/setting.ts'
import type { ExportOptions } from '../core/calls/exports.ts'
import type { Case } from '../core/case/case.ts'
import { findingsAsRemarks } from '../core/check/findings-as-remarks.ts'
import { applyFixes } from '../core/check/fix.ts'
import { pressOf } from '../core/layout/press.ts'
import type { Profile } from '../core/layout/profile.ts'
import { notice, type Notice } from '../core/notice.ts'
import { changesBetween } from '../core/reply/changes.ts'
import type { Reply } from '../core/reply/reply.ts'
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
 * unit. A notice tells when nothing changed since, or there was no letter yet. Fault 'not-found' when the version is not there.
 */
export async function exportRedline(
  app: App,
  kase: Case,
  { profile, options }: { readonly profile: Profile; readonly options: ExportOptions }
): Promise<{ readonly value: Uint8Array; readonly notices: readonly Notice[] }> {
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
  const notices = version === null ? [] : nothingShown(version.reply, letter)
  const press = pressOf((await app.fonts.widths(profile)).widths, profile)
  const value = await writeReply(letter, { ...docxSetting(profile, press), ...options, review }, 'docx')
  return { value, notices }
}

function nothingShown(before: Reply | null, letter: Reply): readonly Notice[] {
  if (before === null)
    return [notice('nothing-to-compare', '所选的那一版还没有答复稿，没有可比的内容，文件里没有修订。')]
  return changesBetween(before, letter).length === 0
    ? [notice('nothing-changed', '与所选的那一版相比没有改动，文件里没有修订。')]
    : []
}
