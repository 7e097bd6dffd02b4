/**
 * Pictures of the pages of a whole package, made of the sample suggestion: every kind of document as the product writes it, printed by
 * LibreOffice. `tsx scripts/package-pages.ts <folder>`
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { makeVault, openApp, type Door } from '../electron/app/open-app.ts'
import { readUnitText } from '../electron/app/read-unit.ts'
import type { Block, Reply } from '../electron/core/reply/reply.ts'
import { documentKindSchema, documentWord } from '../electron/core/package/document.ts'
import type { Action, Actor } from '../electron/core/workflow/stage.ts'
import { ask } from '../electron/shells/ask.ts'
import { fontSettings } from './stand-in-fonts.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')

const steps: readonly (readonly [Action, Actor])[] = [
  ['submit', { name: '苏晓棠', role: 'clerk' }],
  ['approve', { name: '岑望舒', role: 'reviewer' }],
  ['sign', { name: '纪明远', role: 'signer' }],
  ['number', { name: '柯晚亭', role: 'office' }],
  ['archive', { name: '柯晚亭', role: 'office' }]
]

/** Every open place filled with the same made-up sentence, and the category chosen. */
function finished(reply: Reply): Reply {
  const words = '2026年3月已完成编制，计划于2026年6月底前向社会公布。'
  const fill = (block: Block): Block =>
    block.kind === 'slot'
      ? { ...block, kind: 'paragraph', from: null, level: null, lead: null, text: words, role: 'body' }
      : block
  const frame: Reply['frame'] = { ...reply.frame, category: { letter: 'B', definition: null } }
  return { ...reply, frame, body: reply.body.map(fill) }
}

async function issuedCase(door: Door): Promise<string> {
  const [, clerk] = steps[0] ?? []
  if (clerk === undefined) throw new Error('no steps')
  const uploadId = door.uploads.addPath(join(root, 'data', 'sample', 'files', '建议.docx'))
  const { kase } = (await ask(door, 'case.create', { actor: clerk, uploadId, item: null })).view
  const at = { caseId: kase.id, revision: kase.revision }
  const template = { templateId: 'suggestion-answer', skeletonId: 'point-by-point' }
  const drafted = (await ask(door, 'case.draft', { ...at, ...template })).kase
  if (drafted.reply === null) throw new Error('nothing was drafted')
  const ready = { caseId: kase.id, revision: drafted.revision, reply: finished(drafted.reply) }
  let { revision } = (await ask(door, 'case.saveReply', ready)).kase
  for (const [action, actor] of steps) {
    const step = await ask(door, 'case.advance', { caseId: kase.id, revision, actor, action, reason: null })
    if (step.refusals.length > 0) throw new Error(step.refusals.map(({ message }) => message).join(''))
    revision = step.view.kase.revision
  }
  return kase.id
}

/**
 * Writes the first page of every kind of document to `folder` as 成套-答复.png and so on, and gives the names. Needs soffice and pdftoppm on
 * PATH.
 */
export async function packagePages(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const work = await mkdtemp(join(tmpdir(), 'banfu-pages-'))
  const unit = readUnitText(await readFile(join(root, 'data', 'sample', 'unit.json'), 'utf8'))
  await makeVault(join(work, '工作库'), { name: unit.name, unit })
  const door = await openApp(join(work, '工作库'), { resources: root, version: '0.1.0' })
  const made: string[] = []
  try {
    const caseId = await issuedCase(door)
    const plan = await ask(door, 'package.plan', { caseId })
    await writeFile(join(work, 'fonts.conf'), fontSettings)
    const env = { ...process.env, FONTCONFIG_FILE: join(work, 'fonts.conf') }
    for (const kind of documentKindSchema.options) {
      if (plan.find(one => one.kind === kind)?.state === 'not-possible') continue
      const docx = join(work, `${kind}.docx`)
      await writeFile(docx, await firstDocument(door, caseId, kind))
      const profile = `-env:UserInstallation=file://${work}/profile`
      await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, docx], { env })
      const name = `成套-${documentWord[kind].replace(/[（）]/g, '')}`
      const pdf = docx.replace(/docx$/, 'pdf')
      await run('pdftoppm', ['-png', '-r', '72', '-f', '1', '-singlefile', pdf, join(folder, name)])
      made.push(`${name}.png`)
    }
  } finally {
    await door.close()
    await rm(work, { recursive: true, force: true })
  }
  return made
}

async function firstDocument(
  door: Door,
  caseId: string,
  kind: (typeof documentKindSchema.options)[number]
): Promise<Uint8Array> {
  const { jobId } = await ask(door, 'package.make', { caseId, documents: [kind], formats: ['docx'] })
  for (;;) {
    const status = await ask(door, 'job.status', { jobId })
    if (status.state === 'running') {
      await new Promise(done => setTimeout(done, 20))
      continue
    }
    const [ticket] = status.made
    if (ticket === undefined) throw new Error(status.failure ?? kind)
    const { fileName, bytes } = door.exports.get(ticket.exportId)
    if (!fileName.endsWith('.zip')) return bytes
    const { unzipSync } = await import('fflate')
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.docx'))
    const [first] = files.toSorted(([one], [other]) => one.localeCompare(other))
    if (first === undefined) throw new Error(kind)
    return first[1]
  }
}

const [, script, target] = process.argv
if (target !== undefined && script !== undefined && resolve(script) === import.meta.filename)
  console.log((await packagePages(target)).join('\n'))
