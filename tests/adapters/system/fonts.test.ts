import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fontFolders, openFonts, thisMachine } from '../../../electron/adapters/system/fonts.ts'
import { collectionFile, fontFile, madeFont } from './made-font.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banfu-fonts-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const fangSong = madeFont({
  postscript: 'JiangFang',
  families: { 0x0409: 'Jiang FangSong', 0x0804: '江仿宋' },
  letters: '一二三'
})
const kai = madeFont({ postscript: 'JiangKai', families: { 0x0409: 'Jiang Kai' }, letters: '一' })

test('a font goes by its names in every language and shows its Chinese one', async () => {
  await writeFile(join(folder, 'fang.ttf'), fontFile(fangSong))
  const [face] = await openFonts([folder]).faces()
  expect(face).toMatchObject({
    index: 0,
    postscript: 'JiangFang',
    family: '江仿宋',
    weight: 400,
    italic: false,
    chinese: true,
    embeddable: true
  })
  expect(face?.names.toSorted()).toEqual(['Jiang FangSong', 'JiangFang', '江仿宋'].toSorted())
})

test('every font of a collection is found, with its place in it', async () => {
  await writeFile(join(folder, 'both.ttc'), collectionFile([fangSong, kai]))
  const faces = await openFonts([folder]).faces()
  expect(faces.map(({ index, postscript }) => [index, postscript])).toEqual([
    [0, 'JiangFang'],
    [1, 'JiangKai']
  ])
})

test.each([
  ['installable', 0x0000, true],
  ['restricted', 0x0002, false],
  ['preview and print', 0x0004, true],
  ['editable', 0x0008, true],
  ['restricted with the milder editable beside it', 0x000a, true],
  ['no subsets', 0x0100, false],
  ['bitmaps only', 0x0200, false]
])('a font may be embedded as its maker says: %s', async (_, embedding, embeddable) => {
  await writeFile(join(folder, 'font.ttf'), fontFile({ ...fangSong, embedding }))
  const [face] = await openFonts([folder]).faces()
  expect(face?.embeddable).toBe(embeddable)
})

test('folders below are searched, and what is no font, cut short or empty is passed over', async () => {
  await mkdir(join(folder, 'below', 'deeper'), { recursive: true })
  await writeFile(join(folder, 'below', 'deeper', 'KAI.TTF'), fontFile(kai))
  await writeFile(join(folder, 'cut.ttf'), fontFile(fangSong).subarray(0, 300))
  await writeFile(join(folder, 'empty.otf'), '')
  await writeFile(join(folder, 'words.ttc'), 'ttcf is only a word here')
  await writeFile(join(folder, 'readme.txt'), 'no font')
  await mkdir(join(folder, 'folder.ttf'))
  const faces = await openFonts([folder, join(folder, 'not-there')]).faces()
  expect(faces.map(({ postscript }) => postscript)).toEqual(['JiangKai'])
})

test('fonts installed, changed and removed while the program runs are noticed', async () => {
  const shelf = openFonts([folder])
  expect(await shelf.faces()).toEqual([])
  const file = join(folder, 'font.ttf')
  await writeFile(file, fontFile(fangSong))
  expect((await shelf.faces()).map(({ postscript }) => postscript)).toEqual(['JiangFang'])
  await writeFile(file, fontFile(kai))
  await utimes(file, new Date(), new Date(Date.now() + 5000))
  expect((await shelf.faces()).map(({ postscript }) => postscript)).toEqual(['JiangKai'])
  await rm(file)
  expect(await shelf.faces()).toEqual([])
})

test('a file that has not changed is not read again', async () => {
  const shelf = openFonts([folder])
  await writeFile(join(folder, 'font.ttf'), fontFile(fangSong))
  const [first] = await shelf.faces()
  const [second] = await shelf.faces()
  expect(second).toBe(first)
})

test('each system keeps its fonts in its own places, the user’s own before those of all', () => {
  const windows = fontFolders({
    platform: 'win32',
    env: { LOCALAPPDATA: 'C:\\Users\\an\\AppData\\Local', WINDIR: 'D:\\Windows' },
    home: 'C:\\Users\\an'
  })
  expect(windows[0]).toContain('an')
  expect(windows[1]).toContain('D:\\Windows')
  expect(fontFolders({ platform: 'linux', env: {}, home: '/home/an' })).toEqual([
    '/home/an/.local/share/fonts',
    '/home/an/.fonts',
    '/usr/local/share/fonts',
    '/usr/share/fonts'
  ])
  expect(fontFolders({ platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home: '/home/an' })[0]).toBe(
    '/data/fonts'
  )
  expect(fontFolders({ platform: 'darwin', env: {}, home: '/Users/an' })).toContain('/System/Library/Fonts')
})

test('this machine’s fonts are read without complaint, each with a name and a file', async () => {
  const faces = await openFonts(fontFolders(thisMachine())).faces()
  expect(
    faces.filter(({ postscript, names, weight }) => postscript === '' || names.length === 0 || weight < 1)
  ).toEqual([])
})
