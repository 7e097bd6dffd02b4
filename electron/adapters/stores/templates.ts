import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../core/fault.ts'
import type { Template } from '../../core/template/template.ts'
import { codeOf, onDisk, previousOf } from './atomic-file.ts'
import { folderName } from './file-names.ts'
import { foldersIn, modifiedAt } from './folders.ts'
import type { Ground } from './ground.ts'
import { templateKind } from './kinds.ts'
import { readAs, readRecord, recordFile, writeRecord } from './record.ts'

/** The templates an office has made itself: templates/<id>.json in its vault. Damaged ones are set aside and named. */
export type TemplateStore = {
  readonly list: () => Promise<readonly Template[]>
  readonly write: (template: Template) => Promise<void>
  /** Fault 'not-found' when the office has no template of that id. */
  readonly remove: (id: string) => Promise<void>
}

/** The templates on a ground. */
export function templateStore(ground: Ground): TemplateStore {
  const folder = join(ground.folder, 'templates')
  const fileOf = (name: string) => recordFile(join(folder, name), templateKind)
  return {
    list: () =>
      ground.inTurn(folder, async () => {
        const names = await jsonIn(folder)
        const found = await Promise.all(names.map(name => readUnlessDamaged(ground, fileOf(name))))
        return found.filter(template => template !== null)
      }),
    write: template =>
      ground.inTurn(folder, async () => {
        if (!isId(template.id)) throw new Fault('bad-input', '模板标识只能用字母、数字和“-”')
        await writeRecord(ground, fileOf(`${folderName(template.id)}.json`), template)
      }),
    remove: id =>
      ground.inTurn(folder, async () => {
        await ground.mayWrite()
        const path = join(folder, `${folderName(id)}.json`)
        if ((await modifiedAt(path)) === null) throw new Fault('not-found', '这个模板')
        // The older one first: alone it would be taken for the last good copy of a lost record.
        await onDisk(path, () => rm(previousOf(path), { force: true }))
        await onDisk(path, () => rm(path))
      })
  }
}

/**
 * The templates that come with the program: every <folder>/<kind>/*.json, in order of kind and name. Fault 'record-damaged' names a file that
 * an office has edited into something that is no template; no folder means no templates.
 */
export async function builtInTemplates(folder: string): Promise<readonly Template[]> {
  const kinds = await foldersIn(folder)
  const names = await Promise.all(
    kinds.map(async kind => (await jsonIn(join(folder, kind))).map(name => join(kind, name)))
  )
  return Promise.all(
    names.flat().map(async name => {
      const read = await readAs(join(folder, name), templateKind)
      if (read.state !== 'good') throw new Fault('record-damaged', `templates/${name.replaceAll('\\', '/')}`)
      return read.value
    })
  )
}

async function jsonIn(folder: string): Promise<readonly string[]> {
  return onDisk(folder, async () => {
    try {
      const names = await readdir(folder)
      const whole = new Set(names.map(name => name.replace(/\.previous$/, '')))
      return [...whole].filter(name => name.endsWith('.json')).toSorted()
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    }
  })
}

async function readUnlessDamaged(
  ground: Ground,
  file: Parameters<typeof readRecord<Template>>[1]
): Promise<Template | null> {
  try {
    return await readRecord(ground, file)
  } catch (error) {
    if (error instanceof Fault && error.code === 'record-damaged') return null
    throw error
  }
}

function isId(id: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(id)
}
