import { parse } from '../parse/parse.ts'
import type { Notice } from '../notice.ts'
import { factsOf } from './describe.ts'
import {
  factNameSchema,
  sourceFactsSchema,
  type FactName,
  type Source,
  type SourceFacts,
  type Structure
} from './source.ts'

/** What is to be set of a source; what is left out stays. `checked: 'now'` says that a person looked all of it over. */
export type Correction = {
  readonly kind: Source['kind'] | null
  readonly facts: { readonly [Name in keyof SourceFacts]?: SourceFacts[Name] | undefined }
  readonly checked: 'now' | 'leave'
}

/**
 * What a change takes from a source: enough to put it back exactly. `structure` names the one it had, where that was kept; null when the change left it as
 * it was.
 */
export type Former = Pick<Source, 'kind' | 'facts' | 'corrected' | 'checkedAt'> & {
  readonly structure: string | null
}

/** What a source is known by now; `structure` is the name under which its structure is kept, or null. */
export function formerOf(
  { kind, facts, corrected, checkedAt }: Pick<Source, 'kind' | 'facts' | 'corrected' | 'checkedAt'>,
  structure: string | null
): Former {
  return { kind, facts, corrected, checkedAt, structure }
}

/** The source with a correction made at `now` (ISO time). What was really changed is kept in mind as set by hand. */
export function corrected(source: Source, correction: Correction, now: string): Source {
  const given = Object.entries(correction.facts).filter(([, value]) => value !== undefined)
  const facts = sourceFactsSchema.parse({ ...source.facts, ...Object.fromEntries(given) })
  const kind = correction.kind ?? source.kind
  const changed = factNameSchema.options.filter(name => !same({ ...facts, kind }, source, name))
  return {
    ...source,
    kind,
    facts,
    corrected: [...source.corrected, ...changed.filter(name => !source.corrected.includes(name))],
    checkedAt: correction.checked === 'now' ? now : source.checkedAt
  }
}

/** The source as it was known before, with the structure it had; null leaves that as it is, as its text always is. */
export function putBack(
  source: Source,
  { kind, facts, corrected, checkedAt }: Former,
  structure: Structure | null
): Source {
  return { ...source, kind, facts, corrected, checkedAt, ...structure }
}

/**
 * The source recognised anew from its text by the present rules. What a person set stays; of a source that was looked over only what was empty is
 * filled in. Notices of the reading stay, those of the recognition are made anew.
 */
export function recognisedAnew(source: Source): Source {
  const { value, notices } = parse(source.document)
  const found = factsOf(value, source.fileName, source.document)
  const keep = (name: FactName, present: unknown) =>
    source.corrected.includes(name) || (source.checkedAt !== null && present !== null)
  const kept = Object.entries(source.facts).filter(([name, present]) =>
    keep(factNameSchema.parse(name), Array.isArray(present) && present.length === 0 ? null : present)
  )
  const read = source.notices.filter(each => !isOfRecognition(each))
  const told = (one: Notice) => read.some(each => each.code === one.code && each.message === one.message)
  return {
    ...source,
    kind: keep('kind', source.kind) ? source.kind : value.kind,
    facts: sourceFactsSchema.parse({ ...found, ...Object.fromEntries(kept) }),
    parsed: value,
    notices: [...read, ...notices.filter(one => !told(one))]
  }
}

type Known = SourceFacts & Pick<Source, 'kind'>

function same(a: Known, source: Source, name: FactName): boolean {
  const b: Known = { ...source.facts, kind: source.kind }
  return JSON.stringify(a[name]) === JSON.stringify(b[name])
}

/** Codes that the recognition gives; all others tell of the reading of the file. */
const ofRecognition = [
  'unrecognised-head',
  'heading-without-number',
  'heading-form',
  'heading-end-mark',
  'item-number-differs',
  'page-numbers',
  'joined-lines',
  'number-form',
  'item-kind-unclear',
  'attachment-title-differs',
  'heading-number-gap',
  'date-form',
  'blank-date'
]

/** Whether a notice was given by the recognition of a text rather than by the reading of its file. */
export function isOfRecognition({ code }: Notice): boolean {
  return code.startsWith('missing-') || ofRecognition.includes(code)
}
