import { call, upload } from '../client/call.ts'
import type { ListedFile } from '../files/dropped-files.ts'

/** How many files are on their way at the same time: enough to keep the readers busy, few enough to hold in memory. */
const atATime = 3
const perOffer = 1000

/**
 * Hands files to an intake that was opened for this page: names, sizes and times first, then the bytes of those that are wanted. Resolves when all are handed in or `stopped` says
 * so; throws ClientFault when the program does not answer.
 */
export async function feed(
  intakeId: string,
  files: readonly ListedFile[],
  stopped: () => boolean
): Promise<void> {
  const wanted: ListedFile[] = []
  for (let from = 0; from < files.length && !stopped(); from += perOffer) {
    const some = files.slice(from, from + perOffer)
    const entries = some.map(({ path, file }) => ({ path, size: file.size, modified: file.lastModified }))
    const answer = await call('intake.offer', { intakeId, entries })
    wanted.push(...answer.wanted.flatMap(at => some[at] ?? []))
  }
  if (stopped()) return
  await call('intake.listed', { intakeId })
  const rest = wanted.values()
  const take = async () => {
    for (const { path, file } of rest) {
      if (stopped()) return
      const uploadId = (await isReadable(file)) ? (await upload(file)).uploadId : null
      await call('intake.hand', { intakeId, path, uploadId })
    }
  }
  await Promise.all(Array.from({ length: atATime }, take))
}

/** A file may have gone since it was picked. */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}
