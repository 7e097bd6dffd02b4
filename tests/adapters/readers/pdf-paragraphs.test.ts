import { expect, test } from 'vitest'
import type { PrintedLine } from '../../../electron/adapters/readers/pdf/lines.ts'
import { joinLines } from '../../../electron/adapters/readers/pdf/paragraphs.ts'

const line = (text: string, y: number, place: Partial<PrintedLine> = {}): PrintedLine => ({
  text,
  page: 0,
  left: 80,
  right: 510,
  y,
  size: 16,
  ...place
})
const texts = (lines: readonly PrintedLine[]) => joinLines(lines).map(({ text }) => text)

test('a stray line further out does not make every other line an indented one', () => {
  const lines = [
    line('阅办单', 60, { left: 20 }),
    line('近年来，我市把公共数据开放', 100, { left: 112 }),
    line('作为一件实事来抓，先后', 128),
    line('印发目录三批。', 156, { right: 300 })
  ]
  expect(texts(lines)).toEqual(['阅办单', '近年来，我市把公共数据开放作为一件实事来抓，先后印发目录三批。'])
})

test('words of Latin letters that were parted by the end of a line stay apart', () => {
  expect(texts([line('推广 open', 100), line('data 做法', 128, { right: 200 })])).toEqual([
    '推广 open data 做法'
  ])
})

test('no number of printed lines is too many for one paragraph', () => {
  const lines = Array.from({ length: 200_000 }, (_, index) =>
    line('字'.repeat(4), (index % 30) * 28, { page: Math.floor(index / 30) })
  )
  expect(texts(lines).map(text => text.length)).toEqual([800_000])
})
