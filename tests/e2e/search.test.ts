import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { importAll, openAt, sampleFiles, sampleVault, temporaryFolder, value } from '../app/open.ts'
import { troublesOf } from './axe.ts'
import { keyboardAt, openScreen, screenTest, shoot, sizes } from './screen.ts'

const replies = join(sampleFiles, 'replies')

async function libraryScreen(): Promise<Page> {
  const folder = await sampleVault()
  const door = await openAt(folder)
  await importAll(
    door,
    (await readdir(replies)).map(name => join(replies, name))
  )
  await door.close()
  const { page } = await openScreen({ folder, size: sizes.small })
  await page.getByRole('link', { name: '资料库' }).click()
  await box(page).waitFor()
  return page
}

const box = (page: Page) => page.getByRole('combobox', { name: '查资料' })
const results = (page: Page) => page.getByRole('list', { name: '查找结果' })
const passages = (page: Page) => results(page).locator('article')
const told = async (page: Page) => page.locator('.found-head').getByRole('status').textContent()

screenTest(
  'results come while typing, one question at a time, and facets write their condition into the box',
  async () => {
    const page = await libraryScreen()
    let asked = 0
    let waiting = 0
    let most = 0
    page.on('request', request => {
      if (!request.url().endsWith('search.find')) return
      asked += 1
      waiting += 1
      most = Math.max(most, waiting)
    })
    page.on('requestfinished', request => {
      if (request.url().endsWith('search.find')) waiting -= 1
    })
    const whole = page.waitForResponse(
      response =>
        response.url().endsWith('search.find') &&
        (response.request().postData() ?? '').includes('公共数据开放')
    )
    await box(page).pressSequentially('公共数据开放', { delay: 15 })
    await passages(page).first().locator('mark').first().waitFor()
    // What was answered to fewer letters may still be on the screen.
    const { value } = (await (await whole).json()) as {
      value: { sources: number; passages: number }
    }
    await expect.poll(() => told(page)).toMatch(new RegExp(`^${value.sources} 份资料，${value.passages} 段`))
    await page.getByRole('list', { name: '查找结果' }).getByText('江数发建〔2024〕2号').waitFor()
    expect([most, asked <= 6]).toEqual([1, true])

    const facets = page.getByRole('navigation', { name: '按条件筛选' })
    const year = facets.getByRole('list', { name: '年份' }).getByRole('button', { name: /^2023 / })
    const count = await year.locator('.facet-count').textContent()
    await year.click()
    await expect.poll(() => box(page).inputValue()).toBe('公共数据开放 年份:2023')
    await expect.poll(() => told(page)).toMatch(new RegExp(`^${count} 份资料`))
    await facets.getByRole('list', { name: '类别' }).getByRole('button', { name: /^B / }).click()
    await expect.poll(() => box(page).inputValue()).toBe('公共数据开放 年份:2023 类别:B')
    expect(await troublesOf(page)).toEqual([])

    // What is suggested for the next word leaves the conditions in sight.
    await box(page).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' 年')
    await page.getByRole('option').first().waitFor()
    const tags = await page.getByRole('list', { name: '已加的条件' }).boundingBox()
    const offered = await page.locator('.suggestions').boundingBox()
    expect((tags?.y ?? 0) + (tags?.height ?? 0)).toBeLessThanOrEqual((offered?.y ?? 0) + 1)
    await shoot(page, 'tags')
    await page.keyboard.press('Escape')
    await page.getByRole('option').first().waitFor({ state: 'hidden' })

    await page.getByRole('button', { name: '去掉条件“年份：2023”' }).click()
    await expect.poll(() => box(page).inputValue()).not.toContain('2023')
    await box(page).fill('公共数据开放 类别:B')
    const letters = () => results(page).locator('.hit-source .letter').allTextContents()
    const years = () => results(page).locator('.hit-source .year').allTextContents()
    await expect.poll(async () => new Set(await years()).size).toBeGreaterThan(1)
    expect(await page.getByText('没有一段同时含有这些词').count()).toBe(0)
    await page.getByRole('radio', { name: '年份' }).locator('..').click()
    await expect
      .poll(async () => {
        const shown = await years()
        return shown.length > 2 && shown.join() === shown.toSorted().toReversed().join()
      })
      .toBe(true)
    expect(new Set(await letters())).toEqual(new Set(['B']))

    await box(page).fill('公共数据开放 充电桩')
    await page.getByText('没有一段同时含有这些词，以下各段只含其中一部分。').waitFor()
    await shoot(page, 'partly')
  }
)

