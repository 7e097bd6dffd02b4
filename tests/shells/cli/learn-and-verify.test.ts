import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Certificate } from '../../../electron/core/layout/certificate/certificate.ts'
import type { LearntProfile } from '../../../electron/core/layout/learn/learn-profile.ts'
import { readyCase } from '../../app/journey.ts'
import { openAt, sampleVault } from '../../app/open.ts'
import { edited } from '../../core/layout/certificate/exported.ts'
import { handFormatted } from '../../core/layout/learn/samples.ts'
import { banfu, json } from './banfu.ts'

/** The folder that holds a vault of the sample unit with a case ready to be exported. */
async function withCase(): Promise<{ readonly folder: string; readonly caseId: string }> {
  const vault = await sampleVault()
  const door = await openAt(vault)
  const { kase } = await readyCase(door)
  await door.close()
  return { folder: join(vault, '..'), caseId: kase.id }
}

test('learn tells the differences of a sample and saves them only when asked', async () => {
  const { folder } = await withCase()
  await writeFile(join(folder, '样文.docx'), handFormatted())
  const { profile, differences } = await json<LearntProfile>(folder, 'learn', '样文.docx')
  expect(profile.grid.linePitch).toBe(30)
  expect(differences.map(({ what }) => what)).toContain('行距')
  const told = await banfu(folder, 'learn', '样文.docx', '--save')
  expect(told.out).toMatch(/行距：[\d.]+ → 30 磅/)
  expect(told.out).toContain('已存为本单位的版式。')
  expect((await banfu(folder, 'learn', '样文.docx')).out).toContain('样文与现在的版式一致。')
})

test('export tells what was found in the file, and verify finds what somebody changed in it later', async () => {
  const { folder, caseId } = await withCase()
  const { certificate } = await json<{ certificate: Certificate }>(
    folder,
    'export',
    caseId,
    '--out',
    '答复.docx'
  )
  expect(certificate.lines.filter(({ outcome }) => outcome === 'differs')).toEqual([])
  const same = await banfu(folder, 'verify', '答复.docx', '--case', caseId)
  expect(same.code).toBe(0)
  expect(same.out).toContain('完全相同，没有改动')
  const path = join(folder, '答复.docx')
  const changed = edited(await readFile(path), 'word/styles.xml', xml =>
    xml.replace(/(w:styleId="gw-heading1".*?)w:sz w:val="32"/s, '$1w:sz w:val="30"')
  )
  await writeFile(path, changed)
  const other = await banfu(folder, 'verify', '答复.docx', '--case', caseId)
  expect(other.code).toBe(1)
  expect(other.out).toContain('与导出时不同')
  expect(other.out.split('\n').filter(line => line.startsWith('不一致'))).toEqual([
    expect.stringMatching(/^不一致　字号：一级标题“.*”是 15 磅，应为 16 磅/)
  ])
})

test('verify says which case is missing', async () => {
  const { folder } = await withCase()
  await writeFile(join(folder, '样文.docx'), handFormatted())
  const missing = await banfu(folder, 'verify', '样文.docx', '--case', 'case-none')
  expect(missing.code).toBe(3)
})
