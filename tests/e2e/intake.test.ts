import { join } from 'node:path'
import { zipSync, strToU8 } from 'fflate'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { replyPage, replyText, writeFiles } from '../app/made-up-office.ts'
import { temporaryFolder, value } from '../app/open.ts'
import { troublesOf } from './axe.ts'
import { keyboardAt, openScreen, screenTest, sizes } from './screen.ts'

const inputNamed = (page: Page, name: string) =>
  page.getByLabel(name, { exact: true }).and(page.locator('input'))

screenTest(
  'a folder is taken in as it is: progress, report, records; a second time nothing is new',
  async () => {
    const folder = join(await temporaryFolder(), '历年答复')
    const letters = Object.fromEntries(
      Array.from({ length: 30 }, (_, number) => [`2023/${number}.txt`, replyText(number, 2023)])
    )
    await writeFiles(folder, {
      ...letters,
      '2024/1.txt': replyText(1, 2024),
      '网页/2.html': replyPage(2, 2023),
      '归档.zip': zipSync({ '里面.txt': strToU8(replyText(99, 2022)) }),
      '照片.jpg': 'x',
      '密.txt': `机密★1年\n${replyText(50, 2024)}`
    })
    const { page, door } = await openScreen({ folder: null, size: sizes.small })
    await page.getByRole('link', { name: '资料库' }).click()
    await page.getByRole('heading', { name: '资料库还是空的' }).waitFor()

    await inputNamed(page, '选择文件夹导入').setInputFiles(folder)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '收起，继续工作' }).click()
    await page.getByRole('link', { name: '办件' }).click()
    await page.getByRole('button', { name: '导入完成，查看报告' }).click({ timeout: 60_000 })
    await dialog.getByText('共 36 个文件').waitFor()
    const sentence = await dialog.locator('.outcomes').innerText()
    expect(sentence).toContain('重复（未另存） 1 个')
    expect(sentence).toContain('未读入 1 个')
    expect(sentence).toContain('与往年答复相近的 1 个')
    expect(await troublesOf(page)).toEqual([])

    // What needs an eye stands first; the report is narrowed by keyboard.
    await dialog.getByRole('row').nth(1).getByText('密.txt', { exact: true }).waitFor()
    await dialog.getByLabel('在报告中查找').focus()
    await keyboardAt(dialog.getByLabel('在报告中查找'))
    await page.keyboard.type('归档')
    await dialog.getByText('2 个文件', { exact: true }).waitFor()
    await dialog.getByText('里面有 1 个文件。').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await value(door, 'source.list', {})).toHaveLength(32)

    await page.getByRole('link', { name: '资料库' }).click()
    await inputNamed(page, '导入文件夹').setInputFiles(folder)
    await dialog.getByText('没有变化 33 个').waitFor({ timeout: 30_000 })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await value(door, 'source.list', {})).toHaveLength(32)

    await page.getByRole('button', { name: '导入记录' }).click()
    await dialog.getByRole('button', { name: '查看报告' }).last().click()
    await dialog.getByText('共 36 个文件').waitFor()
  }
)

