import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile } from '../../electron/adapters/readers/read-file.ts'
import { docxSetting } from '../../electron/adapters/writers/docx/setting.ts'
import { gridPress } from '../../electron/core/layout/press.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { parseReply } from '../../electron/core/parse/parse-reply.ts'
import { framed, p, reply } from '../../electron/core/reply/build.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { fullReply } from '../core/layout/full-reply.ts'
import { sampleText, samplePath } from '../sample.ts'
import {
  inkRows,
  isDark,
  isRed,
  missingPrograms,
  printDocx,
  printedPages,
  renderTest,
  type Printed,
  type PrintedPage
} from './programs.ts'
import { soundDocx } from '../sound-docx.ts'

const left = 28
const right = 184
const top = 37
const bottom = 262
const rowHeight = (bottom - top) / 22

type Rendered = { readonly printed: Printed; readonly pages: readonly PrintedPage[] }

async function rendered(value: Reply): Promise<Rendered> {
  const printed = await printDocx(await soundDocx(value, docxSetting(gbt9704, gridPress(gbt9704))))
  return { printed, pages: await printedPages(printed.pdf) }
}

/** The rows of a page without its page number. */
function textRows(page: PrintedPage | undefined) {
  return (page?.lines ?? []).filter(line => line.bottom <= bottom + 1)
}

function pageNumber(page: PrintedPage | undefined) {
  return page?.lines.find(line => line.top > bottom)
}

/** That every row keeps to the type area and the page number to its side. */
function expectWithinTypeArea(pages: readonly PrintedPage[]): void {
  pages.forEach((page, index) => {
    expect(page.width).toBeCloseTo(210, 0)
    expect(page.height).toBeCloseTo(297, 0)
    const rows = textRows(page)
    expect(Math.min(...rows.map(row => row.left))).toBeGreaterThan(left - 1)
    expect(Math.max(...rows.map(row => row.right))).toBeLessThan(right + 1)
    expect(Math.min(...rows.map(row => row.top))).toBeGreaterThan(top - 1)
    const number = pageNumber(page)
    expect(number?.text).toBe(`—${index + 1}—`)
    if (index % 2 === 0) expect(number?.right).toBeCloseTo(right - 5, 0)
    else expect(number?.left).toBeCloseTo(left + 5, 0)
  })
}

describe('a page full of text', () => {
  const rows = 60
  let full: Rendered
  beforeAll(async () => {
    if (missingPrograms.length > 0) return
    full = await rendered(framed(reply(p('数'.repeat(28 * rows - 2))), { title: '试' }))
  }, 120_000)
  afterAll(() => full?.printed.remove())

  renderTest('has 22 rows of 28 characters', async () => {
    const second = textRows(full.pages[1])
    expect(second).toHaveLength(22)
    expect(second.map(row => [...row.text].length)).toEqual(Array(22).fill(28))
  })

  renderTest(
    'fills the type area of 156 × 225 mm that lies 28 mm from the left and 37 mm from the top',
    async () => {
      const second = textRows(full.pages[1])
      for (const row of second) {
        expect(Math.abs(row.left - left)).toBeLessThan(1)
        expect(Math.abs(row.right - right)).toBeLessThan(1)
      }
      // Each row lies in its own one of 22 equal strips from 37 to 262 mm.
      second.forEach((row, index) => {
        expect(row.top).toBeGreaterThan(top + index * rowHeight - 1)
        expect(row.bottom).toBeLessThan(top + (index + 1) * rowHeight + 1)
      })
      const pitch = ((second[21]?.top ?? 0) - (second[0]?.top ?? 0)) / 21
      expect(Math.abs(pitch * 22 - 225)).toBeLessThan(1)
    }
  )

  renderTest('has its number 7 mm below the type area, right on odd and left on even pages', async () => {
    expect(full.pages.length).toBe(3)
    expectWithinTypeArea(full.pages)
    const ink = await inkRows(full.printed.pdf, 2, isDark)
    const number = ink.at(-1)
    expect(Math.abs(((number?.top ?? 0) + (number?.bottom ?? 0)) / 2 - (bottom + 7))).toBeLessThan(1)
  })
})