screenTest(
  'by keyboard alone: from the box into the results, to the place in the source, and back',
  async () => {
    const page = await libraryScreen()
    await page.keyboard.press('Control+k')
    await keyboardAt(box(page))
    await page.keyboard.type('ruanqy')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('option').first().waitFor({ state: 'hidden' })
    await page.keyboard.press('Escape')
    await expect.poll(() => box(page).inputValue()).toBe('')

    await page.keyboard.type('报表 ruanqy')
    await page.getByRole('option', { name: '代表:阮秋月' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option', { name: '代表:阮秋月', selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => box(page).inputValue()).toBe('报表 代表:阮秋月 ')
    await expect.poll(() => told(page)).toMatch(/^2 份资料/)
    await page.keyboard.press('ArrowDown')
    await keyboardAt(passages(page).nth(0))
    await page.keyboard.press('ArrowDown')
    await keyboardAt(passages(page).nth(1))
    await page.keyboard.press('ArrowUp')
    await keyboardAt(passages(page).nth(0))
    await page.keyboard.press('Escape')
    await keyboardAt(box(page))
    await page.keyboard.press('ArrowDown')
    await keyboardAt(passages(page).nth(0))
    const words = await passages(page).first().locator('.hit-text').textContent()
    await page.keyboard.press('Enter')
    const opened = page.locator('.source-text mark').first()
    await opened.waitFor()
    expect(words).toContain((await opened.textContent())?.slice(0, 6))

    await page.goBack()
    await box(page).waitFor()
    await page.keyboard.press('Control+f')
    await keyboardAt(box(page))
    await box(page).click()
    await page.getByRole('option', { name: '报表 代表:阮秋月' }).waitFor()
    await page.getByRole('button', { name: '清除记录' }).click()
    await page.getByRole('option').first().waitFor({ state: 'detached' })
  }
)

screenTest(
  'a wrong character is put right and can be searched as typed; context and similar passages open',
  async () => {
    const page = await libraryScreen()
    await box(page).fill('公共术据')
    await page.getByText('已按“公共数据”查找').waitFor()
    await page.getByRole('button', { name: '改为按原词' }).click()
    await page.getByText('已按“公共数据”查找').waitFor({ state: 'detached' })

    await box(page).fill('公共数据开放清单')
    await page.getByRole('button', { name: '看上下文' }).first().click()
    await page.locator('.around .here').waitFor()
    await expect.poll(() => page.locator('.around .hit-text').count()).toBeGreaterThan(1)
    const asked = await page.locator('.around .here').textContent()
    await page.getByRole('button', { name: '找相似' }).first().click()
    const drawer = page.getByRole('dialog', { name: '相似段落' })
    await drawer.locator('blockquote').waitFor()
    expect(await drawer.locator('blockquote').textContent()).toBe(asked)
    const likes = await drawer.locator('article .hit-text').allTextContents()
    expect(likes.length).toBeGreaterThan(0)
    expect(likes).not.toContain(asked)
    const cards = await drawer.locator('.found-source > .hit-source a').allTextContents()
    const links = await drawer
      .locator('.found-source > .hit-source a')
      .evaluateAll(all => all.map(each => each.getAttribute('href')))
    expect([new Set(links).size, cards.length <= likes.length]).toEqual([links.length, true])
    expect(await troublesOf(page)).toEqual([])
    await shoot(page, 'similar')

    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await box(page).fill('珊瑚礁')
    await page.getByText('没有找到').waitFor()
  }
)

const past = (
  year: number,
  session: string,
  category: string,
  sum: number
) => `                                            类别标记：${category}

江临市数据发展局文件

江数发建〔${year}〕9号

关于市三届人大${session}次会议第18号建议的答复

沈知微代表：

您提出的《关于老旧小区建设电动自行车充电桩的建议》收悉。现答复如下：

一、关于提高建设补助标准

电动自行车充电桩建设补助标准为每个接口${sum}元。

江临市数据发展局
${year}年5月20日
`

screenTest(
  'beside a case the earlier replies are told with what does not go together, and one goes into the letter',
  async () => {
    const files = await temporaryFolder()
    const paths = [2022, 2024].map(year => join(files, `${year}.txt`))
    await writeFile(paths[0] ?? '', past(2022, '三', 'A', 300))
    await writeFile(paths[1] ?? '', past(2024, '五', 'C', 500))
    const folder = await sampleVault()
    const door = await openAt(folder)
    await importAll(door, paths)
    const { view } = await value(door, 'case.create', {
      actor: { name: '苏晓棠', role: 'clerk' },
      uploadId: null,
      item: {
        kind: 'suggestion',
        title: '关于推进老旧小区电动自行车充电桩建设的建议',
        number: '77',
        session: '市三届人大六次会议',
        authors: [{ name: '顾南舟', group: null, phone: null, leading: true }],
        assigned: null,
        lead: null,
        helpers: [],
        paragraphs: ['老旧小区充电难。', '一、提高充电桩建设补助标准。']
      }
    })
    const { id: caseId, revision } = view.kase
    const drafted = { caseId, revision, templateId: 'suggestion-answer', skeletonId: 'point-by-point' }
    await value(door, 'case.draft', drafted)
    await door.close()
    const { page } = await openScreen({ folder, size: sizes.small })
    await page.goto(`${page.url().replace(/#.*/, '')}#/cases/${caseId}`)
    // From an ask to what past replies said like it, by keyboard, under that ask of the letter.
    await page.getByRole('tab', { name: /诉求/ }).click()
    await page
      .getByRole('listitem', { name: '诉求 1' })
      .getByRole('button', { name: '找相似' })
      .press('Enter')
    const drawer = page.getByRole('dialog', { name: '相似段落' })
    await drawer.locator('article', { hasText: '每个接口' }).first().waitFor()
    expect(await drawer.locator('blockquote').textContent()).toContain('提高充电桩建设补助标准')
    expect(await troublesOf(page)).toEqual([])
    await shoot(page, 'ask-similar')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })

    await page.getByRole('tab', { name: /查资料/ }).click()
    await page.getByRole('radio', { name: '以往答复' }).locator('..').click()
    const differences = page.getByRole('region', { name: '前后说法' })
    await differences.getByText('前后说法不一 2 处').waitFor()
    expect(await differences.locator('.conflict q').allTextContents()).toEqual(
      expect.arrayContaining([
        'A类',
        'C类',
        expect.stringContaining('300元'),
        expect.stringContaining('500元')
      ])
    )
    expect(await troublesOf(page)).toEqual([])
    const first = page.getByRole('list', { name: '以往答复' }).locator('article').first()
    await first.press('Control+Enter')
    await page.getByLabel('答复正文').getByText('每个接口500元').waitFor()

    await page.keyboard.press('Control+k')
    await keyboardAt(box(page))
    await page.keyboard.type('充电桩补助')
    await page.getByRole('list', { name: '查找结果' }).locator('article').first().waitFor()
    await page.getByRole('group', { name: '按条件筛选' }).getByRole('button', { name: /年份/ }).click()
    await page.getByRole('button', { name: /^2022 / }).click()
    await expect.poll(() => box(page).inputValue()).toBe('充电桩补助 年份:2022')
    await expect.poll(() => told(page)).toMatch(/^1 份资料/)
  }
)
