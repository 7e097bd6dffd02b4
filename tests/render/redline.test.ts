import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished } from 'vitest'
import { docxSetting } from '../../electron/adapters/writers/docx/setting.ts'
import { writeDocx } from '../../electron/adapters/writers/docx/write-docx.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { gridPress } from '../../electron/core/layout/press.ts'
import type { Block, Reply } from '../../electron/core/reply/reply.ts'
import { fullReply } from '../core/layout/full-reply.ts'
import { findProgram, renderTest } from './programs.ts'

const run = promisify(execFile)
const stamp = { author: '沈知远', date: '2026-05-18T08:00:00Z' }

function edited(block: Block, index: number): readonly Block[] {
  if (index === 9) return []
  if (block.kind !== 'paragraph' || index !== 2) return [block]
  const added: Block = { ...block, id: 'new', lead: '新增措施。', text: '按月通报进度。' }
  return [{ ...block, text: block.text.replace('86个', '92个') }, added]
}

renderTest('LibreOffice keeps the revisions and comments of a 花脸稿', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'banfu-redline-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const after: Reply = { ...fullReply, body: fullReply.body.flatMap(edited) }
  const remarks = [
    { place: { block: 'b3', start: 7, end: 9 }, author: '纪明远', text: '请核实。', date: stamp.date }
  ]
  const review = { changesSince: fullReply, stamp, remarks }
  const file = join(folder, 'redline.docx')
  await writeFile(file, await writeDocx(after, { ...docxSetting(gbt9704, gridPress(gbt9704)), review }))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const options = [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, file]
  await run(findProgram('soffice') ?? 'soffice', options, { timeout: 100_000 })
  const flat = await readFile(join(folder, 'redline.fodt'), 'utf8')
  expect(flat).toContain('<dc:creator>沈知远</dc:creator>')
  expect(flat.match(/<text:insertion>/g)?.length).toBeGreaterThanOrEqual(2)
  expect(flat.match(/<text:deletion>/g)?.length).toBeGreaterThanOrEqual(2)
  expect(flat.match(/<office:annotation /g)).toHaveLength(1)
  expect(flat).toContain('请核实。')
})
