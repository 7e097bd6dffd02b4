import { unknownPlaceholders } from '../../electron/core/draft/placeholders.ts'
import { skeletonProblems } from '../../electron/core/template/skeleton-problems.ts'
import type { Skeleton, SkeletonPart, Template } from '../../electron/core/template/template.ts'
import { templatesText as text } from '../text/templates.ts'

/** Where a part stands in a skeleton: its position, and that of a part inside it. */
export type Path = readonly [number] | readonly [number, number]

/** A copy of a template under an id and a name that no other has. */
export function copyOf(template: Template, all: readonly Template[]): Template {
  const taken = new Set(all.map(({ id }) => id))
  let count = 1
  while (taken.has(`own-${count}`)) count += 1
  return { ...template, id: `own-${count}`, name: text.copyName(template.name) }
}

/** The template with one of its skeletons changed. */
export function withSkeleton(template: Template, id: string, change: Partial<Skeleton>): Template {
  return {
    ...template,
    skeletons: template.skeletons.map(each => (each.id === id ? { ...each, ...change } : each))
  }
}

/** The parts with the one at the path replaced, or taken out (null). */
export function withPart(
  parts: readonly SkeletonPart[],
  [at, inner]: Path,
  part: SkeletonPart | null
): readonly SkeletonPart[] {
  return parts.flatMap((each, index) => {
    if (index !== at) return [each]
    if (inner === undefined) return part === null ? [] : [part]
    if (each.kind !== 'each-ask') return [each]
    return [{ ...each, parts: withPart(each.parts, [inner], part) }]
  })
}

/** The parts with the one at the path moved up (-1) or down (1) among its neighbours; as they were at either end. */
export function moved(
  parts: readonly SkeletonPart[],
  [at, inner]: Path,
  by: -1 | 1
): readonly SkeletonPart[] {
  if (inner !== undefined)
    return parts.map((each, index) =>
      index === at && each.kind === 'each-ask' ? { ...each, parts: moved(each.parts, [inner], by) } : each
    )
  const part = parts[at]
  const other = parts[at + by]
  if (!part || !other) return parts
  return parts.map((each, index) => (index === at ? other : index === at + by ? part : each))
}

/** What keeps a template from being saved, in the words of the screen. */
export function templateProblems(template: Template): readonly string[] {
  const unknown = unknownPlaceholders(template)
  return [
    ...(template.name.trim() === '' ? [text.noName] : []),
    ...(unknown.length > 0 ? [text.unknown(unknown)] : []),
    ...template.skeletons.flatMap(({ name, parts }) =>
      skeletonProblems(parts).map(problem => `${name}：${inPlainWords(problem)}`)
    )
  ]
}

/** The names of parts as files have them, in the words of the screen. */
function inPlainWords(problem: string): string {
  return Object.entries(text.partWord).reduce(
    (words, [kind, word]) => words.replaceAll(`“${kind}”`, `“${word}”`),
    problem
  )
}

/** A line of the picture of a draft: its indent as a level of heading, 0 for text, and whether it must be filled in. */
export type DraftLine = { readonly level: number; readonly words: string; readonly open: boolean }

/** What a draft made with the skeleton looks like, placeholders left as they are. */
export function draftLines(template: Template, skeleton: Skeleton): readonly DraftLine[] {
  const plain = (words: string): DraftLine => ({ level: 0, words, open: false })
  const lineOf = (part: SkeletonPart): readonly DraftLine[] => {
    const word = text.partWord[part.kind]
    switch (part.kind) {
      case 'heading':
        return [{ level: part.level, words: part.text, open: false }]
      case 'departments':
        return [
          { level: part.level, words: part.text, open: false },
          { level: 0, words: word, open: true }
        ]
      case 'paragraph':
        return [plain(part.text)]
      case 'run-in':
        return [{ level: part.level, words: part.lead + part.text, open: false }]
      case 'slot':
        return [{ level: 0, words: part.name, open: true }]
      case 'passages':
        return [{ level: 0, words: part.name === '' ? word : part.name, open: true }]
      case 'each-ask':
        return part.parts.flatMap(lineOf)
      case 'ask-answer':
      case 'promises':
        return [{ level: 0, words: word, open: true }]
    }
  }
  return [...template.opening.map(plain), ...skeleton.parts.flatMap(lineOf), ...template.closing.map(plain)]
}
