import { Low } from 'lowdb'
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { Fault } from '../../core/fault.ts'
import { codeOf, onDisk, previousOf, replaceAtomic, writeAtomic } from './atomic-file.ts'
import type { Ground } from './ground.ts'
import { migrate, type Migrations } from './migrations.ts'

/** One record in one file. `read` gives null when there is none; `write` is Fault 'vault-read-only' or 'disk' when it cannot be. */
export type RecordStore<T> = {
  readonly read: () => Promise<T | null>
  readonly write: (value: T) => Promise<void>
}

/** A kind of record: its present schema, the way there, and what the user calls one, told from its (damaged) text. */
export type RecordKind<T> = {
  readonly schema: z.ZodType<T>
  readonly migrations: Migrations
  readonly nameIn: (text: string) => string
}

/** A record in a file, and where older copies of it lie, the newest first. */
export type RecordFile<T> = {
  readonly path: string
  readonly kind: RecordKind<T>
  readonly spares: () => Promise<readonly string[]>
}

type Read<T> =
  | { readonly state: 'absent' }
  | { readonly state: 'bad'; readonly reason: string; readonly text: string }
  | { readonly state: 'good'; readonly value: T; readonly text: string }

/** The file of a record whose only older copy is its previous version. */
export function recordFile<T>(path: string, kind: RecordKind<T>): RecordFile<T> {
  return { path, kind, spares: async () => [previousOf(path)] }
}

/**
 * The record in a file; null when there is none and never was. A damaged one is set aside, named in the ground's list, and replaced by the
 * newest older copy that is good; when there is none either, Fault 'record-damaged'. Fault 'vault-newer' when a newer
 * program saved it.
 */
export async function readRecord<T>(ground: Ground, file: RecordFile<T>): Promise<T | null> {
  const low = new Low<T | null>(adapterOf(ground, file), null)
  await low.read()
  return low.data
}

/** Saves a record; what it was before is kept. Throws when the value does not fit its own schema: that is a mistake of ours. */
export async function writeRecord<T>(ground: Ground, file: RecordFile<T>, value: T): Promise<void> {
  await ground.mayWrite()
  const low = new Low<T | null>(adapterOf(ground, file), file.kind.schema.parse(value))
  await low.write()
}

/** The store of a record of which a vault has one. A lost one reads as null: the damage list tells of it, and the rest opens. */
export function recordStore<T>(ground: Ground, file: RecordFile<T>): RecordStore<T> {
  return {
    read: () =>
      ground.inTurn(file.path, async () => {
        try {
          return await readRecord(ground, file)
        } catch (error) {
          if (error instanceof Fault && error.code === 'record-damaged') return null
          throw error
        }
      }),
    write: value => ground.inTurn(file.path, () => writeRecord(ground, file, value))
  }
}

/** The text of a file, null when there is none. */
export async function readText(path: string): Promise<string | null> {
  return onDisk(path, async () => {
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  })
}

/** Reads a file as a record of the kind, touching nothing. Fault 'vault-newer' when a newer program saved it. */
export async function readAs<T>(path: string, kind: RecordKind<T>): Promise<Read<T>> {
  const text = await readText(path)
  if (text === null) return { state: 'absent' }
  const parsed = parseJson(text)
  if (parsed === null) return { state: 'bad', reason: '内容不完整', text }
  const migrated = migrate(parsed.value, kind.migrations)
  if (migrated.state === 'newer') throw new Fault('vault-newer', kind.nameIn(text))
  if (migrated.state === 'not-a-record') return { state: 'bad', reason: '不是办复的记录', text }
  const checked = kind.schema.safeParse(migrated.record)
  if (checked.success) return { state: 'good', value: checked.data, text }
  const where = checked.error.issues[0]?.path.join('.') ?? ''
  return { state: 'bad', reason: `字段“${where}”不正确`, text }
}

function adapterOf<T>(ground: Ground, file: RecordFile<T>) {
  return {
    read: async (): Promise<T | null> => {
      const read = await readAs(file.path, file.kind)
      return read.state === 'good' ? read.value : recover(ground, file, read)
    },
    write: async (value: T | null): Promise<void> => {
      await replaceAtomic(file.path, `${JSON.stringify(value, null, 1)}\n`)
    }
  }
}

async function recover<T>(
  ground: Ground,
  file: RecordFile<T>,
  found: Exclude<Read<T>, { state: 'good' }>
): Promise<T | null> {
  const spare = await goodSpare(file)
  if (found.state === 'absent' && spare === null) return null
  const text = spare?.text ?? (found.state === 'bad' ? found.text : '')
  const name = file.kind.nameIn(text)
  const writable = await ground.writable()
  const reason = found.state === 'bad' ? found.reason : '文件丢失'
  const moved = writable ? '损坏的文件已移到“damaged”文件夹' : '现为只读，损坏的文件仍在原处'
  await ground.setAside(file.path)
  if (spare === null) {
    ground.report({ name, reason: `${reason}，没有可用的上一版本，${moved}。` })
    throw new Fault('record-damaged', name)
  }
  ground.report({ name, reason: `${reason}，已恢复为上一版本，${moved}。` })
  if (writable) await writeAtomic(file.path, spare.text)
  return spare.value
}

async function goodSpare<T>(file: RecordFile<T>): Promise<Extract<Read<T>, { state: 'good' }> | null> {
  for (const path of await file.spares()) {
    const read = await readAs(path, file.kind)
    if (read.state === 'good') return read
  }
  return null
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
