import { execFile } from 'node:child_process'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { replyText, writeFiles } from '../app/made-up-office.ts'
import { importAll, openAt, sampleVault, temporaryFolder, value } from '../app/open.ts'
import { troublesOf } from './axe.ts'
import { openScreen, screenTestWith, shoot, sizes } from './screen.ts'

/** Windows has no pipes among its files. */
const pipes = process.platform === 'win32' ? 'named pipes' : 'mkfifo'
const total = 120
/** The place, in order of id, of the record that is kept back. */
const held = 100

/** A closed vault that has lost its index and in which one record cannot be read before `give`: however fast the machine, the reading stops there. */
async function vaultKeptBack(): Promise<{ readonly folder: string; readonly give: () => Promise<void> }> {
  const folder = await sampleVault()
  const files = await temporaryFolder()
  const letters = Array.from({ length: total }, (_, number) => [
    `${number}.txt`,
    `${replyText(number, 2023)}数据亭已经启用。\n`
  ])
  await writeFiles(files, Object.fromEntries(letters))
  const door = await openAt(folder)
  await importAll(door, [files])
  const ids = (await value(door, 'source.list', {})).map(({ id }) => id).toSorted()
  await door.close()
  await rm(join(folder, 'index'), { recursive: true })
  const record = join(folder, 'sources', ids[held] ?? '', 'source.json')
  const aside = `${record}.aside`
  await rename(record, aside)
  await promisify(execFile)('mkfifo', [record])
  let given = false
  const give = async () => {
    if (given) return
    given = true
    await writeFile(record, await readFile(aside))
    await rename(aside, record)
  }
  return { folder, give }
}

const line = (page: Page) => page.getByText('正在重新整理资料库')
const told = (page: Page) => page.locator('.found-head').getByRole('status').textContent()

screenTestWith([pipes])(
  'while the index is made anew a line tells how far it is, searches answer from what is there, and all of it is found once the line is gone',
  async () => {
    const { folder, give } = await vaultKeptBack()
    const { page } = await openScreen({ folder, size: sizes.small })
    onTestFinished(give)
    await line(page).waitFor()
    await expect.poll(() => line(page).textContent()).toContain(`已整理 ${held}／${total} 份`)
    await page.getByRole('link', { name: '资料库' }).click()
    await page.getByText(`共 ${held} 份`).first().waitFor()
    await shoot(page, 'catching-up-list')
    await page.getByRole('combobox', { name: '查资料' }).fill('数据亭')
    await expect.poll(() => told(page)).toMatch(new RegExp(`^${held} 份资料`))
    await shoot(page, 'catching-up-found')
    expect(await troublesOf(page)).toEqual([])

    await give()
    await line(page).waitFor({ state: 'detached' })
    await expect.poll(() => told(page)).toMatch(new RegExp(`^${total} 份资料`))
    await page.getByRole('combobox', { name: '查资料' }).fill('')
    await page.getByText(`共 ${total} 份`).first().waitFor()
    await shoot(page, 'caught-up')
  }
)
