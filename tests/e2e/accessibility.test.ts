import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { importAll, openAt, sampleFiles, sampleVault, value } from '../app/open.ts'
import { openScreen, screenTest, sizes } from './screen.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Rule = { readonly id: string }
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

type Result = { readonly violations: readonly Violation[]; readonly passes: readonly Rule[] }

/** What axe finds against WCAG 2.1 A and AA, one line each. */
async function violations(page: Page): Promise<readonly string[]> {
  // Handed over as an expression: the page's own policy rightly forbids it to run text as a script.
  await page.evaluate(axe)
  const { violations: found, passes } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<Result> } }
    const tags = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }
    return axe.run({ runOnly: tags, iframes: false })
  })
  expect(passes.length).toBeGreaterThan(8)
  return found.map(each => `${each.id}: ${each.nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
}

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
    for (const place of ['cases', `cases/${caseId}`, `cases/${caseId}/review`, 'review', 'library', 'unit']) {
      await page.goto(`${base}#/${place}`)
      await page.getByRole('navigation').or(page.getByRole('banner')).first().waitFor()
      await page.waitForLoadState('networkidle')
      if (place === `cases/${caseId}`) {
        await page.getByRole('button', { name: '版面预览' }).click()
        await page.locator('.printed-page').first().waitFor()
      }
      const wrong = await violations(page)
      if (wrong.length > 0) found[place.replace(caseId, 'ID')] = wrong
    }
    expect(found).toEqual({})
  })
}
