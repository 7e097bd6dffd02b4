import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { letterProfile } from '../../electron/core/layout/profiles/letter.ts'
import { layoutFile } from '../../electron/core/layout/profiles/layout-file.ts'
import { carry, readyCase } from '../app/journey.ts'
import { openAt, sampleFiles, sampleVault, temporaryFolder, value } from '../app/open.ts'
import { keyboardAt, openScreen, screenTest, sizes } from './screen.ts'

const unitPage = async () => {
  const { page, door } = await openScreen({ folder: await sampleVault(), size: sizes.small })
  await page.getByRole('link', { name: '单位档案' }).click()
  await page.getByLabel('上边距（天头）').waitFor()
  return { page, door }
}
const save = async (page: Page) => {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('单位档案已保存').waitFor()
}

screenTest('a number is changed, told to be too large, taken back to the standard and undone', async () => {
  const { page, door } = await unitPage()
  await page.getByLabel('行距（固定值）').fill('30')
  await page.getByText('22 行排不下').waitFor()
  await page.getByRole('button', { name: '“行距（固定值）”恢复标准值' }).click()
  await page.getByText('22 行排不下').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('22 行排不下').waitFor()
  await page.getByRole('spinbutton', { name: '行距（固定值）' }).fill('28')
  await save(page)
  expect((await value(door, 'unit.get', {}))?.profile.grid.linePitch).toBe(28)
})

screenTest('a printed form is chosen by its picture, and 会办意见 get the letter form', async () => {
  const { page, door } = await unitPage()
  await page.getByRole('button', { name: '选择版式…' }).click()
  const picture = page.getByRole('button', { name: '选用“与文号同行居右”' })
  await picture.locator('svg').getByText('江临市数据发展局文件').waitFor()
  await picture.click()
  await page.getByRole('complementary', { name: '样张' }).getByText('同意公开').waitFor()
  await page.getByRole('button', { name: '会办函、会办意见用信函格式' }).click()
  await page.getByLabel('双线长').waitFor()
  await save(page)
  const unit = await value(door, 'unit.get', {})
  expect(unit?.profile.head.category).toBe('number-line')
  expect(unit?.profiles.map(({ letter }) => letter?.ruleLength)).toEqual([170])
  expect(Object.values(unit?.profileUses ?? {})).toEqual([unit?.profiles[0]?.id, unit?.profiles[0]?.id])
})

screenTest('a layout goes out as a file and comes in from one; what is no layout is refused', async () => {
  const { page, door } = await unitPage()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const out = await readFile(await (await download).path(), 'utf8')
  expect(JSON.parse(out)).toMatchObject({ banfu: 'profile', profile: { page: { top: 37 } } })
  const folder = await temporaryFolder()
  const [good, bad] = [join(folder, 'letter.json'), join(folder, 'other.json')]
  await writeFile(good, layoutFile(letterProfile))
  await writeFile(bad, '{"schema":1}')
  const field = page.getByLabel('导入…', { exact: true }).and(page.locator('input'))
  await field.setInputFiles(bad)
  await page.getByText('不是办复导出的版式文件').waitFor()
  await field.setInputFiles(good)
  await page.getByText('已读入版式').waitFor()
  await save(page)
  expect((await value(door, 'unit.get', {}))?.profile.letter).toEqual(letterProfile.letter)
})

screenTest('a printed sample is learnt from, thing by thing; nothing is saved before 保存', async () => {
  const { page, door } = await unitPage()
  const before = await value(door, 'unit.get', {})
  await page.getByLabel('下边距').fill('30')
  await page.getByRole('button', { name: '从样文学习…' }).click()
  const dialog = page.getByRole('dialog', { name: '从样文学习版式' })
  await dialog
    .getByLabel('选择样文', { exact: true })
    .and(page.locator('input'))
    .setInputFiles(join(sampleFiles, 'replies', '江数发建〔2024〕2号.docx'))
  await dialog.getByText('现在的版式不同').waitFor()
  await dialog.getByRole('checkbox', { name: '全选' }).uncheck()
  await dialog.getByRole('checkbox', { name: '下边距' }).check()
  await dialog.getByRole('button', { name: '采用选中的 1 项' }).click()
  await page.getByText('已采用 1 项').waitFor()
  expect(await value(door, 'unit.get', {})).toEqual(before)
  await expect.poll(() => page.getByLabel('下边距').inputValue()).not.toBe('30.0')
})

