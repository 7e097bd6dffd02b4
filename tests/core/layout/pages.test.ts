import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import type { Page, Row } from '../../../electron/core/layout/page.ts'
import type { Profile } from '../../../electron/core/layout/profile.ts'
import { framed, h1, numberBlocks, p, reply } from '../../../electron/core/reply/build.ts'
import type { Frame } from '../../../electron/core/reply/reply.ts'
import { fullReply } from './full-reply.ts'
import {
  above,
  below,
  body,
  mm,
  pagesOf,
  pitch,
  rightOf,
  rowNumber,
  rowOf,
  rowsOfText,
  textOf,
  textsOf
} from './laid-pages.ts'

describe('the grid', () => {
  const pages = pagesOf(reply(p('数'.repeat(28 * 60 - 2))))

  test('has 22 rows of 28 letters', () => {
    expect(pages.map(page => page.rows.length)).toEqual([22, 22, 16])
    expect(textsOf(pages[1]).map(text => text.length)).toEqual(Array(22).fill(28))
  })

  test('fills 156 × 225 mm from 28 and 37 mm', () => {
    const [first] = pages[1]?.rows ?? []
    const last = pages[1]?.rows.at(-1)
    expect(first?.pieces[0]?.x).toBe(28)
    expect(first && rightOf(first)).toBeCloseTo(184, 1)
    expect((first?.baseline ?? 0) - 0.8 * pitch).toBeCloseTo(37, 5)
    expect(262 - ((last?.baseline ?? 0) + 0.2 * pitch)).toBeLessThan(0.4)
  })

  test('indents a paragraph by two letters', () => {
    expect(pages[0]?.rows[0]?.pieces[0]?.x).toBeCloseTo(28 + 2 * 15.75 * mm, 5)
  })
})

describe('the head', () => {
  const pages = pagesOf(fullReply)
  const letters = rowOf(pages, '江临市数据发展局文件')
  const number = rowOf(pages, '〔2026〕3号')
  const [rule] = pages[0]?.rules ?? []

  test('has its red words 35 mm below the top of the type area', () => {
    const size = letters.pieces[0]?.size ?? 0
    expect(letters.baseline - size * above * mm).toBeCloseTo(37 + 35, 1)
    expect(letters.pieces[0]?.color).toBe('FF0000')
  })

  test('has a rule of 156 mm 4 mm below the number', () => {
    expect([rule?.x1, rule?.x2]).toEqual([28, 184])
    const under = number.baseline + 16 * below * mm
    // Its distance is written in whole points.
    expect(Math.abs((rule?.y ?? 0) - (rule?.width ?? 0) * mm * 0.5 - under - 4)).toBeLessThan(0.36 / 2)
  })

  test('has two blank rows above the number and above the title', () => {
    const title = rowOf(pages, '对市十八届')
    const box = title.baseline - 0.8 * pitch
    const ruled = (rule?.y ?? 0) + (rule?.width ?? 0) * mm * 0.5
    expect(box - ruled).toBeCloseTo(2 * pitch, 1)
  })

  test('has number and signer one letter from the edges of one row', () => {
    expect(number.pieces[0]?.x).toBeCloseTo(28 + 15.75 * mm, 2)
    expect(rightOf(number)).toBeCloseTo(184 - 15.75 * mm, 1)
    expect(textOf(number)).toBe('江数发建〔2026〕3号签发人：程望舒')
  })

  test('has one blank row between title and addressees', () => {
    const [title, addressee] = [rowOf(pages, '号建议的答复'), rowOf(pages, '苏念安代表：')]
    expect((addressee.baseline - title.baseline) / pitch).toBeCloseTo(2, 1)
  })
})

describe('the signature', () => {
  const signed = (frame: Partial<Frame>, form: Profile['signature']['form']) => {
    const profile = { ...gbt9704, signature: { ...gbt9704.signature, form } }
    return pagesOf(body(3, { date: '2026-05-18', ...frame }), profile)
  }

  test('with seal: the date four letters from the right, the name centred on it', () => {
    const pages = signed({ signature: ['江临市数据发展局'] }, 'with-seal')
    const [name, date] = [rowOf(pages, '江临市'), rowOf(pages, '2026年')]
    const middle = (row: Row) => ((row.pieces[0]?.x ?? 0) + rightOf(row)) / 2
    expect(Math.abs(rightOf(date) - (184 - 4 * 15.75 * mm))).toBeLessThan(1)
    expect(middle(name)).toBeCloseTo(middle(date), 1)
    expect(rowNumber(name)).toBeCloseTo(5, 5)
  })

  test('without seal: the date two letters to the right of where the name begins', () => {
    const pages = signed({ signature: ['江临市数据发展局'] }, 'without-seal')
    const [name, date] = [rowOf(pages, '江临市'), rowOf(pages, '2026年')]
    expect((date.pieces[0]?.x ?? 0) - (name.pieces[0]?.x ?? 0)).toBeCloseTo(2 * 15.75 * mm, 1)
  })

  test('of several organs stands in their order, all on one page with the date', () => {
    const organs = ['江临市数据发展局', '江临市财政局', '江临市住房和城乡建设局']
    const pages = pagesOf(body(18, { signature: organs, date: '2026-05-18' }))
    expect(textsOf(pages[1])).toEqual(['这是第18行', ...organs, '2026年5月18日'])
  })

  for (const rows of [1, 3, 4, 10, 30])
    for (const list of [false, true]) {
      test(`never stands alone on a page below a paragraph of ${rows} rows${list ? ' and a list' : ''}`, () => {
        for (let before = 0; before < 23; before += 1) {
          const text = reply(...rowsOfText(before), p('乙'.repeat(28 * rows - 3)))
          const frame = {
            signature: ['江临市数据发展局'],
            date: '2026-05-18',
            attachments: list ? [{ title: '清单', body: [] }] : []
          }
          const pages = pagesOf(framed(text, frame))
          const alone = pages.filter(page => textOf(page.rows[0]) === '江临市数据发展局')
          expect(alone, `${before} rows before`).toEqual([])
          const all = pages.flatMap(page => textsOf(page)).join('')
          expect(all).not.toContain('此页无正文')
          for (const page of pages) expect(Math.max(...page.rows.map(row => row.baseline))).toBeLessThan(262)
        }
      })
    }
})

