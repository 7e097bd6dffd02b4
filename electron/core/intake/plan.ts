import type { SourceSummary } from '../library/source.ts'
import type { Entry } from './entry.ts'

/** A file as it was when it was last taken in, and the source it went into. */
export type KnownFile = Pick<Entry, 'size' | 'modified'> & { readonly sourceId: string }

/** The files behind sources and their copies, by path. A path where other words lay before belongs to what was taken in from there last. */
export function knownFiles(summaries: readonly SourceSummary[]): Map<string, KnownFile> {
  const known = new Map<string, KnownFile>()
  const since = new Map<string, string>()
  for (const source of summaries) {
    for (const { origin, importedAt } of [source, ...source.copies]) {
      if (origin === null || (since.get(origin.path) ?? '') > importedAt) continue
      known.set(origin.path, { size: origin.size, modified: origin.modified, sourceId: source.id })
      since.set(origin.path, importedAt)
    }
  }
  return known
}

/** Whether a file is by its size and time the one that was taken in; one without a time never is, since its bytes must tell. */
export function isUnchanged(entry: Entry, known: Pick<Entry, 'size' | 'modified'> | undefined): boolean {
  return (
    known !== undefined &&
    entry.modified !== null &&
    known.size === entry.size &&
    known.modified === entry.modified
  )
}

/** The files known below the same roots that are not listed any more, in order. `roots` are the names of the folders that were picked whole. */
export function vanishedFiles(
  known: ReadonlyMap<string, KnownFile>,
  listed: ReadonlySet<string>,
  roots: readonly string[]
): readonly (readonly [string, KnownFile])[] {
  return [...known]
    .filter(([path]) => !listed.has(path) && roots.some(root => path.startsWith(`${root}/`)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}