const caseScreen = async (stage: 'drafting' | 'archived') => {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const ready = await readyCase(door)
  const view = stage === 'archived' ? await carry(door, ready, 'archive') : ready
  await door.close()
  const screen = await openScreen({ folder, size: sizes.small })
  const base = screen.page.url().replace(/#.*/, '')
  await screen.page.goto(`${base}#/cases/${view.kase.id}`)
  await screen.page.getByLabel('答复正文').waitFor()
  return { ...screen, caseId: view.kase.id }
}
const actAs = async (page: Page, name: string, role: string) => {
  const dialog = page.getByRole('dialog', { name: '选择经办身份' })
  await dialog.getByLabel('姓名').fill(name)
  // Leaves the name, so that the names offered no longer lie over the next field.
  await page.keyboard.press('Tab')
  await dialog.getByLabel('身份', { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(role, { exact: true }).click()
  await dialog.getByRole('button', { name: '确定' }).click()
}

screenTest('an archived case is opened again where its text is, with a reason', async () => {
  const { page, door, caseId } = await caseScreen('archived')
  await page.getByRole('button', { name: '重新办理' }).click()
  await actAs(page, '柯晚亭', '办公室')
  await page.getByRole('textbox', { name: '理由' }).fill('第二部分数字有误，需更正。')
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByText('重新办理完成').waitFor()
  await page.getByRole('button', { name: '送审', exact: true }).waitFor()
  const { kase } = await value(door, 'case.get', { caseId })
  expect([kase.stage, kase.signedDigest]).toEqual(['drafting', null])
  const { entries } = await value(door, 'case.history', { caseId })
  expect(entries.at(-1)).toMatchObject({ action: 'reopen', note: '第二部分数字有误，需更正。' })
})

screenTest('an old version is looked at, brought back, and that is taken back', async () => {
  const { page, door, caseId } = await caseScreen('drafting')
  const editor = page.getByLabel('答复正文')
  await editor.getByText('2026年3月已完成编制').first().click()
  await keyboardAt(editor)
  await page.keyboard.press('End')
  await page.keyboard.type('这是后来加上的话。')
  await page.getByText(/^已保存 /).waitFor()
  await page.getByRole('tab', { name: '经过' }).click()
  const draft = page.locator('li.version', { hasText: '按模板起草' })
  await draft.getByRole('button').first().click()
  await page.getByRole('dialog').getByText('这是后来加上的话。').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await draft.getByRole('button', { name: '恢复这一版' }).click()
  await actAs(page, '苏晓棠', '承办人')
  await editor.getByText('这是后来加上的话。').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await editor.getByText('这是后来加上的话。').waitFor()
  await expect
    .poll(async () => JSON.stringify((await value(door, 'case.get', { caseId })).kase.reply))
    .toContain('后来加上')
})

screenTest('text that could not be saved is offered at a later start on another port', async () => {
  const { page, door, folder, caseId } = await caseScreen('drafting')
  const { kase } = await value(door, 'case.get', { caseId })
  await value(door, 'case.choosePassages', { caseId, revision: kase.revision, chosen: [] })
  const editor = page.getByLabel('答复正文')
  await editor.getByText('2026年3月已完成编制').first().click()
  await keyboardAt(editor)
  await page.keyboard.press('End')
  await page.keyboard.type('没有存上的话。')
  await page.getByText('已在别处修改过').waitFor()
  await expect.poll(() => value(door, 'case.unsaved', { caseId })).not.toBeNull()
  await page.close({ runBeforeUnload: false })
  await door.close()
  const later = await openScreen({ folder, size: sizes.small })
  await later.page.goto(`${later.page.url().replace(/#.*/, '')}#/cases/${caseId}`)
  await later.page.getByText('上次有没存上的文字').waitFor()
  await later.page.getByRole('button', { name: '恢复', exact: true }).first().click()
  await later.page.getByLabel('答复正文').getByText('没有存上的话。').waitFor()
  await expect.poll(() => value(later.door, 'case.unsaved', { caseId })).toBeNull()
})

screenTest('a built-in template is changed, previewed, saved and given back as it came', async () => {
  const { page, door } = await openScreen({ folder: await sampleVault(), size: sizes.small })
  await page.getByRole('link', { name: '模板' }).click()
  await page.getByRole('button', { name: '建议答复', exact: true }).click()
  await page.getByLabel('结尾第 1 段').fill('感谢{称呼}的支持。{不认识}')
  await page.getByText('不认识的占位符：{不认识}').waitFor()
  await expect.poll(() => page.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true)
  await page.getByLabel('结尾第 1 段').fill('感谢{称呼}的支持。')
  await page.getByRole('complementary', { name: '起草后的样子' }).getByText('感谢{称呼}的支持。').waitFor()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('模板已保存').waitFor()
  const closingOf = async () =>
    (await value(door, 'template.list', {})).find(({ id }) => id === 'suggestion-answer')?.closing
  expect(await closingOf()).toEqual(['感谢{称呼}的支持。'])
  await page.getByRole('button', { name: '恢复自带模板' }).click()
  await page.getByText('已恢复为自带模板').waitFor()
  const builtIn = await value(door, 'template.builtIn', {})
  expect(await closingOf()).toEqual(builtIn.find(({ id }) => id === 'suggestion-answer')?.closing)
})
