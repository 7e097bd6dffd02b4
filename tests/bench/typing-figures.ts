import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { makeVault, openApp } from '../../electron/app/open-app.ts'
import { serve } from '../../electron/shells/http/serve.ts'
import { makeOffice } from './intake-office.ts'
import { duration, figure, quantile, within, type Figure } from './timing.ts'

const typed = '停车泊位改造 社区食堂验收 数据开放 老旧电梯 河道清淤 '

/**
 * Notes the time between frames, and the tasks that block the page's own thread for over 50 ms, whoever else the machine works for. As text, since what the compiler puts into
 * functions is not there in the page.
 */
const watching = `(() => {
  const watched = (window.watched = { frames: [], tasks: [], on: true })
  let last = performance.now()
  const next = () => {
    const now = performance.now()
    watched.frames.push(now - last)
    last = now
    if (watched.on) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
  new PerformanceObserver(list => list.getEntries().forEach(one => watched.tasks.push(one.duration))).observe({ entryTypes: ['longtask'] })
})()`

/** The time between frames of the page while words are typed into the search box and a made-up office of so many files is taken in by the same page. Needs the built page and Chromium. */
export async function typingFigures(count: number): Promise<readonly Figure[]> {
  const base = await mkdtemp(join(process.env['BANFU_BENCH_TEMP'] ?? tmpdir(), 'banfu-typing-'))
  const [vault, folder] = [join(base, '工作库'), join(base, '全局历年')]
  makeOffice(folder, count)
  await makeVault(vault, { name: '江临市数据发展局', unit: null })
  const door = await openApp(vault, { resources: resolve('.'), version: '0.0.0' })
  const server = await serve(door, resolve('out', 'renderer'), 0)
  const chrome = await chromium.launch({
    executablePath: process.env['BANFU_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu']
  })
  try {
    const page = await chrome.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    await page.goto(server.url)
    await page.getByRole('link', { name: '资料库' }).click()
    const input = page.getByLabel('导入文件夹', { exact: true }).and(page.locator('input'))
    await input.setInputFiles(folder)
    await page.getByRole('button', { name: '收起，继续工作' }).click()
    await page.getByText(/正在导入 [1-9]/).waitFor({ timeout: 120_000 })
    const box = page.getByRole('combobox', { name: '查资料' })
    await box.focus()
    const during = await watched(page, 4)
    const status = await page
      .locator('.intake-line')
      .innerText()
      .catch(() => 'ended')
    // Tracing takes time of its own.
    await chrome.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
    await watched(page, 2)
    const own = longestOwn(await chrome.stopTracing())
    await page.getByRole('button', { name: '导入完成，查看报告' }).waitFor({ timeout: 600_000 })
    await page.waitForTimeout(3000)
    await box.focus()
    const afterwards = await watched(page, 4)
    const quantiles = (frames: readonly number[]) =>
      [0.5, 0.95, 0.99, 1].map(at => duration(quantile(frames, at))).join(' / ')
    return [
      figure('typing during an import: frames', `${during.frames.length}; the import said: ${status}`),
      figure('  between frames, p50 / p95 / p99 / longest', quantiles(during.frames)),
      figure('  the same with nothing taken in', quantiles(afterwards.frames)),
      within('  99 of 100 frames within', quantile(during.frames, 0.99), 50),
      within('  longest task of the page (over 50 ms)', Math.max(0, ...during.tasks), 50),
      figure('  tasks over 50 ms', String(during.tasks.length)),
      within('  longest time a task had the processor', own, 50)
    ]
  } finally {
    await chrome.close()
    await server.close()
    await door.close()
    await rm(base, { recursive: true, force: true })
  }
}

type Watched = { readonly frames: readonly number[]; readonly tasks: readonly number[] }

/** Types so many rounds, emptying the box after each, and tells what was noted meanwhile. */
async function watched(page: Page, rounds: number): Promise<Watched> {
  await page.evaluate(watching)
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.type(typed, { delay: 60 })
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Backspace')
  }
  return page.evaluate<Watched>('(window.watched.on = false, window.watched)')
}

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** The longest a task of the page's own thread was at work, in ms, by Chromium's trace: what it waited for a processor others had is not in it. */
function longestOwn(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const pages = new Set(
    traceEvents
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf)
  )
  return traceEvents
    .filter(event => event.ph === 'X' && event.name.endsWith('RunTask') && pages.has(threadOf(event)))
    .reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0)
}
