import { chromium, type Locator, type Page } from 'playwright-core'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { openApp, type Door } from '../../electron/app/open-app.ts'
import { serve } from '../../electron/shells/http/serve.ts'
import { createVault } from '../../electron/adapters/stores/vault.ts'
import { systemClock } from '../../electron/adapters/system/clock.ts'
import { resources, temporaryFolder } from '../app/open.ts'
import { findProgram, renderTestWith, type DeclareTest } from '../render/programs.ts'

const browser = findProgram('chromium') ?? findProgram('chromium-browser') ?? findProgram('google-chrome')

/** A test in a real browser; skipped, or failed where programs are required, while none is installed. */
export const screenTest: DeclareTest = screenTestWith([])

/** The same for a test that needs other programs besides. */
export function screenTestWith(programs: readonly string[]): DeclareTest {
  const lacking = programs.filter(name => findProgram(name) === null)
  return renderTestWith(browser === null ? ['chromium', ...lacking] : lacking)
}

/** The screen over a vault in a browser of its own. */
export type Screen = { readonly page: Page; readonly door: Door; readonly folder: string }

/** Opens the screen over the vault in `folder`, made new and empty when there is none; all is closed when the test is done. */
export async function openScreen(given: {
  readonly folder: string | null
  readonly size: Size
}): Promise<Screen> {
  const folder = given.folder ?? join(await temporaryFolder(), '工作库')
  if (!existsSync(folder)) await (await createVault(folder, { clock: systemClock })).close()
  const door = await openApp(folder, { resources, version: '0.0.0' })
  onTestFinished(door.close)
  const server = await serve(door, join(resources, 'out', 'renderer'), 0)
  onTestFinished(server.close)
  const chrome = await chromium.launch({
    ...(browser === null ? {} : { executablePath: browser }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
  })
  onTestFinished(() => chrome.close())
  const page = await chrome.newPage({ viewport: given.size, acceptDownloads: true, locale: 'zh-CN' })
  page.setDefaultTimeout(20_000)
  const troubles: string[] = []
  page.on('pageerror', error => troubles.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  onTestFinished(() => {
    if (troubles.length > 0) throw new Error(`the page complained: ${troubles.join('\n')}`)
  })
  await page.goto(server.url)
  return { page, door, folder }
}

export type Size = { readonly width: number; readonly height: number }
/** The smallest screen an office has, and the usual one. */
export const sizes = { small: { width: 1366, height: 768 }, usual: { width: 1920, height: 1080 } } as const

/** For whoever wants to look at the screens: both sizes, where BANFU_SHOTS says. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['BANFU_SHOTS']
  if (folder === undefined) return
  for (const [word, size] of Object.entries(sizes)) {
    await page.setViewportSize(size)
    await page.screenshot({ path: join(folder, `${name}-${word}.png`), animations: 'disabled' })
  }
  await page.setViewportSize(sizes.small)
}

/** Whether the keys go to this place now. */
export const hasKeyboard = (place: Locator) => place.evaluate(field => field === document.activeElement)

/** Waits until the keys go to this place: a key pressed earlier would go elsewhere. */
export async function keyboardAt(place: Locator): Promise<void> {
  await expect.poll(() => hasKeyboard(place)).toBe(true)
}
