import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import { closing, framed, opening, p, reply } from '../../electron/core/reply/build.ts'
import { clerk, newCase } from '../app/journey.ts'
import { importAll, openAt, sampleFiles, sampleVault, value } from '../app/open.ts'
import { troublesOf } from './axe.ts'
import { keyboardAt, openScreen, screenTest, sizes } from './screen.ts'

const letter = framed(
  reply(
    opening('您在市三届人大五次会议期间提出的建议（第36号建议）收悉，现答复如下：'),
    p('我局高度重视，逐条研究办理。'),
    closing('感谢您对数据工作的关心和支持。')
  ),
  { issuer: '江临市数据发展局', title: '对市三届人大五次会议第36号建议的答复', date: '2026-05-20' }
)

type Opened = { readonly page: Page; readonly door: Door; readonly caseId: string }

async function openCase(): Promise<Opened> {
  const folder = await sampleVault()
  const before = await openAt(folder)
  const replies = join(sampleFiles, 'replies')
  await importAll(
    before,
    (await readdir(replies)).map(name => join(replies, name))
  )
  const { id: caseId, revision } = (await newCase(before, 'hand')).kase
  await value(before, 'case.saveReply', { caseId, revision, reply: letter })
  const settings = await value(before, 'settings.get', {})
  await value(before, 'settings.save', { settings: { ...settings, actor: clerk } })
  await before.close()
  const { page, door } = await openScreen({ folder, size: sizes.usual })
  await page.goto(`${page.url().replace(/#.*/, '')}#/cases/${caseId}`)
  return { page, door, caseId }
}

/** Puts a passage of 2023 with “上半年” in it into the letter. */
async function reuse(page: Page): Promise<Locator> {
  await page.getByLabel('答复正文').getByText('逐条研究办理').click()
  await keyboardAt(page.getByLabel('答复正文'))
  await page.keyboard.press('Control+k')
  await keyboardAt(page.getByRole('combobox', { name: '查资料' }))
  await page.keyboard.type('年份:2023 逾期未答复的由我局督办 上半年受理申请')
  const hit = page.locator('.passage-item', { hasText: '上半年' }).first()
  await hit.waitFor()
  return hit
}

screenTest(
  'what is old in a passage is marked where it is found, and underlined when it is reused',
  async () => {
    const { page } = await openCase()
    const hit = await reuse(page)
    await hit.locator('.passage-marks').getByText('上半年 → 2023年上半年').waitFor()
    await hit.getByRole('button', { name: /插入/ }).first().click()
    const mark = page.locator('.text-editor .finding-aging', { hasText: /^上半年$/ })
    await mark.waitFor()
    await page.getByRole('tab', { name: /检查意见/ }).click()
    const card = page
      .locator('.finding-card')
      .filter({ has: page.locator('blockquote', { hasText: /^上半年$/ }) })
    await card.waitFor()
    await expect.poll(() => card.innerText()).toContain('本段取自2023年的资料')
    await mark.click()
    const popover = page.getByRole('dialog', { name: '上半年' })
    await popover.getByRole('button', { name: '改为“2023年上半年”' }).click()
    await card.waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.text-editor').innerText()).toContain('2023年上半年共受理申请')
  }
)

screenTest('old words are kept by keyboard, and stay kept', async () => {
  const { page, door, caseId } = await openCase()
  const hit = await reuse(page)
  await hit.getByRole('button', { name: /插入/ }).first().click()
  const mark = page.locator('.text-editor .finding-aging', { hasText: /^上半年$/ })
  await mark.waitFor()
  await mark.evaluate(element => {
    const range = document.createRange()
    range.setStart(element.firstChild ?? element, 1)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
    element.closest<HTMLElement>('.text-editor')?.focus()
  })
  await keyboardAt(page.getByLabel('答复正文'))
  await page.keyboard.press('Alt+Enter')
  const popover = page.getByRole('dialog', { name: '上半年' })
  await popover.waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/改为/)
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/保\s?留/)
  await page.keyboard.press('Enter')
  await mark.waitFor({ state: 'detached' })
  await expect
    .poll(async () => (await value(door, 'case.get', { caseId })).kase.dismissals)
    .toMatchObject([{ rule: 'stale-facts', reason: '保留原文' }])
  await page.reload()
  await page.getByLabel('答复正文').getByText('逾期未答复的由我局督办').waitFor()
  expect(await mark.count()).toBe(0)
})

screenTest(
  'the health view lists what is old; it is kept, removed and brought back, and looked at in the table',
  async () => {
    const { page } = await openCase()
    await page.goto(`${page.url().replace(/#.*/, '')}#/library`)
    await page.getByRole('button', { name: '体检' }).click()
    await page.getByText('已全部看过').waitFor()
    const tab = page.getByRole('tab', { name: /内容过时/ })
    const count = async () => Number(/\d+/.exec(await tab.innerText())?.[0])
    const all = await count()
    expect(all).toBeGreaterThan(3)
    const rows = page.locator('.health-page tbody tr.ant-table-row')
    /** The list follows the count on its tab. */
    const listed = async (wanted: number) => {
      await expect.poll(count).toBe(wanted)
      await expect.poll(() => rows.count()).toBe(wanted)
    }
    await listed(all)
    expect(await troublesOf(page)).toEqual([])
    await rows
      .first()
      .getByRole('button', { name: /仍然有效/ })
      .click()
    await page
      .getByRole('menuitem', { name: /到 \d{4}-12-31/ })
      .last()
      .click()
    await listed(all - 1)

    // Any other day, by keyboard; a day that has gone cannot be taken.
    const asking = page.getByRole('dialog', { name: '仍然有效到哪一天' })
    await rows
      .first()
      .getByRole('button', { name: /仍然有效/ })
      .press('Enter')
    const item = page.locator('[role=menuitem]:focus')
    await item.waitFor()
    for (let step = 0; step < 5 && (await item.innerText()) !== '其他日期…'; step += 1) {
      const before = await item.innerText()
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => item.innerText()).not.toBe(before)
    }
    await page.keyboard.press('Enter')
    const day = asking.getByLabel('有效到')
    await keyboardAt(day)
    await page.keyboard.type('2020-01-01')
    await page.keyboard.press('Enter')
    await expect.poll(() => asking.getByRole('button', { name: /确\s?定/ }).isDisabled()).toBe(true)
    await day.fill('2031-06-30')
    await page.keyboard.press('Enter')
    await expect.poll(() => asking.getByRole('button', { name: /确\s?定/ }).isEnabled()).toBe(true)
    expect(await troublesOf(page)).toEqual([])
    const shots = process.env['BANFU_SHOTS']
    if (shots !== undefined) await page.screenshot({ path: join(shots, 'keep-until-usual.png') })
    await asking.getByRole('button', { name: /确\s?定/ }).press('Enter')
    await page.getByText('1 份资料标为有效到 2031-06-30').waitFor()
    await listed(all - 2)
    await page
      .getByRole('button', { name: /撤\s?销/ })
      .last()
      .click()
    await listed(all - 1)

    await rows.first().getByRole('button', { name: /移除/ }).click()
    await listed(all - 2)
    await page
      .getByRole('button', { name: /撤\s?销/ })
      .last()
      .click()
    await listed(all - 1)
    await page.getByRole('button', { name: `在资料表中看这 ${all - 1} 份` }).click()
    await page.getByText(`只看体检列出的“内容过时”${all - 1} 份`).waitFor()
    // The head of the table is a row too.
    await expect.poll(() => page.getByRole('row').count()).toBe(all)
  }
)
