import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import { carry, clerk, newCase, readyCase, typedItem } from '../app/journey.ts'
import { openAt, sampleVault, value } from '../app/open.ts'
import { troublesOf } from './axe.ts'
import { openScreen, screenTest, sizes } from './screen.ts'

/** A vault with one issued answer and one case without a reply. */
async function filledVault(): Promise<string> {
  const folder = await sampleVault()
  const door = await openAt(folder)
  await carry(door, await readyCase(door), 'archive')
  await newCase(door, 'hand')
  await door.close()
  return folder
}

screenTest('the package of a case says what is missing and is saved as one file', async () => {
  const { page } = await openScreen({ folder: await filledVault(), size: sizes.small })
  await page.getByText(/^全部 2/).click()
  await page.getByRole('link', { name: '关于进一步推进公共数据开放利用的建议' }).click()
  await page.getByRole('button', { name: '成套文书' }).click()
  const dialog = page.getByRole('dialog', { name: '成套文书' })
  await dialog.getByRole('checkbox', { name: '发文稿纸' }).waitFor()
  await page.screenshot({ path: process.env['BANFU_SHOT'] ?? '/dev/null', type: 'png' })
  expect(await troublesOf(page)).toEqual([])
  await expect.poll(() => dialog.getByRole('checkbox', { name: '会办意见' }).isDisabled()).toBe(true)
  await dialog.getByRole('checkbox', { name: '公开稿', exact: true }).uncheck()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /生\s*成/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^建议.*（成套文书）\.zip$/)
  const names = Object.keys(unzipSync(new Uint8Array(await readFile(await file.path()))))
  expect(names.some(name => name.startsWith('04征询意见表'))).toBe(true)
  expect(names.some(name => name.startsWith('07公开稿'))).toBe(false)
  await dialog.getByText(/已生成/).waitFor()
  expect(await troublesOf(page)).toEqual([])
})

screenTest('what a document lacks leads to where it is filled in, down to the draft', async () => {
  const { page, door } = await openScreen({ folder: await sampleVault(), size: sizes.small })
  const item = { ...typedItem, lead: null }
  const { view } = await value(door, 'case.create', { actor: clerk, uploadId: null, item })
  await page.reload()
  await page.getByRole('link', { name: view.kase.item.title }).click()
  await page.getByRole('button', { name: '成套文书' }).click()
  await page.getByRole('button', { name: '去补充：会办意见' }).click()
  const form = page.getByRole('dialog', { name: '修改来件信息' })
  await form.getByLabel('主办单位').fill('江临市教育局')
  await form.getByRole('button', { name: /保\s*存/ }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '成套文书' }).click()
  await page.getByRole('button', { name: '去拟稿：会办意见' }).click()
  await page.getByRole('button', { name: '生成新稿' }).waitFor()
})

screenTest('a batch over the list tells which case could not be done', async () => {
  const { page } = await openScreen({ folder: await filledVault(), size: sizes.usual })
  await page.getByText(/^全部 2/).click()
  await page.getByRole('button', { name: '批量文书' }).click()
  const dialog = page.getByRole('dialog', { name: '批量生成文书（2 件）' })
  await dialog.waitFor()
  expect(await troublesOf(page)).toEqual([])
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /生\s*成/ }).click()
  const file = await download
  const files = unzipSync(new Uint8Array(await readFile(await file.path())))
  expect(strFromU8(files['00没有做成的文书.txt'] ?? new Uint8Array())).toContain('关于办好社区食堂的建议')
  await dialog
    .getByText(/还没有答复稿/)
    .first()
    .waitFor()
  await page.screenshot({ path: process.env['BANFU_SHOT2'] ?? '/dev/null', type: 'png' })
})

screenTest('a case that was issued cannot be thrown away, and the button says why', async () => {
  const { page } = await openScreen({ folder: await filledVault(), size: sizes.small })
  await page.getByText(/^全部 2/).click()
  const issued = page.getByRole('button', { name: /^删除办件“关于进一步推进公共数据开放利用的建议”/ })
  await expect.poll(() => issued.isDisabled()).toBe(true)
  await issued.hover({ force: true })
  await page.getByRole('tooltip').getByText('已经签发，不能删除。').waitFor()
  await page.getByRole('button', { name: '删除办件“关于办好社区食堂的建议”' }).click()
  await page.getByText('已删除“关于办好社区食堂的建议”。').waitFor()
})

screenTest('the package is chosen and made by keys alone', async () => {
  const { page } = await openScreen({ folder: await filledVault(), size: sizes.usual })
  await page.getByText(/^全部 2/).click()
  await page.getByRole('link', { name: '关于进一步推进公共数据开放利用的建议' }).press('Enter')
  const opener = page.getByRole('button', { name: '成套文书' })
  await opener.press('Enter')
  const dialog = page.getByRole('dialog', { name: '成套文书' })
  const sheet = dialog.getByRole('checkbox', { name: '发文稿纸' })
  await sheet.waitFor()
  const reach = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses++) {
      const at = await page.evaluate(() => {
        const { activeElement } = document
        return `${activeElement?.closest('label')?.textContent ?? ''}|${activeElement?.textContent ?? ''}`
      })
      if (name.test(at)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${name.source}`)
  }
  const ticked = await sheet.isChecked()
  await reach(/^发文稿纸\|/)
  await page.keyboard.press('Space')
  await expect.poll(() => sheet.isChecked()).toBe(!ticked)
  await reach(/\|生\s*成$/)
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const files = unzipSync(new Uint8Array(await readFile(await (await download).path())))
  expect(Object.keys(files).some(name => name.includes('发文稿纸'))).toBe(!ticked)
  await dialog.getByText(/已生成/).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})
