import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { writeHtml } from '../../electron/adapters/writers/html/write-html.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { fullReply } from '../core/layout/full-reply.ts'
import {
  findProgram,
  inkRows,
  isDark,
  isRed,
  printedPages,
  renderTestWith,
  type PrintedPage
} from './programs.ts'

const run = promisify(execFile)
const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(name => findProgram(name) !== null)
const missing = [
  ...(chromium === undefined ? ['chromium'] : []),
  ...['pdftotext', 'pdftoppm'].filter(name => findProgram(name) === null)
]
const printTest = renderTestWith(missing)

describe('the HTML page, printed', () => {
  let folder = ''
  let pdf = ''
  let pages: readonly PrintedPage[] = []
  beforeAll(async () => {
    if (chromium === undefined || missing.length > 0) return
    folder = await mkdtemp(join(tmpdir(), 'banfu-html-'))
    pdf = join(folder, 'reply.pdf')
    await writeFile(join(folder, 'reply.html'), writeHtml(fullReply, gbt9704))
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'profile')}`
    ]
    const print = ['--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${join(folder, 'reply.html')}`]
    await run(chromium, [...options, ...print], { timeout: 60_000 })
    pages = await printedPages(pdf)
  }, 120_000)
  afterAll(async () => {
    if (folder !== '') await rm(folder, { recursive: true, force: true })
  })

  printTest('is on A4 with the margins of the profile', async () => {
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([210, 297])
      const rows = page.lines.filter(row => row.bottom < 262.5)
      expect(Math.min(...rows.map(row => row.left))).toBeGreaterThan(27)
      expect(Math.max(...rows.map(row => row.right))).toBeLessThan(185)
    }
    const ink = (await inkRows(pdf, 2, isDark)).filter(row => row.bottom < 263)
    expect(ink[0]?.top).toBeGreaterThan(37)
    expect(ink[0]?.top).toBeLessThan(37 + 10.2)
    expect(ink.at(-1)?.bottom).toBeLessThan(262)
  })

  printTest('has its numbers right on odd and left on even pages', async () => {
    pages.forEach((page, index) => {
      const number = page.lines.at(-1)
      expect(number?.text).toBe(`—${index + 1}—`)
      expect(((number?.top ?? 0) + (number?.bottom ?? 0)) / 2).toBeCloseTo(269, 0)
      if (index % 2 === 0) expect(Math.abs((number?.right ?? 0) - 179)).toBeLessThan(1)
      else expect(Math.abs((number?.left ?? 0) - 33)).toBeLessThan(1)
    })
  })

  printTest(
    'has its red letters 35 mm below the top of the type area and the rule as wide as it',
    async () => {
      const red = await inkRows(pdf, 1, isRed)
      expect(Math.abs((red[0]?.top ?? 0) - 72)).toBeLessThan(1.5)
      const rule = red.at(-1)
      expect([Math.round(rule?.left ?? 0), Math.round(rule?.right ?? 0)]).toEqual([28, 184])
    }
  )

  printTest('has the 版记 at the foot of its last page', async () => {
    const rules = (await inkRows(pdf, pages.length, isDark)).filter(row => row.right - row.left > 155)
    expect(rules).toHaveLength(3)
    expect(262 - (rules[2]?.bottom ?? 0)).toBeLessThan(2.5)
    expect(262.2 - (rules[2]?.bottom ?? 0)).toBeGreaterThan(0)
  })
})
