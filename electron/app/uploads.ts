import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { readGiven } from '../adapters/system/given-file.ts'
import { Fault } from '../core/fault.ts'

/** A file handed in through a door. `read` fetches its bytes when they are needed, so that a folder of thousands costs nothing before. */
export type Upload = { readonly fileName: string; readonly read: () => Promise<Uint8Array> }

/** Files handed in and not yet used. The screen knows their ids only, never a path. */
export type Uploads = {
  readonly addBytes: (fileName: string, bytes: Uint8Array) => string
  readonly addPath: (path: string) => string
  /** The upload of that id; Fault 'not-found' when it is not (or no longer) there. */
  readonly get: (uploadId: string) => Upload
  readonly drop: (uploadId: string) => void
}

/** Larger files are refused before they are read, in bytes. */
const largestFile = 50 * 1024 * 1024

/** An empty register of uploads. */
export function openUploads(): Uploads {
  const uploads = new Map<string, Upload>()
  const add = (upload: Upload) => {
    const id = randomUUID()
    uploads.set(id, upload)
    return id
  }
  return {
    addBytes: (fileName, bytes) => add({ fileName: basename(fileName), read: async () => bytes }),
    addPath: path => add({ fileName: basename(path), read: () => readGiven(path, largestFile) }),
    get: uploadId => {
      const upload = uploads.get(uploadId)
      if (upload === undefined) throw new Fault('not-found', '刚才选择的文件')
      return upload
    },
    drop: uploadId => void uploads.delete(uploadId)
  }
}
