import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { test } from 'vitest'
import { fontSettings } from '../../scripts/stand-in-fonts.ts'

const run = promisify(execFile)

/** The programs that turn a docx into pages we can measure. */
const needed = ['soffice', 'pdftotext', 'pdftoppm'] as const

/** The path of a program on PATH, or null. */
export function findProgram(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.com`] : [name]
  const paths = folders.flatMap(folder => names.map(file => join(folder, file)))
  return paths.find(path => existsSync(path)) ?? null
}

/** Those of the programs that are not installed. */
export const missingPrograms: readonly string[] = needed.filter(name => findProgram(name) === null)

/** Whether programs must be there: then a test that needs them fails instead of being skipped. */
export const programsRequired = process.env['BANFU_REQUIRE_PROGRAMS'] === '1'

/** Declares one test. */
export type DeclareTest = (name: string, body: () => Promise<void>) => void

/** Tests on rendered pages. While programs are missing they are skipped, or fail where BANFU_REQUIRE_PROGRAMS is 1. */
export function renderTestWith(missing: readonly string[]): DeclareTest {
  if (missing.length === 0) return (name, body) => void test(name, body, 120_000)
  const lack = `not installed: ${missing.join(', ')}`
  if (!programsRequired) console.warn(`Tests on rendered pages are skipped: ${lack}.`)
  if (!programsRequired) return name => test.skip(`${name} — ${lack}`, () => {})
  return name =>
    test(name, () => {
      throw new Error(`BANFU_REQUIRE_PROGRAMS is 1 but ${lack}`)
    })
}

/** A test on a docx as LibreOffice prints it. */
export const renderTest: DeclareTest = renderTestWith(missingPrograms)

/** Millimetres from the left and upper edges of the page. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export type PrintedLine = Box & { readonly text: string }
export type PrintedPage = {
  readonly width: number
  readonly height: number
  readonly lines: readonly PrintedLine[]
}

/** A PDF in a folder of its own; `remove` deletes the folder. */
export type Printed = { readonly pdf: string; readonly remove: () => Promise<void> }

/** A docx as LibreOffice prints it, with a private profile and stand-in fonts. */
export async function printDocx(docx: Uint8Array): Promise<Printed> {
  const { pdfs, remove } = await printAll([docx])
  return { pdf: pdfs[0] ?? '', remove }
}

/** Many docx printed by one run of LibreOffice, in the same order; `remove` deletes them all. */
export async function printAll(
  files: readonly Uint8Array[]
): Promise<{ readonly pdfs: readonly string[]; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'banfu-print-'))
  const names = files.map((_, index) => `reply-${index + 1}`)
  for (const [index, name] of names.entries()) {
    await writeFile(join(folder, `${name}.docx`), files[index] ?? new Uint8Array())
  }
  await writeFile(join(folder, 'fonts.conf'), fontSettings)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const paths = names.map(name => join(folder, `${name}.docx`))
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  await run(findProgram('soffice') ?? 'soffice', options, { env, timeout: 110_000, maxBuffer: 16 << 20 })
  const pdfs = names.map(name => join(folder, `${name}.pdf`))
  return { pdfs, remove: () => rm(folder, { recursive: true, force: true }) }
}

const mmPerPoint = 25.4 / 72

/** The pages of a PDF with their lines from top to bottom, as `pdftotext -bbox-layout` sees them. */
export async function printedPages(pdf: string): Promise<readonly PrintedPage[]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 64 << 20 })
  return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, content]) => ({
      width: Number(width) * mmPerPoint,
      height: Number(height) * mmPerPoint,
      lines: rowsOfWords(content ?? '')
    })
  )
}

/** Words that stand on one row make one line, left to right: pdftotext parts them where a row has a gap or a new font. */
function rowsOfWords(xml: string): readonly PrintedLine[] {
  const words = [
    ...xml.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([\s\S]*?)<\/word>/g
    )
  ].map(([, left, top, right, bottom, text]) => ({
    left: Number(left) * mmPerPoint,
    top: Number(top) * mmPerPoint,
    right: Number(right) * mmPerPoint,
    bottom: Number(bottom) * mmPerPoint,
    text: unescaped(text ?? '')
  }))
  const rows: PrintedLine[][] = []
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && Math.abs(middle(last) - middle(word)) < 3) row.push(word)
    else rows.push([word])
  }
  return rows.map(joined)
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2
}

function joined(words: readonly PrintedLine[]): PrintedLine {
  return {
    left: Math.min(...words.map(word => word.left)),
    top: Math.min(...words.map(word => word.top)),
    right: Math.max(...words.map(word => word.right)),
    bottom: Math.max(...words.map(word => word.bottom)),
    text: words
      .toSorted((a, b) => a.left - b.left)
      .map(word => word.text)
      .join('')
  }
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** Dots per millimetre of a page's picture. */
const dotsPerMm = 10

/** Which dots of a page are of a colour: boxes in mm of the rows of ink, from top to bottom. */
export async function inkRows(
  pdf: string,
  page: number,
  isInk: (red: number, green: number, blue: number) => boolean
): Promise<readonly Box[]> {
  const root = `${pdf}-${page}`
  const resolution = String(dotsPerMm * 25.4)
  await run('pdftoppm', ['-r', resolution, '-f', String(page), '-l', String(page), '-singlefile', pdf, root])
  const { width, height, dots } = picture(await readFile(`${root}.ppm`))
  const rows: { left: number; top: number; right: number; bottom: number }[] = []
  for (let y = 0; y < height; y += 1) {
    const xs: number[] = []
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      if (isInk(dots[at] ?? 255, dots[at + 1] ?? 255, dots[at + 2] ?? 255)) xs.push(x)
    }
    const [left, right] = [xs[0], xs.at(-1)]
    if (left === undefined || right === undefined) continue
    const row = rows.at(-1)
    if (row && row.bottom === y) {
      row.bottom = y + 1
      row.left = Math.min(row.left, left)
      row.right = Math.max(row.right, right + 1)
    } else rows.push({ left, top: y, right: right + 1, bottom: y + 1 })
  }
  return rows.map(({ left, top, right, bottom }) => ({
    left: left / dotsPerMm,
    top: top / dotsPerMm,
    right: right / dotsPerMm,
    bottom: bottom / dotsPerMm
  }))
}

/** Red ink. */
export function isRed(red: number, green: number, blue: number): boolean {
  return red > 150 && green < 110 && blue < 110
}

/** Black or grey ink. */
export function isDark(red: number, green: number, blue: number): boolean {
  return red < 130 && green < 130 && blue < 130
}

function picture(ppm: Buffer): { readonly width: number; readonly height: number; readonly dots: Buffer } {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'))
  if (!head) throw new Error('not a PPM picture')
  return { width: Number(head[1]), height: Number(head[2]), dots: ppm.subarray(head[0].length) }
}
