import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { officeForm, splitRuns } from '../../adapters/writers/docx/form/office-form.ts'
import { readyCase } from '../../app/journey.ts'
import { openAt, sampleVault } from '../../app/open.ts'
import { banfu, json } from './banfu.ts'

/** A folder with a vault in it, in which one letter is drafted. */
async function drafted(): Promise<{ readonly folder: string; readonly id: string }> {
  const vault = await sampleVault()
  const door = await openAt(vault)
  const { kase } = await readyCase(door)
  await door.close()
  return { folder: dirname(vault), id: kase.id }
}

test('a letter is exported as its body alone, with counted numbers, by someone named', async () => {
  const { folder, id } = await drafted()
  const out = join(folder, '正文.docx')
  const asked = ['--part', 'body', '--signature', 'left-out', '--numbering', 'automatic', '--out', out]
  expect(await json(folder, 'export', id, ...asked, '--as', '苏晓棠:clerk')).toMatchObject({ path: out })
  expect((await banfu(folder, 'case', 'history', id)).out).toContain('苏晓棠')
  const wrong = await banfu(folder, 'export', id, '--part', 'head')
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--part 的写法不对')])
}, 120_000)

test('forms of the office are kept, listed, filled and removed by commands', async () => {
  const { folder, id } = await drafted()
  const form = join(folder, '送审表.docx')
  await writeFile(form, officeForm(splitRuns('{{标题}}') + splitRuns('{{正文}}'), splitRuns('{{分管意见}}')))
  const kept = await banfu(folder, 'form', 'add', form)
  expect([kept.code, kept.out]).toEqual([0, expect.stringContaining('{{分管意见}}不是可填的名称')])
  expect((await banfu(folder, 'form', 'list')).out).toContain('送审表.docx　标题、正文、分管意见')
  const out = join(folder, '填好.docx')
  expect(await json(folder, 'export', id, '--form', form, '--out', out)).toMatchObject({ path: out })
  expect((await banfu(folder, 'form', 'remove', '送审表.docx')).out).toContain('已移到回收站')
}, 120_000)
