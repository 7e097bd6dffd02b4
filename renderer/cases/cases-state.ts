import type { CaseSummary } from '../../electron/core/calls/cases.ts'
import type { Settings } from '../../electron/core/calls/office.ts'
import type { FoundName } from '../../electron/core/calls/search.ts'
import type { Item, Author } from '../../electron/core/case/item.ts'
import type { ItemKind } from '../../electron/core/reply/reply.ts'

export type CaseFilter = Settings['caseFilter']

/** From this many days left on, a deadline is shown as near. */
export const nearDays = 7

export type Urgency = 'late' | 'near' | 'calm' | 'none'

/** How pressing a deadline is: `daysLeft` below 0 is late, up to seven is near; null is none. */
export function urgencyOf(daysLeft: number | null): Urgency {
  if (daysLeft === null) return 'none'
  if (daysLeft < 0) return 'late'
  return daysLeft <= nearDays ? 'near' : 'calm'
}

function passes(filter: CaseFilter, summary: CaseSummary): boolean {
  const done = summary.stage === 'archiving' || summary.stage === 'archived'
  switch (filter) {
    case 'all':
      return true
    case 'done':
      return done
    case 'open':
      return !done
    case 'due':
      return !done && (urgencyOf(summary.daysLeft) === 'late' || urgencyOf(summary.daysLeft) === 'near')
  }
}

/** How many cases each filter shows. */
export function countByFilter(cases: readonly CaseSummary[]): Readonly<Record<CaseFilter, number>> {
  const count = (filter: CaseFilter) => cases.filter(each => passes(filter, each)).length
  return { open: count('open'), due: count('due'), done: count('done'), all: cases.length }
}

/**
 * The cases to show, soonest deadline first and those without one last. Words match title, number, people and document number as
 * they stand; `found` adds what the search by name and pinyin knows.
 */
export function shownCases(
  cases: readonly CaseSummary[],
  { filter, words, found }: { filter: CaseFilter; words: string; found: readonly FoundName[] }
): readonly CaseSummary[] {
  const sought = words.trim().toLowerCase()
  const byName = new Set(found.filter(name => name.kind === 'case').map(name => name.id))
  const people = new Set(found.filter(name => name.kind === 'person').map(name => name.label))
  const matches = (each: CaseSummary) =>
    sought === '' ||
    byName.has(each.id) ||
    each.people.some(person => people.has(person)) ||
    [each.title, each.number ?? '', each.documentNumber ?? '', ...each.people].some(text =>
      text.toLowerCase().includes(sought)
    )
  return cases
    .filter(each => passes(filter, each) && matches(each))
    .toSorted(
      (a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || b.updatedAt.localeCompare(a.updatedAt)
    )
}

/** What is typed into the form for an item that has no file. */
export type ItemDraft = {
  readonly kind: ItemKind
  readonly title: string
  readonly number: string
  readonly session: string
  readonly people: string
  readonly lead: string
  readonly helpers: string
  readonly assigned: string | null
  readonly text: string
}

export const emptyItemDraft: ItemDraft = {
  kind: 'suggestion',
  title: '',
  number: '',
  session: '',
  people: '',
  lead: '',
  helpers: '',
  assigned: null,
  text: ''
}

/** The item that was typed; blank fields are null, the first person leads. null while the title is missing. */
export function itemFrom(draft: ItemDraft): Item | null {
  if (draft.title.trim() === '') return null
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    number: orNull(draft.number),
    session: orNull(draft.session),
    authors: authorsFrom(draft.people),
    assigned: draft.assigned,
    lead: orNull(draft.lead),
    helpers: namesIn(draft.helpers),
    paragraphs: linesOf(draft.text)
  }
}

/** An item as it is shown in the form for correcting it. */
export function itemDraftOf(item: Item): ItemDraft {
  return {
    kind: item.kind,
    title: item.title,
    number: item.number ?? '',
    session: item.session ?? '',
    people: item.authors.map(author => author.name).join('、'),
    lead: item.lead ?? '',
    helpers: item.helpers.join('、'),
    assigned: item.assigned,
    text: item.paragraphs.join('\n')
  }
}

/** The item with the form's corrections. What the form does not show — groups, phones — is kept. */
export function correctedItem(item: Item, draft: ItemDraft): Item | null {
  const typed = itemFrom(draft)
  if (typed === null) return null
  const authors = typed.authors.map((author): Author => {
    const known = item.authors.find(each => each.name === author.name)
    return known ? { ...known, leading: author.leading } : author
  })
  return { ...item, ...typed, authors }
}

function authorsFrom(people: string): readonly Author[] {
  return namesIn(people).map((name, index) => ({ name, group: null, phone: null, leading: index === 0 }))
}

function namesIn(text: string): string[] {
  return text.split(/[、，,；;\s]+/).filter(name => name !== '')
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** The steps to the first case. */
export type FirstStep = 'unit' | 'library' | 'item'

/** The step to take next in an empty vault: the unit, then past replies, then the item itself. */
export function nextStep(unitReady: boolean, sources: number): FirstStep {
  if (!unitReady) return 'unit'
  return sources === 0 ? 'library' : 'item'
}
