import type { Noticed } from '../../core/notice.ts'
import type { TextDocument } from '../../core/library/text-document.ts'

/** A file as it came in: its name (for the extension and for messages only) and its bytes. */
export type RawFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Turns one format into text with structure. Throws a Fault for what it can name; any other error it throws means that the
 * file is damaged.
 */
export type Reader = (file: RawFile) => Promise<Noticed<TextDocument>>

/** The extension of a file name in lower case without the dot, or '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Whether the bytes at `offset` are these ASCII letters. */
export function startsWith(bytes: Uint8Array, letters: string, offset = 0): boolean {
  if (bytes.length < offset + letters.length) return false
  for (let at = 0; at < letters.length; at += 1) {
    if (bytes[offset + at] !== letters.charCodeAt(at)) return false
  }
  return true
}
