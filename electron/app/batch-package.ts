import { setImmediate } from 'node:timers/promises'
import { zipSync, type Zippable } from 'fflate'
import type { Case } from '../core/case/case.ts'
import type { JobResult } from '../core/calls/sources.ts'
import type { ExportTicket } from '../core/calls/exports.ts'
import { faultSentence } from '../core/fault-sentences.ts'
import { Fault } from '../core/fault.ts'
import type { PackageFacts } from '../core/package/document.ts'
import { deliveryRegister } from '../core/package/delivery-list.ts'
import { caseFolder, distinctNames } from '../core/package/file-names.ts'
import type { Template } from '../core/template/template.ts'
import { profileFor } from '../core/unit/profile-for.ts'
import type { Unit } from '../core/unit/unit.ts'
import { safeFileName } from '../adapters/stores/file-names.ts'
import type { App } from './app.ts'
import type { JobReport } from './jobs.ts'
import { factsOfCase, makePackage, type MadePackage, type PackageFile, type Wanted } from './make-package.ts'
import { printForm } from './print-form.ts'

type Office = { readonly unit: Unit; readonly templates: readonly Template[] }

/** The package of one case as one file: the document itself when there is only one, else a zip. */
export async function packOne(
  app: App,
  kase: Case,
  { wanted, office, report }: { readonly wanted: Wanted; readonly office: Office; readonly report: JobReport }
): Promise<void> {
  const folder = caseFolder(kase)
  report.starting(folder)
  const made = await makePackage(app, await factsOfCase(app, kase, office), {
    ...wanted,
    cancelled: report.cancelled
  })
  if (report.cancelled()) return
  report.finished(resultOf(folder, made))
  const [only] = made.files
  if (only === undefined) return
  if (made.files.length === 1) report.made(await handOut(app, { ...only, name: `${folder} ${only.name}` }))
  else
    report.made(
      await handOut(app, zipOf(`${folder}（成套文书）`, [...made.files, ...notesOf(made, '核对清单.txt')]))
    )
}

/**
 * The packages of many cases as one zip, a folder for each, with a register of deliveries, a list of what could not be made and a list of what
 * to look at. A case that fails never stops the rest. After a cancel what is done is handed out.
 */
export async function packMany(
  app: App,
  cases: readonly Case[],
  { wanted, office, report }: { readonly wanted: Wanted; readonly office: Office; readonly report: JobReport }
): Promise<void> {
  const sorted = cases
    .map(kase => ({ kase, folder: caseFolder(kase) }))
    .toSorted((one, other) => one.folder.localeCompare(other.folder, 'zh-CN', { numeric: true }))
  const folders = distinctNames(sorted.map(({ folder }) => folder))
  const files: PackageFile[] = []
  const failures: string[] = []
  const told: string[] = []
  const delivered: PackageFacts[] = []
  for (const [index, { kase }] of sorted.entries()) {
    if (report.cancelled()) break
    const folder = folders[index] ?? kase.id
    report.starting(folder)
    const made = await caseMade(app, kase, { wanted, office, report })
    if (report.cancelled()) break
    files.push(...made.files.map(file => ({ ...file, name: `${folder}/${file.name}` })))
    failures.push(...made.without.map(why => `${folder}　${why}`))
    told.push(...made.notices.map(({ message }) => `${folder}　${message}`))
    if (made.facts !== null && made.facts.kase.reply !== null) delivered.push(made.facts)
    report.finished(resultOf(folder, made))
    await setImmediate()
  }
  if (files.length === 0) return
  const register = deliveryRegister(delivered, { name: office.unit.name, day: app.today() })
  const profile = profileFor(office.unit, 'answer')
  const sheet: readonly PackageFile[] =
    delivered.length === 0
      ? []
      : [{ name: '00送达登记表.docx', bytes: await printForm(register, { profile, desk: app }, 'docx') }]
  const lists = [...sheet, ...listOf('00没有做成的文书.txt', failures), ...listOf('00核对清单.txt', told)]
  report.made(await handOut(app, zipOf(`成套文书 ${app.today()}`, [...lists, ...files])))
}

type MadeCase = MadePackage & { readonly facts: PackageFacts | null }

async function caseMade(
  app: App,
  kase: Case,
  { wanted, office, report }: { readonly wanted: Wanted; readonly office: Office; readonly report: JobReport }
): Promise<MadeCase> {
  try {
    const facts = await factsOfCase(app, kase, office)
    return { ...(await makePackage(app, facts, { ...wanted, cancelled: report.cancelled })), facts }
  } catch (error) {
    // A mistake of ours in one case must not cost the user the other cases.
    const fault = error instanceof Fault ? error : new Fault('internal', app.log('package.batch', error))
    return { files: [], without: [faultSentence(fault.code, fault.subject)], notices: [], facts: null }
  }
}

function resultOf(folder: string, { files, without, notices }: MadePackage): JobResult {
  const base = { fileName: folder, sourceId: null, notices }
  if (files.length === 0)
    return { ...base, outcome: 'refused', message: without.join('') || '没有做成文书。' }
  const outcome = without.length + notices.length === 0 ? 'read' : 'read-with-notices'
  return { ...base, outcome, message: without.length === 0 ? null : without.join('') }
}

function notesOf({ without, notices }: MadePackage, name: string): readonly PackageFile[] {
  return listOf(name, [...without, ...notices.map(({ message }) => message)])
}

/** A list for the clerk, a line each; the mark at its beginning tells the editor of Windows that it is UTF-8. */
function listOf(name: string, lines: readonly string[]): readonly PackageFile[] {
  if (lines.length === 0) return []
  return [{ name, bytes: new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`) }]
}

/** Files in one zip, packed with one fixed time: the same files give the same bytes. */
function zipOf(words: string, files: readonly PackageFile[]): PackageFile {
  const zippable: Zippable = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
  const bytes = zipSync(zippable, { level: 1, mtime: new Date(1980, 0, 1) })
  return { name: `${words}.zip`, bytes }
}

const mimeOfEnding: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8'
}

async function handOut(app: App, { name, bytes }: PackageFile): Promise<ExportTicket> {
  const fileName = safeFileName(name)
  if (!app.vault.readOnly) await app.vault.outbox.write(fileName, bytes)
  const mime = mimeOfEnding[fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  return app.exports.add({ fileName, mime, bytes, notices: [] })
}
