import { afterAll, beforeAll, describe, expect } from 'vitest'
import { docxSetting } from '../../electron/adapters/writers/docx/setting.ts'
import { gridPress } from '../../electron/core/layout/press.ts'
import { letterProfile } from '../../electron/core/layout/profiles/letter.ts'
import { framed } from '../../electron/core/reply/build.ts'
import { fullReply } from '../core/layout/full-reply.ts'
import {
  inkRows,
  isDark,
  isRed,
  missingPrograms,
  printDocx,
  printedPages,
  renderTest,
  type Box,
  type Printed,
  type PrintedPage
} from './programs.ts'
import { soundDocx } from '../sound-docx.ts'

const letter = framed(fullReply, { letterhead: '江临市数据发展局', signers: [], attachments: [] })

describe('a letter (GB/T 9704—2012 10.1) as LibreOffice prints it', () => {
  let printed: Printed
  let pages: readonly PrintedPage[] = []
  let red: readonly Box[] = []

  beforeAll(async () => {
    if (missingPrograms.length > 0) return
    printed = await printDocx(await soundDocx(letter, docxSetting(letterProfile, gridPress(letterProfile))))
    pages = await printedPages(printed.pdf)
    red = await inkRows(printed.pdf, 1, isRed)
  }, 120_000)
  afterAll(() => printed?.remove())

  renderTest('has its red words 30 mm below the edge of the page, centred', async () => {
    const [words] = red
    expect(Math.abs((words?.top ?? 0) - 30)).toBeLessThan(1)
    expect(Math.abs(((words?.left ?? 0) + (words?.right ?? 0)) / 2 - 105)).toBeLessThan(1)
  })

  renderTest('has two double rules of 170 mm: thick above thin, then thin above thick', async () => {
    const rules = red.slice(1)
    expect(rules).toHaveLength(4)
    for (const rule of rules) {
      expect(Math.abs(rule.right - rule.left - 170)).toBeLessThan(1)
      expect(Math.abs((rule.left + rule.right) / 2 - 105)).toBeLessThan(1)
    }
    const thickness = rules.map(rule => rule.bottom - rule.top)
    expect(thickness[0]).toBeGreaterThan(thickness[1] ?? 1)
    expect(thickness[3]).toBeGreaterThan(thickness[2] ?? 1)
  })

  renderTest('has its first rule 4 mm below the words, its second 20 mm above the foot', async () => {
    expect(Math.abs((red[1]?.top ?? 0) - (red[0]?.bottom ?? 0) - 4)).toBeLessThan(1)
    expect(Math.abs(297 - (red[4]?.bottom ?? 0) - 20)).toBeLessThan(1)
  })

  renderTest('has its number flush right, seven eighths of a letter below the first rule', async () => {
    const number = pages[0]?.lines.find(line => line.text.includes('江数发建'))
    expect(number?.text).toBe('类别标记：A江数发建〔2026〕3号')
    expect(Math.abs((number?.left ?? 0) - 28)).toBeLessThan(1)
    expect(Math.abs((number?.right ?? 0) - 184)).toBeLessThan(1)
    const first = (await inkRows(printed.pdf, 1, isDark)).find(row => row.top > (red[2]?.bottom ?? 0) - 0.5)
    expect(Math.abs((first?.top ?? 0) - (red[2]?.bottom ?? 0) - 4.94)).toBeLessThan(1)
  })

  renderTest('has no number on its first page and “— 2 —” on the second', async () => {
    const below = pages.map(page => page.lines.filter(line => line.top > 263).map(line => line.text))
    expect(below[0]).toEqual([])
    expect(below[1]).toEqual(['—2—'])
  })

  renderTest('has rules on the first page only, and none around its 版记', async () => {
    for (let page = 2; page <= pages.length; page += 1) {
      expect(await inkRows(printed.pdf, page, isRed)).toEqual([])
    }
    const last = pages.at(-1)?.lines.filter(line => line.bottom < 263)
    expect(last?.map(line => line.text).join('')).toMatch(/市财政局。$/)
    const dark = await inkRows(printed.pdf, pages.length, isDark)
    expect(dark.filter(row => row.bottom - row.top < 1 && row.right - row.left > 150)).toEqual([])
  })
})
