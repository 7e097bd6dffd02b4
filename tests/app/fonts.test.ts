import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFonts, type FontShelf } from '../../electron/adapters/system/fonts.ts'
import { openFontRoom } from '../../electron/app/fonts.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { gridAdvance, pressOf } from '../../electron/core/layout/press.ts'
import { elementSchema, type Profile } from '../../electron/core/layout/profile.ts'
import { fontFile, madeFont } from '../adapters/system/made-font.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banfu-room-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const letters = '国〓一二三，。 0123456789abc'
const fangSong = madeFont({ postscript: 'JiangFang', families: { 0x0804: '仿宋_GB2312' }, letters })
const times = madeFont({
  postscript: 'JiangTimes',
  families: { 0x0409: 'Jiang Times' },
  letters: ' 0123456789abc%',
  latinWidth: 430
})

const withTimes: Profile = {
  ...gbt9704,
  fonts: { ...gbt9704.fonts, body: { ...gbt9704.fonts.body, latin: 'Jiang Times' } }
}

/** A shelf that counts how often it is looked at. */
function counted(shelf: FontShelf): FontShelf & { readonly looks: () => number } {
  let looks = 0
  return {
    looks: () => looks,
    faces: () => {
      looks += 1
      return shelf.faces()
    }
  }
}

test('nothing is read before the first question, and two questions at once look only once', async () => {
  await writeFile(join(folder, 'fang.ttf'), fontFile(fangSong))
  const shelf = counted(openFonts([folder]))
  const room = openFontRoom(shelf)
  expect(shelf.looks()).toBe(0)
  const [one, two] = await Promise.all([room.widths(gbt9704), room.widths(gbt9704)])
  expect(shelf.looks()).toBe(1)
  expect(two).toBe(one)
})

test('letters are as wide as their font draws them: Chinese one em, digits half', async () => {
  await writeFile(join(folder, 'fang.ttf'), fontFile(fangSong))
  const { widths } = await openFontRoom(openFonts([folder])).widths(gbt9704)
  const { advance } = pressOf(widths, gbt9704)
  expect(advance('body', '一二三，')).toBe(4 * gbt9704.fonts.body.size)
  expect(advance('body', '2026')).toBe(2 * gbt9704.fonts.body.size)
  expect(widths.body.letters['\u200b']).toBe(0)
})

test('letters and digits take the Latin face of the profile where it has one, and only there', async () => {
  await writeFile(join(folder, 'fang.ttf'), fontFile(fangSong))
  await writeFile(join(folder, 'times.ttf'), fontFile(times))
  const { widths } = await openFontRoom(openFonts([folder])).widths(withTimes)
  expect(widths.body.letters['2']).toBe(0.43)
  expect(widths.title.letters['2']).toBe(0.5)
  // The Chinese font lacks it, the Latin one has it.
  expect(widths.body.letters['%']).toBe(0.43)
})

test('without a Chinese font widths are those of the grid, and a notice says so', async () => {
  await writeFile(join(folder, 'barred.ttf'), fontFile({ ...fangSong, embedding: 0x0002 }))
  const { widths, choices, notices } = await openFontRoom(openFonts([folder])).widths(gbt9704)
  const press = pressOf(widths, gbt9704)
  const grid = gridAdvance(gbt9704)
  const text = '江临市〔2026〕12号——“一”·a§1　½ａ…'
  for (const element of elementSchema.options) expect(press.advance(element, text)).toBe(grid(element, text))
  expect(choices.every(({ used }) => used === null)).toBe(true)
  expect(notices.map(({ code }) => code)).toEqual(['no-font'])
})

test('a font installed while the program runs is used from the next question on', async () => {
  await writeFile(join(folder, 'fang.ttf'), fontFile(fangSong))
  const room = openFontRoom(openFonts([folder]))
  const before = await room.widths(withTimes)
  expect(await room.widths(withTimes)).toBe(before)
  await writeFile(join(folder, 'times.ttf'), fontFile(times))
  const after = await room.widths(withTimes)
  expect([before.widths.body.letters['2'], after.widths.body.letters['2']]).toEqual([0.5, 0.43])
})

test('a font that turns out to be damaged is passed over', async () => {
  const bytes = fontFile(fangSong)
  const directory = new TextDecoder('latin1').decode(bytes.subarray(0, 300))
  const cmap = new DataView(bytes.buffer).getUint32(directory.indexOf('cmap') + 8)
  await writeFile(join(folder, 'a-damaged.ttf'), bytes.fill(0xff, cmap, cmap + 24))
  await writeFile(join(folder, 'b-good.ttf'), fontFile({ ...fangSong, latinWidth: 600 }))
  const { widths, choices } = await openFontRoom(openFonts([folder])).widths(gbt9704)
  expect(choices[0]?.used?.file).toBe(join(folder, 'b-good.ttf'))
  expect(widths.body.letters['2']).toBe(0.6)
})

test('printing without a Chinese font that may be embedded is a fault that names the font', async () => {
  const room = openFontRoom(openFonts([folder]))
  await expect(room.open(gbt9704, new Map([['body', '一']]))).rejects.toMatchObject({ code: 'no-font' })
})