screenTest(
  'a table nobody has touched is shown from its top when an import has put letters above',
  async () => {
    const folder = join(await temporaryFolder(), '历年答复')
    const { page } = await openScreen({ folder: null, size: sizes.small })
    await page.getByRole('link', { name: '资料库' }).click()
    const take = async (years: readonly number[], files: number, button: string) => {
      await writeFiles(
        folder,
        Object.fromEntries(years.map(year => [`${year}/1.txt`, replyText(year - 2000, year)]))
      )
      await inputNamed(page, button).setInputFiles(folder)
      await page.getByRole('dialog').getByText(`共 ${files} 个文件`).waitFor({ timeout: 30_000 })
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await take([2001], 1, '选择文件夹导入')
    await page
      .getByRole('grid')
      .getByLabel(/第 1 行/)
      .waitFor()
    const later = Array.from({ length: 24 }, (_, number) => 2002 + number)
    await take(later, 25, '导入文件夹')
    const grid = page.getByRole('grid')
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('26')
    await grid.getByLabel(/第 1 行/).waitFor()
    expect(await grid.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  }
)

screenTest(
  'a page that is closed while it imports stops the import, which then is offered again',
  async () => {
    const folder = join(await temporaryFolder(), '历年答复')
    const letters = Array.from({ length: 300 }, (_, number) => [`${number}.txt`, replyText(number, 2023)])
    await writeFiles(folder, Object.fromEntries(letters))
    const { page, door } = await openScreen({ folder: null, size: sizes.small })
    await page.getByRole('link', { name: '资料库' }).click()
    await inputNamed(page, '选择文件夹导入').setInputFiles(folder)
    await page.getByRole('dialog').getByText('最近完成').waitFor()
    const asked = page.waitForEvent('dialog')
    const gone = page.reload()
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await gone
    await expect.poll(async () => (await value(door, 'intake.status', {}))?.state).toBe('stopped')
    await page.getByText(/上次导入“历年答复”没有完成：已完成 \d+ 个，共 300 个。/).waitFor()
    await inputNamed(page, '继续').setInputFiles(folder)
    await page.getByRole('dialog').getByText('共 300 个文件').waitFor({ timeout: 60_000 })
    expect(await value(door, 'source.list', {})).toHaveLength(300)
  }
)

screenTest('who types goes first: files are taken in slowly meanwhile, then as before', async () => {
  const folder = join(await temporaryFolder(), '历年答复')
  const letters = Array.from({ length: 400 }, (_, number) => [`${number}.txt`, replyText(number, 2023)])
  await writeFiles(folder, Object.fromEntries(letters))
  const { page, door } = await openScreen({ folder: null, size: sizes.small })
  await page.getByRole('link', { name: '资料库' }).click()
  await inputNamed(page, '选择文件夹导入').setInputFiles(folder)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('最近完成').waitFor()
  await dialog.getByRole('button', { name: '收起，继续工作' }).click()
  const done = async () => (await value(door, 'intake.status', {}))?.done ?? 0
  const box = page.getByRole('combobox', { name: '查资料' })
  await box.pressSequentially('停车泊位', { delay: 60 })
  const before = await done()
  await box.pressSequentially('改造社区食堂验收数据开放老旧电梯河道清淤停车泊位改造社区食堂', { delay: 80 })
  const meanwhile = (await done()) - before
  expect(meanwhile).toBeGreaterThan(0)
  expect(meanwhile).toBeLessThan(40)
  await page.getByRole('button', { name: '导入完成，查看报告' }).click({ timeout: 60_000 })
  await dialog.getByText('共 400 个文件').waitFor()
})

screenTest(
  'an import that was stopped is offered at the next opening and goes on with the same folder',
  async () => {
    const folder = join(await temporaryFolder(), '历年答复')
    await writeFiles(folder, { '1.txt': replyText(1, 2023), '2.txt': replyText(2, 2023) })
    const { page, door } = await openScreen({ folder: null, size: sizes.small })
    const { intakeId } = await value(door, 'intake.open', { name: '历年答复' })
    const entries = ['1.txt', '2.txt'].map(name => ({ path: `历年答复/${name}`, size: 9, modified: 5 }))
    await value(door, 'intake.offer', { intakeId, entries })
    await value(door, 'intake.listed', { intakeId })
    await value(door, 'intake.stop', { intakeId })
    await expect.poll(async () => (await value(door, 'intake.status', { intakeId }))?.state).toBe('stopped')

    await page.reload()
    await page.getByText('上次导入“历年答复”没有完成：已完成 0 个，共 2 个。').waitFor()
    await inputNamed(page, '继续').setInputFiles(folder)
    await page.getByRole('dialog').getByText('共 2 个文件').waitFor({ timeout: 30_000 })
    expect(await value(door, 'intake.list', {})).toMatchObject([
      { id: intakeId, state: 'done', done: 2, total: 2 }
    ])
  }
)
