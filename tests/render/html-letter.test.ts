import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { writeHtml } from '../../electron/adapters/writers/html/write-html.ts'
import { letterProfile } from '../../electron/core/layout/profiles/letter.ts'
import { framed } from '../../electron/core/reply/build.ts'
import { fullReply } from '../core/layout/full-reply.ts'
import {
  findProgram,
  inkRows,
  isDark,
  isRed,
  printedPages,
  renderTestWith,
  type Box,
  type PrintedPage
} from './programs.ts'

const run = promisify(execFile)
const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(name => findProgram(name) !== null)
const missing = [
  ...(chromium === undefined ? ['chromium'] : []),
  ...['pdftotext', 'pdftoppm'].filter(name => findProgram(name) === null)
]
const printTest = renderTestWith(missing)
const letter = framed(fullReply, { letterhead: '江临市数据发展局', signers: [], attachments: [] })

describe('the HTML page of a letter (GB/T 9704—2012 10.1), printed', () => {
  let folder = ''
  let pdf = ''
  let pages: readonly PrintedPage[] = []
  let red: readonly Box[] = []
  beforeAll(async () => {
    if (chromium === undefined || missing.length > 0) return
    folder = await mkdtemp(join(tmpdir(), 'banfu-html-'))
    pdf = join(folder, 'letter.pdf')
    await writeFile(join(folder, 'letter.html'), writeHtml(letter, letterProfile))
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'profile')}`
    ]
    const print = ['--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${join(folder, 'letter.html')}`]
    await run(chromium, [...options, ...print], { timeout: 60_000 })
    pages = await printedPages(pdf)
    red = await inkRows(pdf, 1, isRed)
  }, 120_000)
  afterAll(async () => {
    if (folder !== '') await rm(folder, { recursive: true, force: true })
  })

  printTest('has its red words 30 mm below the edge of the page and 4 mm above the first rule', async () => {
    expect(Math.abs((red[0]?.top ?? 0) - 30)).toBeLessThan(1)
    expect(Math.abs((red[1]?.top ?? 0) - (red[0]?.bottom ?? 0) - 4)).toBeLessThan(1)
  })

  printTest('has two double rules of 170 mm, the second 20 mm above the foot, on page 1 alone', async () => {
    const rules = red.slice(1)
    expect(rules).toHaveLength(4)
    for (const rule of rules) {
      expect(Math.abs(rule.right - rule.left - 170)).toBeLessThan(1)
      expect(Math.abs((rule.left + rule.right) / 2 - 105)).toBeLessThan(1)
    }
    const thickness = rules.map(rule => rule.bottom - rule.top)
    expect(thickness[0]).toBeGreaterThan(thickness[1] ?? 1)
    expect(thickness[3]).toBeGreaterThan(thickness[2] ?? 1)
    expect(Math.abs(297 - (rules[3]?.bottom ?? 0) - 20)).toBeLessThan(1)
    expect(await inkRows(pdf, 2, isRed)).toEqual([])
  })

  printTest('has no page number on page 1, and one on page 2', async () => {
    expect(pages[0]?.lines.some(({ text }) => text === '—1—')).toBe(false)
    expect(pages[1]?.lines.at(-1)?.text).toBe('—2—')
  })

  printTest('has no rules in its 版记', async () => {
    const wide = (await inkRows(pdf, pages.length, isDark)).filter(row => row.right - row.left > 155)
    expect(wide).toEqual([])
  })
})
