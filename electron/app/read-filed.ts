import type { Status } from '../core/calls/office.ts'
import { Fault } from '../core/fault.ts'

/** A folder among the records that was left alone, by the name the user sees in the file manager, and why. */
export type PassedOver = Status['damaged'][number]

/**
 * The record in the folder `id`, or null when the rest must open without it: a damaged one is set aside and named by the vault; a folder the user
 * copied or renamed by hand holds the record of another id and is told to `passOver`, since two records of one id would overwrite
 * each other. Other faults as of the stores.
 */
export async function readFiled<T extends { readonly id: string }>(
  id: string,
  read: (id: string) => Promise<T>,
  passOver: (folder: PassedOver) => void
): Promise<T | null> {
  const record = await readOrNull(id, read)
  if (record === 'damaged') return null
  if (record !== 'strange' && record.id === id) return record
  passOver({
    name: `文件夹“${id}”`,
    reason: '名称与里面的记录不一致，可能是复制或改名得来的，没有打开。请移出工作库或改回原名。'
  })
  return null
}

async function readOrNull<T>(
  id: string,
  read: (id: string) => Promise<T>
): Promise<T | 'damaged' | 'strange'> {
  try {
    return await read(id)
  } catch (error) {
    if (error instanceof Fault && error.code === 'record-damaged') return 'damaged'
    if (error instanceof Fault && error.code === 'not-found') return 'strange'
    throw error
  }
}
