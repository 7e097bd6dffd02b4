import { type Conditions, type Field, readConditions } from '../../electron/core/search/conditions.ts'
import { withoutValue, withValue } from '../../electron/core/search/edit-conditions.ts'
import type { FoundPassage, SimilarPassage } from '../../electron/core/calls/search.ts'
import type { SourceSummary } from '../../electron/core/library/source.ts'
import { searchText } from '../text/search.ts'
import { printRoute } from '../window/route.ts'

/** A condition in the box, as the tag under it says it. */
export type Tag = { readonly field: Field | null; readonly value: string; readonly label: string }

/** The conditions that stand in the box, one tag a value. */
export function tagsOf(text: string): readonly Tag[] {
  return readConditions(text).typed.flatMap(({ field, values }) =>
    values.map(value => ({
      field,
      value,
      label: field === null ? searchText.without(value) : `${searchText.fields[field]}：${value}`
    }))
  )
}

/** The text of the box after a click on a value of a facet: asked for, or no longer. */
export function toggled(text: string, field: Field, { value, chosen }: FacetChoice): string {
  if (!chosen) return withValue(text, field, value)
  const typed = tagsOf(text).filter(tag => tag.field === field)
  const same = typed.find(tag => tag.value === value) ?? (typed.length === 1 ? typed[0] : undefined)
  return same === undefined ? text : withoutValue(text, field, same.value)
}

type FacetChoice = { readonly value: string; readonly chosen: boolean }

/** The text of the box without any condition. */
export function withoutConditions(text: string): string {
  return readConditions(text).words
}

/** Whether the text asks for anything. */
export function asksAnything(text: string): boolean {
  const { words, conditions } = readConditions(text)
  return (
    words !== '' || Object.values<Conditions[keyof Conditions]>(conditions).some(values => values.length > 0)
  )
}

/** How a source is named beside its words: its title, or what there is, else the file's name. */
export function titleOfSource({ facts, fileName }: SourceSummary): string {
  return facts.itemTitle ?? facts.title ?? fileName
}

/** How a source is named beside its words: number and title, or what there is of them, else the file's name. */
export function sourceName(source: SourceSummary): string {
  const { number, itemTitle, title } = source.facts
  const name = itemTitle ?? title
  return [number, name].filter(part => part !== null).join(' ') || source.fileName
}

/** Similar passages under the source they stand in, a source where its most similar passage stood. */
export function bySource(
  found: readonly SimilarPassage[]
): readonly (readonly [SourceSummary, readonly SimilarPassage[]])[] {
  const groups = new Map<string, readonly [SourceSummary, SimilarPassage[]]>()
  for (const each of found) {
    const { source } = each.hit
    const group = groups.get(source.id)
    if (group === undefined) groups.set(source.id, [source, [each]])
    else group[1].push(each)
  }
  return [...groups.values()]
}

/** The words that are copied of a passage: its text and, on a line of its own, where it stands. */
export function copiedWords({ passage, source }: Pick<FoundPassage, 'passage' | 'source'>): string {
  return `${passage.text}\n（${sourceName(source)}）`
}

const kept = 8

/** The searches to remember after one more: the latest first, each once, at most 8; too short and pasted ones are not worth it. */
export function remembered(before: readonly string[], text: string): readonly string[] {
  const plain = text.trim()
  if (plain.length < 2 || plain.length > 60) return before
  return [plain, ...before.filter(one => one !== plain)].slice(0, kept)
}

/** The address of a passage in its source. */
export function passageHash(passageId: string): string {
  const [sourceId = '', position = ''] = passageId.split('#')
  return printRoute({ screen: 'passage', sourceId, position: Number(position) })
}

/** Of a passage only a few lines are shown; what matches later than this, in characters, may lie below them where the list is narrow. */
const seen = 140
/** A sentence that begins so many characters before a match is shown from its beginning. */
const sentence = 80
/** Stands for what is left out at the beginning. */
const left = '……'

/** The words of a passage and its marks as a list shows them: from the sentence of the first match on, where that would else not be seen. */
export function shownWords(
  words: string,
  marks: readonly (readonly [number, number])[]
): { readonly words: string; readonly marks: readonly (readonly [number, number])[] } {
  const [first] = marks
  if (first === undefined || first[1] <= seen) return { words, marks }
  const before = words.slice(0, first[0])
  const stop = Math.max(...Array.from('。；！？\n', sign => before.lastIndexOf(sign))) + 1
  const comma = before.lastIndexOf('，') + 1
  const from = [stop, comma].find(at => first[0] - at <= sentence) ?? first[0] - sentence
  const shift = left.length - from
  return {
    words: left + words.slice(from),
    marks: marks.map(([start, end]) => [start + shift, end + shift] as const)
  }
}
