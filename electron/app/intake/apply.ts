import { nameOf, type Entry } from '../../core/intake/entry.ts'
import { sourceFactsSchema, type Copy, type Source } from '../../core/library/source.ts'
import type { App } from '../app.ts'
import { readOrNull } from './read-source.ts'
import type { ReadFile, Verdict } from './verdict.ts'

/** What applying needs of a file: where it lay, and its bytes when it may become an original. */
export type Given = Pick<ReadFile, 'entry' | 'sha256'> & { readonly bytes: Uint8Array | null }

type Then = () => void
type Powers = Pick<App, 'vault' | 'library' | 'inTurn' | 'clock'>

/** More places of the same words than these are not remembered. */
const mostCopies = 200

/**
 * Makes a verdict true in the vault; what comes back, when run, makes it true in the library as well (null: nothing to do), so that many can be written side by side and still be
 * listed in their order. A source that was removed meanwhile is read in anew where the file was read whole; what is only remembered of a file (where a copy lies) is then let go.
 */
export async function applyVerdict(app: Powers, given: Given, verdict: Verdict): Promise<Then | null> {
  switch (verdict.kind) {
    case 'new':
      return writeNew(app, given, verdict.source)
    case 'unchanged':
      return amend(app, verdict.sourceId, source => withOrigin(source, given))
    case 'copy':
      return amend(app, verdict.sourceId, source => withCopy(source, copyOf(given, app.clock())))
    case 'changed':
    case 'better': {
      const { source: fresh, kind } = verdict
      return writeOver(app, given, fresh, kind === 'changed' ? renewed : bettered)
    }
  }
}

/** Sees to it that the first of a family bears its name too. */
export async function joinFamily(app: Powers, first: string): Promise<void> {
  if (app.library.summary(first)?.family === first) return
  const then = await amend(app, first, source =>
    source.family === null ? { ...source, family: first } : null
  )
  then?.()
}

async function writeNew(app: Powers, { bytes }: Given, source: Source): Promise<Then> {
  return app.inTurn(`source ${source.id}`, async () => {
    await app.vault.sources.write(source, bytes && { extension: source.format, bytes })
    return () => app.library.take(source)
  })
}

async function writeOver(
  app: Powers,
  { bytes }: Given,
  fresh: Source,
  over: (old: Source, fresh: Source) => Source
): Promise<Then> {
  return app.inTurn(`source ${fresh.id}`, async () => {
    const old = await readOrNull(app, fresh.id)
    const next = old === null ? fresh : over(old, fresh)
    await app.vault.sources.write(next, bytes && { extension: next.format, bytes })
    return () => app.library.take(next)
  })
}

/** Changes what a source says of its files, not its text; null from `change` leaves it. */
async function amend(
  app: Powers,
  id: string,
  change: (source: Source) => Source | null
): Promise<Then | null> {
  return app.inTurn(`source ${id}`, async () => {
    const old = await readOrNull(app, id)
    const next = old === null ? null : change(old)
    if (next === null) return null
    await app.vault.sources.write(next, null)
    return () => app.library.amend(next)
  })
}

/** The new words of a file that changed. What a person set stays, and so do the id, the copies and the family. */
function renewed(old: Source, fresh: Source): Source {
  const kept = new Set<string>(old.corrected)
  const byHand = Object.fromEntries(Object.entries(old.facts).filter(([name]) => kept.has(name)))
  const facts = old.checkedAt === null ? sourceFactsSchema.parse({ ...fresh.facts, ...byHand }) : old.facts
  const kind = old.checkedAt !== null || kept.has('kind') ? old.kind : fresh.kind
  return {
    ...fresh,
    kind,
    facts,
    copies: old.copies,
    family: old.family ?? fresh.family,
    corrected: old.corrected,
    checkedAt: old.checkedAt
  }
}

/** The same words in a better format: the file that was the source becomes a copy. */
function bettered(old: Source, fresh: Source): Source {
  const copy: Copy = {
    fileName: old.fileName,
    sha256: old.sha256,
    origin: old.origin,
    importedAt: old.importedAt
  }
  const next = renewed(old, fresh)
  const facts = { ...next.facts, outcome: next.facts.outcome ?? old.facts.outcome }
  return { ...next, facts, copies: [...next.copies, copy].slice(0, mostCopies) }
}

/** Told by the place: the same bytes may lie in several, and one that was touched must not take another's. */
function withOrigin(source: Source, { entry, sha256 }: Given): Source | null {
  if (source.origin?.path === entry.path)
    return sameEntry(source.origin, entry) ? null : { ...source, origin: entry }
  const copies = source.copies.map(copy =>
    copy.origin?.path === entry.path ? { ...copy, sha256, origin: entry } : copy
  )
  return { ...source, copies }
}

function withCopy(source: Source, copy: Copy): Source | null {
  // What was imported before origins were kept, and is met again, lay here all along.
  if (source.origin === null && source.sha256 === copy.sha256) return { ...source, origin: copy.origin }
  const others = source.copies.filter(one => one.origin?.path !== copy.origin?.path)
  return others.length >= mostCopies ? null : { ...source, copies: [...others, copy] }
}

function copyOf({ entry, sha256 }: Given, now: string): Copy {
  return { fileName: nameOf(entry.path), sha256, origin: entry, importedAt: now }
}

function sameEntry(a: Entry | null, b: Entry): boolean {
  return a !== null && a.path === b.path && a.size === b.size && a.modified === b.modified
}