describe('pages', () => {
  test('never end in a heading', () => {
    for (let rows = 15; rows < 23; rows += 1) {
      const pages = pagesOf(reply(...rowsOfText(rows), h1('下一步工作'), h1('加快建设'), p('完成。')))
      const before = pages.slice(0, -1).map(page => page.rows.at(-1)?.element)
      expect(before.filter(element => element?.startsWith('heading'))).toEqual([])
    }
  })

  test('drop the space above a line that comes to stand at their top', () => {
    const profile = { ...gbt9704, signature: { ...gbt9704.signature, linesAbove: 1 } }
    const pages = pagesOf(body(22, { attachments: [{ title: '征询意见表', body: [] }] }), profile)
    expect(rowNumber(rowOf(pages, '附件：'))).toBeCloseTo(0, 5)
  })

  test('begin anew for each attachment, its mark on the first and its title on the third row', () => {
    const attachments = ['清单', '方案'].map(title => ({
      title,
      body: numberBlocks([p('牵头单位按月通报进度。')])
    }))
    const pages = pagesOf(body(3, { attachments }))
    expect(pages.slice(1).map(textsOf)).toEqual([
      ['附件1', '清单', '牵头单位按月通报进度。'],
      ['附件2', '方案', '牵头单位按月通报进度。']
    ])
    expect(pages[1]?.rows.map(row => Math.round(rowNumber(row)))).toEqual([0, 2, 4])
  })

  test('have their numbers 7 mm below the type area, right on odd and left on even pages', () => {
    const [first, second] = pagesOf(body(30))
    const pieces = (page: Page | undefined) => page?.pageNumber?.pieces ?? []
    const words = (page: Page | undefined) =>
      pieces(page)
        .map(({ text }) => text)
        .join('')
    expect([words(first), words(second)]).toEqual(['— 1 —', '— 2 —'])
    const last = pieces(first).at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(184 - 14 * mm, 2)
    expect(pieces(second)[0]?.x).toBeCloseTo(28 + 14 * mm, 2)
    const dash = (first?.pageNumber?.baseline ?? 0) - 14 * 0.36 * mm
    expect(dash).toBeCloseTo(262 + 7, 2)
  })

  test('have centred numbers, none, or none on the first page where the profile says so', () => {
    const numbered = (pageNumber: Partial<Profile['pageNumber']>) =>
      pagesOf(body(30), { ...gbt9704, pageNumber: { ...gbt9704.pageNumber, ...pageNumber } })
    const [centred] = numbered({ place: 'center' })
    const pieces = centred?.pageNumber?.pieces ?? []
    const right = (pieces.at(-1)?.x ?? 0) + (pieces.at(-1)?.width ?? 0)
    expect(((pieces[0]?.x ?? 0) + right) / 2).toBeCloseTo(106, 1)
    expect(numbered({ show: false }).map(page => page.pageNumber)).toEqual([null, null])
    expect(numbered({ firstPage: false }).map(page => page.pageNumber === null)).toEqual([true, false])
  })

  test('know the block of every row, so that a click finds it', () => {
    const rows = pagesOf(fullReply).flatMap(page => page.rows)
    expect(rowOf(pagesOf(fullReply), '区县专职人员少').block).toBe('b10')
    expect(rowOf(pagesOf(fullReply), '苏念安代表').block).toBe('frame.addressees')
    expect(rowOf(pagesOf(fullReply), '印发').block).toBe('frame.printing')
    expect(rows.every(({ block }) => block !== null && block !== '')).toBe(true)
  })

  test('mark what must still be filled in', () => {
    const { pieces } = rowOf(pagesOf(fullReply), '与代表面商的日期')
    expect(pieces.every(({ mark }) => mark === 'slot')).toBe(true)
  })
})
