import { never } from '../notice.ts'
import { kindWords, outcomeWords } from '../search/conditions.ts'
import type { JudgedField } from './certainty-code.ts'
import { outcomeSchema, sourceKindSchema, type SourceFacts, type SourceKind } from './source.ts'

/** What typed words set of a source. */
export type TypedFact = { readonly kind: SourceKind | null; readonly facts: Partial<SourceFacts> }

/** Why words cannot stand for a field: no year, no category, none of the choices, or nothing where something must stand. */
export type Unfit = 'year' | 'category' | 'choice' | 'kind-needed'

/** What typed words come to: something to set, or why not. */
export type ReadFact =
  { readonly ok: true; readonly change: TypedFact } | { readonly ok: false; readonly why: Unfit }

const letters = ['A', 'B', 'C', 'D'] as const

/**
 * Reads words typed for a field of a source of that kind: a choice by its name, a category by its letter, a year of four figures, people parted by 、.
 * Nothing typed empties the field. `item` is the title of what a source answers or is; of a source of no known kind it is its own title.
 */
export function readFact(field: JudgedField, typed: string, kind: SourceKind): ReadFact {
  const words = typed.replace(/\s+/g, ' ').trim()
  const text = words === '' ? null : words
  switch (field) {
    case 'item':
      return facts(kind === 'other' ? { title: text, itemTitle: null } : { itemTitle: text })
    case 'issuer':
      return facts({ issuer: text })
    case 'number':
      return facts({ number: text })
    case 'topic':
      return facts({ topic: text })
    case 'year': {
      if (text === null) return facts({ year: null })
      const year = Number(/^(\d{4})年?$/.exec(words.normalize('NFKC'))?.[1])
      return year >= 1949 && year <= 2099 ? facts({ year }) : { ok: false, why: 'year' }
    }
    case 'category': {
      if (text === null) return facts({ category: null })
      const letter = letters.find(each => each === words.normalize('NFKC').toUpperCase().replace(/类$/, ''))
      return letter === undefined ? { ok: false, why: 'category' } : facts({ category: letter })
    }
    case 'outcome': {
      if (text === null) return facts({ outcome: null })
      const outcome = outcomeSchema.options.find(each => outcomeWords[each] === words)
      return outcome === undefined ? { ok: false, why: 'choice' } : facts({ outcome })
    }
    case 'kind': {
      const found = sourceKindSchema.options.find(each => kindWords[each] === words)
      if (found === undefined) return { ok: false, why: text === null ? 'kind-needed' : 'choice' }
      return { ok: true, change: { kind: found, facts: {} } }
    }
    case 'people':
      return facts({
        people: words
          .split(/[、，,；;\s]+/)
          .map(name => name.replace(/(?:代表|委员)$/, ''))
          .filter(name => name !== '')
      })
    default:
      return never(field)
  }
}

function facts(change: Partial<SourceFacts>): ReadFact {
  return { ok: true, change: { kind: null, facts: change } }
}
