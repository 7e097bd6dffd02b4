import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect } from 'vitest'
import { openFontRoom } from '../../electron/app/fonts.ts'
import { printReply } from '../../electron/app/print-reply.ts'
import { layOut } from '../../electron/core/layout/lay-out.ts'
import { millimetres } from '../../electron/core/layout/measure.ts'
import type { Page, Piece } from '../../electron/core/layout/page.ts'
import { layPages } from '../../electron/core/layout/pages.ts'
import { gridPress, pressOf, type Press } from '../../electron/core/layout/press.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { fullReply } from '../core/layout/full-reply.ts'
import { hasChineseFont, machineShelf } from '../adapters/system/machine-fonts.ts'
import { conformityProblems } from '../adapters/writers/pdf/conformity.ts'
import { findProgram, inkRows, isDark, isRed, renderTestWith } from './programs.ts'

const run = promisify(execFile)
const needed = ['pdftotext', 'pdftoppm', 'pdffonts'] as const
const printTest = renderTestWith([
  ...needed.filter(name => findProgram(name) === null),
  ...(hasChineseFont ? [] : ['a Chinese font'])
])

let folder = ''
let pdf = ''
let bytes: Uint8Array = new Uint8Array()
let pages: readonly Page[] = []
let press: Press = gridPress(gbt9704)

beforeAll(async () => {
  if (!hasChineseFont) return
  const fonts = openFontRoom(machineShelf)
  folder = await mkdtemp(join(tmpdir(), 'banfu-pdf-'))
  pdf = join(folder, '答复.pdf')
  const printed = await printReply(fullReply, gbt9704, { fonts, today: () => '2026-11-23' })
  bytes = printed.value
  await writeFile(pdf, bytes)
  press = pressOf((await fonts.widths(gbt9704)).widths, gbt9704)
  pages = layPages(layOut(fullReply, gbt9704), gbt9704, press).pages
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const output = async (program: string, ...words: readonly string[]) =>
  (await run(program, words, { maxBuffer: 64 << 20 })).stdout

const plain = (text: string) => text.replace(/\s/g, '')
const piecesOf = ({ rows, pageNumber }: Page): readonly Piece[] => [
  ...rows.flatMap(row => row.pieces),
  ...(pageNumber?.pieces ?? [])
]

printTest('every font of the file is embedded, in part, and tells its words', async () => {
  const lines = (await output('pdffonts', pdf)).split('\n').slice(2).filter(Boolean)
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(line).toMatch(/^[A-Z]{6}\+\S+ +CID (?:TrueType|Type 0C).* yes yes yes /)
})

printTest('it is PDF/A-2b and tagged with real fonts too', async () => {
  expect(conformityProblems(bytes)).toEqual([])
})

printTest('the text of every page is that of the page, letter by letter and in order', async () => {
  for (const page of pages) {
    const options = ['-raw', '-f', String(page.number), '-l', String(page.number), pdf, '-']
    const text = plain(await output('pdftotext', ...options))
    expect(text).toBe(
      plain(
        piecesOf(page)
          .map(({ text: words }) => words)
          .join('')
      )
    )
  }
})

printTest('rows stand under one another as on the page', async () => {
  const text = await output('pdftotext', '-layout', pdf, '-')
  const read = text
    .split(/[\n\f]/)
    .map(plain)
    .filter(Boolean)
  const body = pages.flatMap(({ rows }) =>
    rows
      .filter(({ element }) => element === 'body')
      .map(row => plain(row.pieces.map(piece => piece.text).join('')))
  )
  for (const row of body.filter(Boolean)) expect(read).toContain(row)
})

printTest('every word begins and ends where the page has its letters, within 0.2 mm', async () => {
  const xml = await output('pdftotext', '-raw', '-bbox', pdf, '-')
  const read = [...xml.matchAll(/<page [^>]*>([\s\S]*?)<\/page>/g)].map(([, content]) =>
    wordsIn(content ?? '')
  )
  expect(read).toHaveLength(pages.length)
  pages.forEach((page, nth) => {
    const letters = piecesOf(page).flatMap(lettersOf)
    let at = 0
    for (const { text, left, right } of read[nth] ?? []) {
      const first = letters[at]
      at += [...text].length
      const last = letters[at - 1]
      expect(first?.text, text).toBe([...text][0])
      expect(Math.abs((first?.left ?? 0) - left), text).toBeLessThan(0.2)
      expect(Math.abs((last?.right ?? 0) - right), text).toBeLessThan(0.2)
    }
    expect(at).toBe(letters.length)
  })
})

type Printed = { readonly text: string; readonly left: number; readonly right: number }

/** The words of a page as pdftotext sees them, in mm. */
function wordsIn(xml: string): readonly Printed[] {
  return [...xml.matchAll(/<word xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([^<]*)<\/word>/g)].map(
    ([, left, right, word]) => ({
      left: millimetres(Number(left)),
      right: millimetres(Number(right)),
      text: (word ?? '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    })
  )
}

/** The letters of a piece that leave ink, where the page has them, in mm. */
function lettersOf(piece: Piece): readonly Printed[] {
  const share = (piece.size / gbt9704.fonts[piece.element].size) * (piece.scale / 100)
  let pen = piece.x
  return Array.from(piece.text, text => {
    const left = pen
    const right = left + millimetres(press.advance(piece.element, text) * share)
    pen = right + millimetres(piece.spacing)
    return { text, left, right }
  }).filter(({ text }) => text.trim() !== '')
}

printTest('letters are drawn: the red words and the body leave ink where they stand', async () => {
  const red = await inkRows(pdf, 1, isRed)
  const words = pages[0]?.rows.find(({ element }) => element === 'letterhead')
  expect(words).toBeDefined()
  const inside = red.find(
    ({ top, bottom }) => top < (words?.baseline ?? 0) - 2 && bottom > (words?.baseline ?? 0) - 4
  )
  expect(inside?.left).toBeCloseTo(words?.pieces[0]?.x ?? 0, -0.6)
  const dark = await inkRows(pdf, 1, isDark)
  for (const row of pages[0]?.rows.filter(({ element }) => element === 'body') ?? []) {
    const ink = dark.some(({ top, bottom }) => top < row.baseline && bottom > row.baseline - 2)
    expect(ink, row.pieces.map(({ text }) => text).join('')).toBe(true)
  }
})
