import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Fault } from '../../core/fault.ts'

/** What Word leaves beside an open document, what belongs to the system, and everything in folders of such a name. */
const passedOver = /^(~\$|\.)|^(thumbs\.db|desktop\.ini)$/i

/** The file at a path, or all files of a folder and those below it in order; Fault 'not-found' when nothing is there. */
export async function filesAt(path: string): Promise<readonly string[]> {
  try {
    const info = await stat(path)
    if (info.isFile()) return [path]
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .filter(
        file =>
          !relative(path, file)
            .split(sep)
            .some(part => passedOver.test(part))
      )
      .toSorted()
  } catch (cause) {
    throw new Fault('not-found', path, { cause })
  }
}
