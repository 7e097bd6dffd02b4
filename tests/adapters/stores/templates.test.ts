import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { builtInTemplates } from '../../../electron/adapters/stores/templates.ts'
import type { Template } from '../../../electron/core/template/template.ts'
import { freshFolder, freshVault } from './made-up-vault.ts'

const shipped = await builtInTemplates(resolve(import.meta.dirname, '../../../templates'))

function first(): Template {
  const template = shipped[0]
  if (template === undefined) throw new Error('the program ships with templates')
  return template
}

test('every kind of letter has a template that comes with the program', () => {
  expect(new Set(shipped.map(t => `${t.replyKind} ${t.itemKind ?? 'both'}`))).toEqual(
    new Set(['answer suggestion', 'answer proposal', 'answer both', 'contribution both', 'request both'])
  )
})

test('an office keeps its own templates, and saving one again changes it', async () => {
  const vault = await freshVault()
  expect(await vault.templates.list()).toEqual([])
  await vault.templates.write({ ...first(), id: 'own', name: '本局模板' })
  await vault.templates.write({ ...first(), id: 'own', name: '本局答复模板' })
  expect((await vault.templates.list()).map(t => t.name)).toEqual(['本局答复模板'])
})

test('a template under a name that cannot be one is refused', async () => {
  const vault = await freshVault()
  for (const id of ['../x', '模板', ''])
    await expect(vault.templates.write({ ...first(), id })).rejects.toMatchObject({ code: 'bad-input' })
})

test('a damaged template of the office is named and the others are there', async () => {
  const vault = await freshVault()
  await vault.templates.write({ ...first(), id: 'good' })
  await writeFile(join(vault.folder, 'templates', 'bad.json'), '{"schema":1,"name":"老模板"}')
  expect((await vault.templates.list()).map(t => t.id)).toEqual(['good'])
  expect(vault.damaged()).toMatchObject([{ name: '老模板' }])
})

test('a template of the program that was edited into nonsense is named with its path', async () => {
  const folder = await freshFolder()
  await mkdir(join(folder, 'answer'))
  await writeFile(join(folder, 'answer', 'README.md'), '说明')
  expect(await builtInTemplates(folder)).toEqual([])
  await writeFile(join(folder, 'answer', 'template.json'), '{')
  await expect(builtInTemplates(folder)).rejects.toMatchObject({
    code: 'record-damaged',
    subject: 'templates/answer/template.json'
  })
  expect(await builtInTemplates(join(folder, 'nothing'))).toEqual([])
})

test('a template of the office is removed with its older copy; one it does not have is not found', async () => {
  const vault = await freshVault()
  const builtIn = first()
  await vault.templates.write(builtIn)
  await vault.templates.write({ ...builtIn, name: '改过' })
  await vault.templates.remove(builtIn.id)
  expect(await vault.templates.list()).toEqual([])
  expect(vault.damaged()).toEqual([])
  await expect(vault.templates.remove(builtIn.id)).rejects.toMatchObject({ code: 'not-found' })
})
