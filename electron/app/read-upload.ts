import type { Desk } from './app.ts'
import type { ReadWords, WorkName, WorkResult } from './reading/room.ts'

/** The works that give the words of a file. */
type WordWork = Exclude<WorkName, 'rows' | 'printed' | 'formNames'>

/** An uploaded file with its words. */
export type ReadUpload = ReadWords & { readonly bytes: Uint8Array }

/**
 * What a work of the reading room gives for an upload, with the file's bytes. The upload stays until it is dropped, so that what fails
 * afterwards can be tried again. Faults as of the room.
 */
export async function readUpload<Name extends WordWork>(
  { uploads, reading }: Pick<Desk, 'uploads' | 'reading'>,
  uploadId: string,
  work: Name
): Promise<WorkResult<Name> & { readonly bytes: Uint8Array }> {
  const { fileName, read } = uploads.get(uploadId)
  const bytes = await read()
  return { ...(await reading.ask(work, { name: fileName, bytes })), bytes }
}
