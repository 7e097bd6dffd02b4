import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { countedName, safeFileName } from '../../../electron/adapters/stores/file-names.ts'
import { freshVault } from './made-up-vault.ts'

const one = new Uint8Array([1])
const two = new Uint8Array([2])

test('a finished file lies in the outbox under its name', async () => {
  const vault = await freshVault()
  const path = await vault.outbox.write('江数发建〔2026〕3号.docx', one)
  expect(path).toBe(join(vault.folder, 'outbox', '江数发建〔2026〕3号.docx'))
  expect(new Uint8Array(await readFile(path))).toEqual(one)
})

test('a file the user has worked on is never written over; the same file is written once', async () => {
  const vault = await freshVault()
  const path = await vault.outbox.write('答复.docx', one)
  expect(await vault.outbox.write('答复.docx', one)).toBe(path)
  await writeFile(path, '手工改过')
  expect(basename(await vault.outbox.write('答复.docx', one))).toBe('答复（2）.docx')
  expect(basename(await vault.outbox.write('答复.docx', two))).toBe('答复（3）.docx')
  expect(await readFile(path, 'utf8')).toBe('手工改过')
})

test.each([
  ['关于“12号”建议：答复?.docx', '关于“12号”建议：答复_.docx'],
  ['a/b\\c:d*e|f<g>h".txt', 'a_b_c_d_e_f_g_h_.txt'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['con.txt', '_con.txt'],
  [' 答复 . ', '答复'],
  ['', '未命名'],
  ['一\n二.txt', '一_二.txt']
])('“%s” is saved as “%s”', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test('a long name is cut between signs and keeps its ending', () => {
  const name = safeFileName(`${'答'.repeat(300)}.docx`)
  expect(name).toBe(`${'答'.repeat(58)}.docx`)
  expect(Buffer.byteLength(countedName(name, 12))).toBeLessThan(255)
})

test('a name from outside cannot lead out of the outbox or the index', async () => {
  const vault = await freshVault()
  expect(dirname(await vault.outbox.write('../../x.txt', one))).toBe(join(vault.folder, 'outbox'))
  await vault.index.write('../x', one)
  expect(await vault.index.read('../x')).toEqual(one)
  await expect(readFile(join(vault.folder, 'x'))).rejects.toThrow()
})

test('what was never put into the index is not there', async () => {
  const vault = await freshVault()
  expect(await vault.index.read('passages.bin')).toBeNull()
  await vault.index.write('passages.bin', one)
  await vault.index.write('passages.bin', two)
  expect(await vault.index.read('passages.bin')).toEqual(two)
})
