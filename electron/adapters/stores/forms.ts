import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../core/fault.ts'
import { codeOf, onDisk, patiently, writeAtomic } from './atomic-file.ts'
import { countedName, safeFileName } from './file-names.ts'
import type { Ground } from './ground.ts'

/** vault/forms/: the docx forms an office fills its letters into, each by its file name. A removed one goes to the trash. */
export type FormStore = {
  /** The file names, in order. */
  readonly list: () => Promise<readonly string[]>
  /** The bytes of a form; Fault 'not-found' when there is none of that name. */
  readonly read: (fileName: string) => Promise<Uint8Array>
  /** Keeps a form and gives the name it has now; another one of the same name is never written over. */
  readonly add: (fileName: string, bytes: Uint8Array) => Promise<string>
  readonly remove: (fileName: string) => Promise<void>
}

/** The forms on a ground. */
export function formStore(ground: Ground): FormStore {
  const folder = join(ground.folder, 'forms')
  const pathOf = (fileName: string) => {
    if (safeFileName(fileName) !== fileName || !isForm(fileName)) throw new Fault('not-found', fileName)
    return join(folder, fileName)
  }
  const list = () => onDisk(folder, () => formsIn(folder))
  return {
    list,
    read: fileName => bytesOf(pathOf(fileName), fileName),
    add: (fileName, bytes) =>
      ground.inTurn(folder, async () => {
        await ground.mayWrite()
        const there = new Set(await list())
        await onDisk(folder, () => mkdir(folder, { recursive: true }))
        const name = freeName(safeFileName(fileName), there)
        await writeAtomic(pathOf(name), bytes)
        return name
      }),
    remove: fileName =>
      ground.inTurn(folder, async () => {
        await ground.mayWrite()
        const path = pathOf(fileName)
        if (!(await list()).includes(fileName)) throw new Fault('not-found', fileName)
        const trash = join(ground.folder, 'trash', 'forms')
        const gone = freeName(fileName, new Set(await onDisk(trash, () => formsIn(trash))))
        await onDisk(path, async () => {
          await mkdir(trash, { recursive: true })
          await patiently(() => rename(path, join(trash, gone)))
        })
      })
  }
}

function isForm(fileName: string): boolean {
  return fileName.toLowerCase().endsWith('.docx')
}

async function formsIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter(isForm).toSorted()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

function freeName(fileName: string, there: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? fileName : countedName(fileName, count)
    if (!there.has(name)) return name
  }
}

async function bytesOf(path: string, fileName: string): Promise<Uint8Array> {
  return onDisk(path, async () => {
    try {
      return new Uint8Array(await readFile(path))
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new Fault('not-found', fileName)
      throw error
    }
  })
}
