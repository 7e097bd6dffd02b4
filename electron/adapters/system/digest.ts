import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
export function sha256Text(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** SHA-256 of bytes, as 64 hex digits. */
export function sha256Bytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What is digested in one go: some milliseconds' worth. */
const piece = 2 * 1024 * 1024

/** The same for many bytes, piece by piece so that others have their turn in between. Off this thread they would have to be copied first, in one go. */
export async function sha256Large(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += piece) {
    hash.update(bytes.subarray(at, at + piece))
    await setImmediate()
  }
  return hash.digest('hex')
}
