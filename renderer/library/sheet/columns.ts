import type { JudgedField } from '../../../electron/core/library/certainty-code.ts'
import { outcomeSchema, sourceKindSchema, type SourceSummary } from '../../../electron/core/library/source.ts'
import { topicChoices } from '../../../electron/core/library/topics.ts'
import { readFact, type TypedFact, type Unfit } from '../../../electron/core/library/typed-fact.ts'
import { never } from '../../../electron/core/notice.ts'
import { sheetText } from '../../text/sheet.ts'
import { outcomeWord, sourceKindWord } from '../../text/zh.ts'

/** The columns of the table of sources, from left to right. */
export const columnKeys = [
  'item',
  'issuer',
  'number',
  'year',
  'category',
  'outcome',
  'topic',
  'kind',
  'people',
  'file'
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** What typing into a cell changes of its source. */
export type CellChange = TypedFact

/** What words typed or pasted into a cell come to: a change, or why not. */
export type CellRead =
  { readonly ok: true; readonly change: CellChange } | { readonly ok: false; readonly reason: string }

/** A value to choose, with what may be typed for it besides its first characters. */
export type Choice = { readonly words: string; readonly initials: string }

/** Which judged field a column shows; a file's name is not judged. */
export function judgedOf(column: ColumnKey): JudgedField | null {
  return column === 'file' ? null : column
}

/** The words of a cell as they can be typed again. */
export function printed(source: SourceSummary, column: ColumnKey): string {
  const { facts } = source
  switch (column) {
    case 'item':
      return (source.kind === 'other' ? (facts.itemTitle ?? facts.title) : facts.itemTitle) ?? ''
    case 'issuer':
      return facts.issuer ?? ''
    case 'number':
      return facts.number ?? ''
    case 'year':
      return facts.year === null ? '' : String(facts.year)
    case 'category':
      return facts.category ?? ''
    case 'outcome':
      return facts.outcome === null ? '' : outcomeWord[facts.outcome]
    case 'topic':
      return facts.topic ?? ''
    case 'kind':
      return sourceKindWord[source.kind]
    case 'people':
      return facts.people.join('、')
    case 'file':
      return source.fileName
    default:
      return never(column)
  }
}

const initialsOfOutcome = { satisfied: 'my', partly: 'jbmy', unsatisfied: 'bmy' } as const
const initialsOfKind = { reply: 'df', item: 'lj', contribution: 'hbyj', other: 'qt' } as const
const letters = ['A', 'B', 'C', 'D'] as const

/** The values a column offers; null where anything may be typed. */
export function choicesOf(column: ColumnKey): readonly Choice[] | null {
  switch (column) {
    case 'category':
      return letters.map(words => ({ words, initials: words.toLowerCase() }))
    case 'outcome':
      return outcomeSchema.options.map(each => ({
        words: outcomeWord[each],
        initials: initialsOfOutcome[each]
      }))
    case 'topic':
      return topicChoices.map(({ name, initials }) => ({ words: name, initials }))
    case 'kind':
      return sourceKindSchema.options.map(each => ({
        words: sourceKindWord[each],
        initials: initialsOfKind[each]
      }))
    default:
      return null
  }
}

/** The choices that fit what was typed: first characters or first letters before words within; all for nothing typed. */
export function fitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  const sought = typed.trim().toLowerCase().normalize('NFKC')
  if (sought === '') return choices
  const starts = choices.filter(
    ({ words, initials }) => words.toLowerCase().startsWith(sought) || initials.startsWith(sought)
  )
  const within = choices.filter(each => !starts.includes(each) && each.words.toLowerCase().includes(sought))
  return [...starts, ...within]
}

/** Reads words into a cell, as `readFact` does; a file keeps its name. */
export function readCell(column: ColumnKey, typed: string, source: SourceSummary): CellRead {
  if (column === 'file') return { ok: false, reason: sheetText.fileFixed }
  const read = readFact(column, typed, source.kind)
  return read.ok ? read : { ok: false, reason: unfit(read.why, typed.replace(/\s+/g, ' ').trim()) }
}

function unfit(why: Unfit, words: string): string {
  switch (why) {
    case 'year':
      return sheetText.badYear(words)
    case 'category':
      return sheetText.badCategory(words)
    case 'choice':
      return sheetText.badChoice(words)
    case 'kind-needed':
      return sheetText.kindNeeded
    default:
      return never(why)
  }
}

/** The source with a change made, as the table shows it until the program has answered. */
export function withChange(source: SourceSummary, { kind, facts }: CellChange): SourceSummary {
  return { ...source, kind: kind ?? source.kind, facts: { ...source.facts, ...facts } }
}
