import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { importAll, openAt, sampleFiles, sampleVault, temporaryFolder, value } from '../app/open.ts'
import { troublesOf } from './axe.ts'
import { hasKeyboard, keyboardAt, openScreen, screenTest, sizes } from './screen.ts'

/** Letters without head and category, of which the year is told twice and not alike. */
const poor = (at: number) =>
  [
    `关于市九届人大五次会议第${at}号建议的答复`,
    '陆知行代表：',
    `您提出的《关于在第${at}街区增设健身器材的建议》（第${at}号建议）收悉。现答复如下：`,
    '今年已在街区增设健身器材，并安排专人维护。',
    '江临市体育事业发展中心',
    '2021年6月3日'
  ].join('\n\n')

async function libraryPage() {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const files = await temporaryFolder()
  const made = await Promise.all(
    [1, 2, 3, 4].map(async at => {
      const path = join(files, `江体发〔2020〕${at}号.txt`)
      await writeFile(path, poor(at))
      return path
    })
  )
  const replies = (await readdir(join(sampleFiles, 'replies'))).slice(0, 6)
  await importAll(door, [...replies.map(name => join(sampleFiles, 'replies', name)), ...made])
  await door.close()
  const screen = await openScreen({ folder, size: sizes.small })
  await screen.page.getByRole('link', { name: '资料库' }).click()
  await screen.page.getByRole('grid', { name: '资料表' }).waitFor()
  return screen
}

const shown = (page: Page) => page.getByRole('grid').getAttribute('aria-rowcount').then(Number)
const cell = (page: Page, column: string, row: number, words: string) =>
  page.getByLabel(`${column}，第 ${row} 行：${words}`, { exact: true })

screenTest('many sources are put right by the keyboard alone', async () => {
  const { page, door } = await libraryPage()
  const facts = async () =>
    (await value(door, 'source.list', {}))
      .filter(({ fileName }) => fileName.startsWith('江体发'))
      .map(each => each.facts)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await expect.poll(() => shown(page)).toBe(11)

  // To the filter, then into the table.
  await page.getByLabel('筛选资料表').focus()
  await keyboardAt(page.getByLabel('筛选资料表'))
  await page.keyboard.type('健身器材')
  await expect.poll(() => shown(page)).toBe(5)
  const look = page.getByRole('checkbox', { name: /需要看一看/ })
  for (let stop = 0; stop < 12 && !(await hasKeyboard(look)); stop++) await press('Tab')
  await press('Space')
  await expect.poll(() => look.isChecked()).toBe(true)
  await expect.poll(() => shown(page)).toBe(5)
  const start = page.locator('.cell-field')
  for (let stop = 0; stop < 20 && !(await hasKeyboard(start)); stop++) await press('Tab')
  await keyboardAt(start)
  await press('Control+Home')

  // The year of the first row, by typing; a wrong one is told and put right.
  await press('ArrowRight', 'ArrowRight', 'ArrowRight')
  await page.keyboard.type('20')
  await press('Enter')
  await page.getByRole('alert').filter({ hasText: '“20”不是四位数的年份' }).waitFor()
  await page.keyboard.type('20')
  await press('Enter')
  await expect.poll(async () => (await facts()).filter(({ year }) => year === 2020).length).toBe(1)

  // Category by its letter, then filled down over all four rows.
  await page.locator('[data-cell="0/3"]', { hasText: '2020' }).waitFor()
  await press('ArrowUp', 'ArrowRight')
  await page.keyboard.type('b')
  await press('Enter')
  await page.locator('[data-cell="0/4"]', { hasText: 'B' }).waitFor()
  await press('ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  await expect.poll(async () => (await facts()).map(({ category }) => category)).toEqual(['B', 'B', 'B', 'B'])

  // Undone as one step, and done again.
  await press('Control+z')
  await expect.poll(async () => (await facts()).filter(({ category }) => category === 'B').length).toBe(1)
  await press('Control+y')
  await expect.poll(async () => (await facts()).filter(({ category }) => category === 'B').length).toBe(4)

  // A topic by its first letters.
  await press(
    'Control+Home',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight'
  )
  await page.keyboard.type('ty')
  await press('Enter')
  await cell(page, '主题', 2, '体育').waitFor()

  // Confirmed one by one: each leaves the list, the next takes its place.
  await press('Control+Home', 'Control+Enter')
  await expect.poll(() => shown(page)).toBe(4)
  await press('F8')
  await expect.poll(() => start.getAttribute('aria-label')).toContain('年份，第 1 行')
  await press('Control+a', 'Control+Enter')
  await expect.poll(() => shown(page)).toBe(1)
  await page.getByText('没有符合条件的资料').waitFor()
  await expect
    .poll(async () => (await value(door, 'source.list', {})).filter(each => each.checkedAt !== null).length)
    .toBe(4)

  // Taken back, the last three are there again; a restart remembers the filter.
  await page.getByRole('button', { name: '撤销' }).press('Enter')
  await expect.poll(() => shown(page)).toBe(4)
  await page.reload()
  await expect.poll(() => shown(page)).toBe(4)
  expect(await page.getByRole('checkbox', { name: /需要看一看/ }).isChecked()).toBe(true)
})

screenTest(
  'rows are filled from a dialog, a table from a spreadsheet is pasted, and axe finds nothing',
  async () => {
    const { page, door } = await libraryPage()
    await page.getByLabel('筛选资料表').fill('健身器材')
    await expect.poll(() => shown(page)).toBe(5)
    await page.getByRole('checkbox', { name: '选中全部列出的资料' }).check()
    await page.getByRole('button', { name: '批量填写…' }).click()
    const dialog = page.getByRole('dialog', { name: '批量填写 4 份资料' })
    await dialog.getByRole('checkbox', { name: '改“主办／发文单位”' }).check()
    await dialog.getByRole('textbox', { name: '主办／发文单位' }).fill('江临市体育局')
    await dialog.getByRole('button', { name: '填入 4 份' }).click()
    await expect
      .poll(
        async () =>
          (await value(door, 'source.list', {})).filter(({ facts }) => facts.issuer === '江临市体育局').length
      )
      .toBe(4)

    await page.locator('[data-cell="0/4"]').click()
    await keyboardAt(page.locator('.cell-field'))
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'A\t满意\r\nB\t基本满意\r\n')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      )
    })
    await cell(page, '类别', 1, 'A').waitFor()
    await expect
      .poll(async () =>
        (await value(door, 'source.list', {}))
          .flatMap(({ facts }) => (facts.outcome === null ? [] : [facts.outcome]))
          .toSorted()
      )
      .toEqual(['partly', 'satisfied'])
    expect(await troublesOf(page)).toEqual([])
  }
)

