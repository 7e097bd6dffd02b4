import { setImmediate } from 'node:timers/promises'
import { Fault } from '../../core/fault.ts'
import type { Entry } from '../../core/intake/entry.ts'
import { packMarks, unpackMarks, type SourceMark } from '../../core/intake/marks.ts'
import { createNear, type Near } from '../../core/intake/near.ts'
import { knownFiles, type KnownFile } from '../../core/intake/plan.ts'
import type { Source } from '../../core/library/source.ts'
import type { App } from '../app.ts'
import { inSlices } from '../background.ts'
import { readOrNull } from './read-source.ts'
import { shinglesIn, tell, type Told } from './tell.ts'

const marksFile = 'marks.bin'
const mostKept = 48

/** What the library holds, as an intake asks for it: by path, by bytes, by words, by likeness. Constant time for each question. */
export type Known = {
  readonly files: Map<string, KnownFile>
  /** The source read from these bytes, or that has a copy of them. */
  readonly withBytes: (sha256: string) => string | null
  readonly withWords: (words: string) => string | null
  readonly near: Near
  readonly about: (sourceId: string) => About | null
  /** The shingles of a source, from memory or read anew; null when it is gone. */
  readonly shingles: (sourceId: string) => Promise<ReadonlySet<number> | null>
  /** Notes a source that is there now, or about to be. */
  readonly note: (source: Noted, told: Told) => void
  /** Notes that a file at a path holds the words of a source. */
  readonly noteCopy: (entry: Entry, copy: { readonly sha256: string; readonly sourceId: string }) => void
  readonly noteFamily: (sourceId: string, family: string) => void
  readonly save: () => Promise<void>
}

/** The little of a source that decides what another file is to it. */
export type About = Pick<Source, 'kind' | 'format' | 'family' | 'fileName'> & { readonly path: string | null }
type Noted = Pick<Source, 'id' | 'sha256' | 'kind' | 'format' | 'family' | 'origin' | 'fileName'>

/** Gathers what is known, reading only sources whose marks are missing; `step` is told how many of them are done. */
export async function openKnown(
  app: Pick<App, 'vault' | 'library'>,
  step: (done: number, total: number) => boolean
): Promise<Known> {
  const { vault, library } = app
  const kept = await vault.index.read(marksFile)
  const stored = kept === null ? new Map<string, SourceMark>() : await inSlices(unpackMarks(kept))
  const marks = new Map<string, SourceMark>()
  const bytes = new Map<string, string>()
  const words = new Map<string, string>()
  const near = createNear(library.summaries().length)
  const recent = new Map<string, Uint32Array>()
  const abouts = new Map<string, About>()
  const summaries = library.summaries()
  const files = knownFiles(summaries)

  const remember = (id: string, shingles: Uint32Array) => {
    recent.delete(id)
    recent.set(id, shingles)
    const [oldest] = recent.keys()
    if (recent.size > mostKept && oldest !== undefined) recent.delete(oldest)
  }
  const noteMark = (id: string, { sha256, words: key, sketch }: SourceMark) => {
    // Nothing else that is told of a source is kept: the shingles of a whole library would fill the memory.
    marks.set(id, { sha256, words: key, sketch })
    if (key !== null && !words.has(key)) words.set(key, id)
    if (sketch !== null) near.add(id, sketch)
  }
  const noteAbout = ({ id, sha256, kind, format, family, origin, fileName }: Noted) => {
    abouts.set(id, { kind, format, family, fileName, path: origin?.path ?? null })
    bytes.set(sha256, id)
  }
  const present = (id: string | undefined) => (id !== undefined && abouts.has(id) ? id : null)

  const unmarked = summaries.filter(({ id, sha256 }) => stored.get(id)?.sha256 !== sha256)
  const takeOver = function* (): Generator<undefined, void> {
    for (const summary of summaries) {
      noteAbout(summary)
      for (const copy of summary.copies) bytes.set(copy.sha256, summary.id)
      const mark = stored.get(summary.id)
      if (mark !== undefined && mark.sha256 === summary.sha256) noteMark(summary.id, mark)
      yield
    }
  }
  await inSlices(takeOver())
  for (const [done, { id, sha256 }] of unmarked.entries()) {
    if (!step(done, unmarked.length)) break
    const source = await readOrNull(app, id)
    if (source !== null) noteMark(id, { sha256, ...tell(source) })
    await setImmediate()
  }
  let dirty = unmarked.length > 0

  return {
    files,
    withBytes: sha256 => present(bytes.get(sha256)),
    withWords: key => present(words.get(key)),
    near,
    shingles: async id => {
      const here = recent.get(id)
      if (here !== undefined) return new Set(here)
      const source = await readOrNull(app, id)
      if (source === null) return null
      const shingles = shinglesIn(source)
      remember(id, Uint32Array.from(shingles))
      return shingles
    },
    note: (source, told) => {
      dirty = true
      noteAbout(source)
      near.remove(source.id)
      noteMark(source.id, { sha256: source.sha256, ...told })
      remember(source.id, told.shingles)
      const { id, origin } = source
      if (origin !== null)
        files.set(origin.path, { size: origin.size, modified: origin.modified, sourceId: id })
    },
    noteCopy: ({ path, size, modified }, { sha256, sourceId }) => {
      bytes.set(sha256, sourceId)
      files.set(path, { size, modified, sourceId })
    },
    noteFamily: (id, family) => {
      const about = abouts.get(id)
      if (about !== undefined) abouts.set(id, { ...about, family })
    },
    about: id => abouts.get(id) ?? null,
    save: async () => {
      if (!dirty || vault.readOnly) return
      dirty = false
      try {
        await vault.index.write(marksFile, packMarks(marks))
      } catch (error) {
        if (!(error instanceof Fault)) throw error
      }
    }
  }
}