describe('a full reply', () => {
  let full: Rendered
  beforeAll(async () => {
    if (missingPrograms.length > 0) return
    full = await rendered(fullReply)
  }, 120_000)
  afterAll(() => full?.printed.remove())

  renderTest('keeps to the type area on every page', async () => {
    expect(full.pages.length).toBeGreaterThan(2)
    expectWithinTypeArea(full.pages)
  })

  renderTest('has its red letters 35 mm below the top of the type area', async () => {
    const [letters] = await inkRows(full.printed.pdf, 1, isRed)
    expect(Math.abs((letters?.top ?? 0) - (top + 35))).toBeLessThan(1)
  })

  renderTest('has a red rule of 156 mm, 4 mm below the number', async () => {
    const red = await inkRows(full.printed.pdf, 1, isRed)
    const rule = red.at(-1)
    expect(red).toHaveLength(2)
    expect(rule?.left).toBeCloseTo(left, 0)
    expect(rule?.right).toBeCloseTo(right, 0)
    const above = (await inkRows(full.printed.pdf, 1, isDark)).filter(row => row.bottom < (rule?.top ?? 0))
    expect(Math.abs((rule?.top ?? 0) - (above.at(-1)?.bottom ?? 0) - 4)).toBeLessThan(1)
  })

  renderTest('has two blank rows between red letters and number, and between rule and title', async () => {
    const dark = await inkRows(full.printed.pdf, 1, isDark)
    const [letters, rule] = await inkRows(full.printed.pdf, 1, isRed)
    const number = dark.find(row => row.top > (letters?.bottom ?? 0))
    const title = dark.find(row => row.top > (rule?.bottom ?? 0))
    for (const gap of [
      (number?.top ?? 0) - (letters?.bottom ?? 0),
      (title?.top ?? 0) - (rule?.bottom ?? 0)
    ]) {
      expect(gap).toBeGreaterThan(2 * rowHeight - 1)
      expect(gap).toBeLessThan(3 * rowHeight)
    }
  })

  renderTest('has number and signer one character from the edges of one line', async () => {
    const line = textRows(full.pages[0]).find(row => row.text.includes('签发人'))
    expect(line?.text).toBe('江数发建〔2026〕3号签发人：程望舒')
    expect(Math.abs((line?.left ?? 0) - (left + 5.6))).toBeLessThan(1)
    expect(Math.abs((line?.right ?? 0) - (right - 5.6))).toBeLessThan(1)
  })

  renderTest('ends the date four characters from the edge and centres the name on it', async () => {
    const rows = full.pages.flatMap(textRows)
    const date = rows.find(row => row.text === '2026年5月18日')
    const name = rows.find(row => row.text === '江临市数据发展局')
    const middle = (row: typeof date) => ((row?.left ?? 0) + (row?.right ?? 0)) / 2
    expect(Math.abs(middle(name) - middle(date))).toBeLessThan(0.5)
    // LibreOffice puts a little room between figures and Chinese letters even where the file says it may not.
    expect(Math.abs((date?.right ?? 0) - (right - 4 * 5.56))).toBeLessThan(3.5)
  })

  renderTest('begins its attachment on a new page, the title on the third row', async () => {
    const page = full.pages.at(-1)
    const [mark, title] = textRows(page)
    expect([mark?.text, title?.text]).toEqual(['附件1', '数据共享责任清单'])
    expect(((title?.bottom ?? 0) - top) / rowHeight).toBeGreaterThan(2.5)
    expect(((title?.bottom ?? 0) - top) / rowHeight).toBeLessThan(3.2)
  })
})

describe('the 版记', () => {
  const copies = ['市人大常委会代表工委', '市政府办公室']
  const printing = { organ: '江临市数据发展局办公室', date: '2026-05-18' }

  async function lastPage(rows: number) {
    const paragraphs = Array.from({ length: rows }, (_, index) => p(`第${index + 1}行`))
    const { printed, pages } = await rendered(framed(reply(...paragraphs), { copies, printing }))
    const rules = (await inkRows(printed.pdf, pages.length, isDark)).filter(row => row.right - row.left > 155)
    await printed.remove()
    return { pages, rules, texts: textRows(pages.at(-1)).map(row => row.text) }
  }

  for (const [rows, count] of [
    [5, 1],
    [20, 1],
    [21, 2],
    [22, 2]
  ] as const) {
    renderTest(`stands at the foot of the last page below ${rows} rows of text`, async () => {
      const { pages, rules, texts } = await lastPage(rows)
      expect(pages).toHaveLength(count)
      expect(texts.slice(-2)).toEqual([
        '抄送：市人大常委会代表工委，市政府办公室。',
        '江临市数据发展局办公室2026年5月18日印发'
      ])
      expect(rules).toHaveLength(3)
      expect(Math.abs((rules[2]?.bottom ?? 0) - bottom)).toBeLessThan(0.5)
      for (const rule of rules) expect([Math.round(rule.left), Math.round(rule.right)]).toEqual([left, right])
    })
  }
})

describe('the real sample', () => {
  const sampleRender = samplePath === null ? test.skip : renderTest

  sampleRender('keeps to the type area on every page', async () => {
    const { value: document } = await readFile('样本.txt', Buffer.from(sampleText()))
    const { printed, pages } = await rendered(parseReply(document).value)
    await printed.remove()
    expectWithinTypeArea(pages)
    for (const page of pages.slice(1, -1)) expect(textRows(page)).toHaveLength(22)
    const widest = pages.slice(1).flatMap(page => textRows(page).map(row => row.right))
    expect(Math.abs(Math.max(...widest) - right)).toBeLessThan(1)
  })
})