screenTest('beside the original a field shows where it came from, a paragraph what it became', async () => {
  const { page, door } = await libraryPage()
  await page.getByLabel('筛选资料表').fill('健身器材')
  await expect.poll(() => shown(page)).toBe(5)
  await page.locator('[data-cell="0/0"]').click()
  await keyboardAt(page.locator('.cell-field'))
  await page.keyboard.press('Alt+Enter')
  const original = page.getByRole('region', { name: '原文', exact: true })
  await page.getByRole('button', { name: '陆知行代表' }).click()
  await page.getByText('原文中标出的是：').waitFor()
  await expect.poll(() => original.locator('mark').allTextContents()).toEqual(['陆知行'])
  await page.getByLabel('年份', { exact: true }).focus()
  await expect.poll(() => original.locator('mark').allTextContents()).not.toContain('陆知行')
  expect(await original.locator('mark').count()).toBe(1)
  await original.getByText('江临市体育事业发展中心').click()
  await page.getByText('这一段识别为：发文机关、落款单位').waitFor()
  await original.press('ArrowDown')
  await page.getByText('这一段识别为：年份、成文日期').waitFor()
  expect(await troublesOf(page)).toEqual([])

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '打开原文件' }).click()
  expect((await download).suggestedFilename()).toMatch(/^江体发〔2020〕\d号\.txt$/)

  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  await page.getByLabel('年份', { exact: true }).fill('2020')
  await page.getByRole('button', { name: '保存并确认无误' }).click()
  await page.getByText('已确认无误').waitFor()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toBe(heading)
  const confirmed = (await value(door, 'source.list', {})).filter(({ checkedAt }) => checkedAt !== null)
  expect(confirmed.map(({ facts, corrected }) => [facts.year, corrected])).toEqual([[2020, ['year']]])
})
