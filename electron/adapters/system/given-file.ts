import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Fault, type FaultCode } from '../../core/fault.ts'

const faults: Readonly<Record<string, FaultCode>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ELOOP: 'link-loop',
  EBUSY: 'file-in-use',
  EISDIR: 'not-a-file'
}

/**
 * The bytes of a file a user points at. Faults, with the file's name: `not-found`, `no-permission`, `link-loop`, `file-in-use`, `not-a-file` for
 * folders, pipes and devices (a pipe would be waited for without end), `file-too-large` beyond `most` bytes, unread.
 */
export async function readGiven(path: string, most: number): Promise<Uint8Array> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new Fault('not-a-file', name)
    if (found.size > most) throw new Fault('file-too-large', name)
    return await readFile(path)
  } catch (cause) {
    throw cause instanceof Fault ? cause : faultOfReading(cause, name)
  }
}

/** What kept a file from being read, as a Fault about the file of that name; `not-found` for all that says nothing more exact. */
export function faultOfReading(cause: unknown, name: string): Fault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return new Fault(faults[code] ?? 'not-found', name, { cause })
}
