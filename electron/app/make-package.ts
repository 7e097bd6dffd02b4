import { usualExport } from '../core/calls/exports.ts'
import type { PackageFormat } from '../core/calls/package.ts'
import type { Case } from '../core/case/case.ts'
import { Fault } from '../core/fault.ts'
import { notice, type Notice } from '../core/notice.ts'
import {
  documentKindSchema,
  documentWord,
  type DocumentKind,
  type PackageDocument,
  type PackageFacts
} from '../core/package/document.ts'
import { documentFileNames } from '../core/package/file-names.ts'
import { makeDocuments } from '../core/package/plan.ts'
import type { Template } from '../core/template/template.ts'
import { profileFor } from '../core/unit/profile-for.ts'
import type { Unit } from '../core/unit/unit.ts'
import type { App } from './app.ts'
import { exportReply } from './export-reply.ts'
import { printForm } from './print-form.ts'

/** What is wanted of a package. */
export type Wanted = {
  readonly documents: readonly DocumentKind[]
  readonly formats: readonly PackageFormat[]
}

/** A finished file of a package. */
export type PackageFile = { readonly name: string; readonly bytes: Uint8Array }

/** What became of the package of one case: its files, the kinds that could not be had with the reason, and what a clerk should look at. */
export type MadePackage = {
  readonly files: readonly PackageFile[]
  readonly without: readonly string[]
  readonly notices: readonly Notice[]
}

/** All that documents of a case are made from, read anew. Fault 'bad-input' before there is a unit. */
export async function factsOfCase(
  app: App,
  kase: Case,
  office: { readonly unit: Unit; readonly templates: readonly Template[] }
): Promise<PackageFacts> {
  const history = await app.vault.cases.history(kase.id)
  return { kase, ...office, history, today: app.today(), ids: app.ids }
}

/** The unit; Fault 'bad-input' while nobody has filled it in. */
export async function unitThere({ vault }: App): Promise<Unit> {
  const unit = await vault.unit.read()
  if (unit === null) throw new Fault('bad-input', '还没有填写单位档案，请先到“单位档案”填写')
  return unit
}

/** Makes the wanted documents of a case in the wanted formats, in the order of the package; stops between files when cancelled. */
export async function makePackage(
  app: App,
  facts: PackageFacts,
  { documents, formats, cancelled }: Wanted & { readonly cancelled: () => boolean }
): Promise<MadePackage> {
  const kinds = documentKindSchema.options.filter(kind => documents.includes(kind))
  const files: PackageFile[] = []
  const without: string[] = []
  const notices: Notice[] = []
  for (const kind of kinds) {
    const made = makeDocuments(kind, facts)
    if (!made.possible) {
      without.push(`${documentWord[kind]}：${made.why.message}`)
      continue
    }
    const told = [
      ...made.missing.map(({ message }) => notice('missing', message)),
      ...made.documents.flatMap(document => document.notices)
    ]
    notices.push(...told.map(one => ({ ...one, message: `${documentWord[kind]}：${one.message}` })))
    const names = documentFileNames(made.documents)
    for (const [index, document] of made.documents.entries())
      for (const format of formats) {
        if (cancelled()) return { files, without, notices }
        const bytes = await written(app, facts.unit, { document, format })
        files.push({ name: `${names[index] ?? documentWord[kind]}.${format}`, bytes })
      }
  }
  return { files, without, notices }
}

async function written(
  app: App,
  unit: Unit,
  { document, format }: { readonly document: PackageDocument; readonly format: PackageFormat }
): Promise<Uint8Array> {
  const { content } = document
  if (content.form === 'sheet')
    return printForm(content.sheet, { profile: profileFor(unit, 'answer'), desk: app }, format)
  const profile = profileFor(unit, content.reply.kind)
  const by = { profile, options: usualExport, desk: app }
  return (await exportReply(content.reply, by, format)).value
}
