import { readFile } from '../adapters/readers/read-file.ts'
import { sha256Bytes } from '../adapters/system/digest.ts'
import type { TextDocument } from '../core/library/text-document.ts'
import type { Notice } from '../core/notice.ts'
import type { Uploads } from './uploads.ts'

/** An uploaded file with its words. */
export type ReadUpload = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly document: TextDocument
  readonly notices: readonly Notice[]
}

/** Reads an upload, which stays until it is dropped, so that what fails afterwards can be tried again. Faults as of the readers. */
export async function readUpload(uploads: Uploads, uploadId: string): Promise<ReadUpload> {
  const { fileName, read } = uploads.get(uploadId)
  const bytes = await read()
  const { value, notices } = await readFile(fileName, bytes)
  return { fileName, bytes, sha256: sha256Bytes(bytes), document: value, notices }
}
