import { join } from 'node:path'
import { expect } from 'vitest'
import { importAll, openAt, sampleFiles, sampleVault, value } from '../app/open.ts'
import { troublesOf } from './axe.ts'
import { openScreen, screenTest, sizes } from './screen.ts'

/** A vault with the sample library and the sample suggestion drafted; gives the folder and the case. */
async function preparedVault(): Promise<{ readonly folder: string; readonly caseId: string }> {
  const folder = await sampleVault()
  const door = await openAt(folder)
  await importAll(door, [join(sampleFiles, 'replies', '江数发建〔2024〕2号.docx')])
  const { view } = await value(door, 'case.create', {
    actor: { name: '苏晓棠', role: 'clerk' },
    uploadId: door.uploads.addPath(join(sampleFiles, '建议.docx')),
    item: null
  })
  const { id: caseId, revision } = view.kase
  await value(door, 'case.draft', {
    caseId,
    revision,
    templateId: 'suggestion-answer',
    skeletonId: 'point-by-point'
  })
  await door.close()
  return { folder, caseId }
}

for (const [name, size] of Object.entries(sizes)) {
  screenTest(`every screen can be used without sight or mouse, ${name} window`, async () => {
    const { folder, caseId } = await preparedVault()
    const { page } = await openScreen({ folder, size })
    const base = page.url().replace(/#.*/, '')
    const found: Record<string, readonly string[]> = {}
    for (const place of [
      'cases',
      `cases/${caseId}`,
      `cases/${caseId}/review`,
      'review',
      'library',
      'templates',
      'unit'
    ]) {
      await page.goto(`${base}#/${place}`)
      await page.getByRole('navigation').or(page.getByRole('banner')).first().waitFor()
      await page.waitForLoadState('networkidle')
      if (place === `cases/${caseId}`) {
        await page.getByRole('button', { name: '版面预览' }).click()
        await page.locator('.printed-page').first().waitFor()
      }
      const wrong = await troublesOf(page)
      if (wrong.length > 0) found[place.replace(caseId, 'ID')] = wrong
    }
    expect(found).toEqual({})
  })
}
