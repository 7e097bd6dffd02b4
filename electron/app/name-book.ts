import type { FoundName } from '../core/calls/search.ts'
import { createNames, findNames, renewNames } from '../core/search/names.ts'
import type { Cases } from './cases.ts'
import type { Library } from './library.ts'

/** Titles, people and departments of a vault, found by characters, pinyin or initials. Built when first asked for, and brought up to date when asked after a change. */
export type NameBook = { readonly find: (words: string, limit: number) => readonly FoundName[] }

/** A name book over the library and the cases. */
export function openNameBook(library: Library, cases: Cases): NameBook {
  let built: ReturnType<typeof createNames> | null = null
  let builtFrom = ''
  return {
    find: (words, limit) => {
      const state = `${library.generation()}/${cases.generation()}`
      if (built === null) built = createNames(entries(library, cases))
      else if (state !== builtFrom) built = renewNames(built, entries(library, cases))
      builtFrom = state
      return findNames(built, words, limit)
    }
  }
}

function entries(library: Library, cases: Cases): Parameters<typeof createNames>[0] {
  const summaries = library.summaries()
  const people = new Set(summaries.flatMap(source => source.facts.people))
  const departments = new Set(summaries.flatMap(source => source.facts.issuer ?? []))
  return [
    ...cases.all().map(kase => ({
      kind: 'case' as const,
      id: kase.id,
      label: [kase.item.title, ...kase.item.authors.map(author => author.name)].join(' ')
    })),
    ...summaries.map(source => ({
      kind: 'source' as const,
      id: source.id,
      label: source.facts.itemTitle ?? source.facts.title ?? source.fileName
    })),
    ...[...people].map(name => ({ kind: 'person' as const, id: name, label: name })),
    ...[...departments].map(name => ({ kind: 'department' as const, id: name, label: name }))
  ]
}
