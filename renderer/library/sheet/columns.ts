import type { JudgedField } from '../../../electron/core/library/certainty-code.ts'
import {
  outcomeSchema,
  sourceKindSchema,
  type SourceFacts,
  type SourceKind,
  type SourceSummary
} from '../../../electron/core/library/source.ts'
import { topicChoices } from '../../../electron/core/library/topics.ts'
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
export type CellChange = { readonly kind: SourceKind | null; readonly facts: Partial<SourceFacts> }

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

/** Reads words into a cell: a choice by its name, letters or first letters, a year of four figures, people parted by 、. Nothing typed empties it. */
export function readCell(column: ColumnKey, typed: string, source: SourceSummary): CellRead {
  const words = typed.replace(/\s+/g, ' ').trim()
  const facts = (change: Partial<SourceFacts>): CellRead => ({
    ok: true,
    change: { kind: null, facts: change }
  })
  const refuse = (reason: string): CellRead => ({ ok: false, reason })
  const text = words === '' ? null : words
  switch (column) {
    case 'item':
      return facts(source.kind === 'other' ? { title: text, itemTitle: null } : { itemTitle: text })
    case 'issuer':
      return facts({ issuer: text })
    case 'number':
      return facts({ number: text })
    case 'year': {
      if (text === null) return facts({ year: null })
      const year = /^(\d{4})年?$/.exec(words.normalize('NFKC'))?.[1]
      const known = year !== undefined && Number(year) >= 1949 && Number(year) <= 2099
      return known ? facts({ year: Number(year) }) : refuse(sheetText.badYear(words))
    }
    case 'category': {
      const letter = letters.find(each => each === words.normalize('NFKC').toUpperCase().replace(/类$/, ''))
      if (text === null) return facts({ category: null })
      return letter === undefined ? refuse(sheetText.badCategory(words)) : facts({ category: letter })
    }
    case 'outcome': {
      if (text === null) return facts({ outcome: null })
      const outcome = outcomeSchema.options.find(each => outcomeWord[each] === words)
      return outcome === undefined ? refuse(sheetText.badChoice(words)) : facts({ outcome })
    }
    case 'topic':
      return facts({ topic: text })
    case 'kind': {
      const kind = sourceKindSchema.options.find(each => sourceKindWord[each] === words)
      return kind === undefined
        ? refuse(text === null ? sheetText.kindNeeded : sheetText.badChoice(words))
        : { ok: true, change: { kind, facts: {} } }
    }
    case 'people':
      return facts({
        people: words
          .split(/[、，,；;\s]+/)
          .map(name => name.replace(/(?:代表|委员)$/, ''))
          .filter(name => name !== '')
      })
    case 'file':
      return refuse(sheetText.fileFixed)
    default:
      return never(column)
  }
}

/** The source with a change made, as the table shows it until the program has answered. */
export function withChange(source: SourceSummary, { kind, facts }: CellChange): SourceSummary {
  return { ...source, kind: kind ?? source.kind, facts: { ...source.facts, ...facts } }
}
