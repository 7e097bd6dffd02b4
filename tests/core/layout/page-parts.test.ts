import { describe, expect, test } from 'vitest'
import { letterProfile } from '../../../electron/core/layout/profiles/letter.ts'
import { numberBlocks, p, reply, table } from '../../../electron/core/reply/build.ts'
import { fullReply } from './full-reply.ts'
import { above, body, mm, pagesOf, rightOf, rowOf, rowsOfText, textsOf } from './laid-pages.ts'

describe('the 版记', () => {
  const frame = {
    copies: ['市人大常委会代表工委', '市政府办公室'],
    printing: { organ: '江临市数据发展局办公室', date: '2026-05-18' }
  }

  for (const [rows, count] of [
    [5, 1],
    [20, 1],
    [21, 2],
    [22, 2],
    [30, 2]
  ] as const) {
    test(`ends on the lower edge of the last page below ${rows} rows of text`, () => {
      const pages = pagesOf(body(rows, frame))
      expect(pages).toHaveLength(count)
      const rules = pages.at(-1)?.rules ?? []
      expect(rules.map(rule => Math.round(rule.width * 20) / 20)).toEqual([1, 0.7, 1])
      const last = rules.at(-1)
      expect((last?.y ?? 0) + (last?.width ?? 0) * mm * 0.5).toBeCloseTo(262, 2)
      expect(textsOf(pages.at(-1)).slice(-2)).toEqual([
        '抄送：市人大常委会代表工委，市政府办公室。',
        '江临市数据发展局办公室2026年5月18日印发'
      ])
    })
  }

  test('follows the attachments', () => {
    const attachments = [{ title: '清单', body: numberBlocks([p('牵头单位按月通报进度。')]) }]
    const pages = pagesOf(body(3, { ...frame, attachments }))
    expect(pages.map(page => page.rules.length)).toEqual([0, 3])
  })
})

describe('a table', () => {
  const rows = Array.from({ length: 40 }, (_, at) => [`第${at + 1}项`, '数据目录编制与数据共享责任落实情况'])
  const pages = pagesOf(reply(...rowsOfText(3), table(['项目', '进度'], ...rows)))

  test('begins every page it reaches with its head', () => {
    expect(pages.length).toBeGreaterThan(1)
    expect(textsOf(pages[0]).slice(3, 5)).toEqual(['项目', '进度'])
    for (const page of pages.slice(1)) expect(textsOf(page).slice(0, 2)).toEqual(['项目', '进度'])
  })

  test('has every row once and within the type area', () => {
    const items = pages.flatMap(textsOf).filter(text => /^第\d+项$/.test(text))
    expect(items).toEqual(rows.map(([name]) => name))
    for (const page of pages) {
      const lowest = Math.max(...page.uprights.map(({ y2 }) => y2))
      expect(lowest).toBeLessThanOrEqual(262)
      expect(page.rules.at(-1)?.y).toBeCloseTo(lowest, 0)
    }
  })

  test('leaves its head on no page without a row', () => {
    for (let before = 15; before < 23; before += 1) {
      const some = pagesOf(reply(...rowsOfText(before), table(['项目', '进度'], ['一', '二'], ['三', '四'])))
      const [first] = some
      if (textsOf(first).includes('项目')) expect(textsOf(first)).toContain('一')
    }
  })
})

describe('a letter', () => {
  const pages = pagesOf(fullReply, letterProfile)

  test('has its red words 30 mm below the edge and double rules of 170 mm on the first page only', () => {
    const letters = rowOf(pages, '江临市数据发展局文件')
    expect(letters.baseline - (letters.pieces[0]?.size ?? 0) * above * mm).toBeCloseTo(30, 1)
    const rules = pages[0]?.rules ?? []
    expect(rules.map(({ width }) => width)).toEqual([1.5, 0.75, 0.75, 1.5])
    expect(rules.map(({ x1, x2 }) => [x1, x2])).toEqual(Array(4).fill([20, 190]))
    const foot = rules.at(-1)
    expect((foot?.y ?? 0) + (foot?.width ?? 0) * mm * 0.5).toBeCloseTo(297 - 20, 2)
    expect(pages[1]?.rules.some(({ x1 }) => x1 === 20)).toBe(false)
  })

  test('has its number flush right below the first rule and no page number on page 1', () => {
    const number = rowOf(pages, '〔2026〕3号')
    const second = pages[0]?.rules[1]
    expect(rightOf(number)).toBeCloseTo(184, 1)
    const top = number.baseline - 16 * above * mm
    expect(top - ((second?.y ?? 0) + (second?.width ?? 0) * mm * 0.5)).toBeCloseTo(4.94, 1)
    expect([pages[0]?.pageNumber, pages[1]?.pageNumber === null]).toEqual([null, false])
  })

  test('has no rules in its 版记 and prints the copies alone', () => {
    const last = pages.at(-1)
    expect(textsOf(last).at(-1)).toBe('局。')
    expect(pages.flatMap(textsOf).some(text => text.includes('印发'))).toBe(false)
    expect(last?.rules).toEqual([])
  })
})
