import { readFile } from 'node:fs/promises'
import { Fault } from '../../core/fault.ts'
import { nameOf, type Entry } from '../../core/intake/entry.ts'

/** The bytes of a file of this machine; Fault 'not-found' when it is gone or closed to us. */
export async function fetchFrom(file: string, entry: Entry): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new Fault('not-found', nameOf(entry.path), { cause })
  }
}
