import type { FoundName } from '../core/calls/search.ts'
import type { SourceSummary } from '../core/library/source.ts'
import {
  createNames,
  dropName,
  enterName,
  findNames,
  findNamesAsTyped,
  type NameEntry
} from '../core/search/names.ts'
import { inSlices } from './background.ts'
import type { Cases } from './cases.ts'
import type { Library } from './library.ts'

/** Titles, people and departments of a vault, found by characters, pinyin or initials. */
export type NameBook = {
  /** Brings the book up to date, in small pieces; at the first time that is all of it. */
  readonly ready: () => Promise<void>
  readonly find: (words: string, limit: number) => readonly FoundName[]
  /** Of those the names in which the words stand as typed. */
  readonly findAsTyped: (words: string, limit: number) => readonly FoundName[]
}

/** So many sources are looked at in one piece of work. */
const aPiece = 50

/** A name book over the library and the cases. */
export function openNameBook(library: Library, cases: Cases): NameBook {
  const names = createNames([])
  const seen = new Map<string, SourceSummary>()
  const casesSeen = new Set<string>()
  const people = openCounts('person')
  const departments = openCounts('department')
  let state = ''
  let renewing: Promise<void> | null = null

  const now = () => `${library.generation()}/${cases.generation()}`
  const put = (id: string, after: SourceSummary | null) => {
    const before = seen.get(id) ?? null
    people.change(names, before?.facts.people ?? [], after?.facts.people ?? [])
    departments.change(names, [before?.facts.issuer ?? []].flat(), [after?.facts.issuer ?? []].flat())
    if (after === null) {
      dropName(names, { kind: 'source', id })
      seen.delete(id)
    } else {
      const label = after.facts.itemTitle ?? after.facts.title ?? after.fileName
      enterName(names, { kind: 'source', id, label })
      seen.set(id, after)
    }
  }
  function* renewal(): Generator<undefined, void> {
    const begun = now()
    const summaries = library.summaries()
    for (const [at, summary] of summaries.entries()) {
      if (seen.get(summary.id) !== summary) put(summary.id, summary)
      if (at % aPiece === 0) yield
    }
    if (seen.size > summaries.length)
      for (const id of [...seen.keys()]) if (library.summary(id) === null) put(id, null)
    const present = cases.all()
    for (const { id, item } of present) {
      const label = [item.title, ...item.authors.map(author => author.name)].join(' ')
      enterName(names, { kind: 'case', id, label })
      casesSeen.add(id)
    }
    const ids = new Set(present.map(({ id }) => id))
    for (const id of casesSeen) {
      if (ids.has(id)) continue
      dropName(names, { kind: 'case', id })
      casesSeen.delete(id)
    }
    state = begun
  }
  const renew = () => {
    renewing ??= inSlices(renewal()).finally(() => (renewing = null))
    return renewing
  }

  return {
    ready: async () => {
      if (state === now()) return
      const late = renewing !== null
      await renew()
      // What was under way may have passed by the latest change.
      if (late && state !== now()) await renew()
    },
    find: (words, limit) => findNames(names, words, limit),
    findAsTyped: (words, limit) => findNamesAsTyped(names, words, limit)
  }
}

/** Names that stand in many sources: entered with the first of them, dropped with the last. */
function openCounts(kind: NameEntry['kind']) {
  const counts = new Map<string, number>()
  return {
    change: (
      names: ReturnType<typeof createNames>,
      before: readonly string[],
      after: readonly string[]
    ): void => {
      for (const name of after) {
        counts.set(name, (counts.get(name) ?? 0) + 1)
        enterName(names, { kind, id: name, label: name })
      }
      for (const name of before) {
        const left = (counts.get(name) ?? 0) - 1
        if (left > 0) counts.set(name, left)
        else {
          counts.delete(name)
          dropName(names, { kind, id: name })
        }
      }
    }
  }
}
