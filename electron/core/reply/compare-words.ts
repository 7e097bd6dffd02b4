import { diffArrays } from 'diff'

/** A stretch of a comparison: the same in both texts, only in the newer one, or only in the older one. */
export type Stretch = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

type Step = { readonly same: string } | { readonly removed: string; readonly added: string }

/** Edits beyond which two changed stretches count as unrelated; it bounds the time of the comparison. */
const mostEdits = 600
/** Words that stayed between two changes are read as changed with them up to this length: 加快推进 → 稳步推行 is one change. */
const tiny = 2

/**
 * What leads from one text to another, so that a person can read it: compared by sentences, inside changed sentences by characters (figures and
 * Latin words are whole), words struck out before those put in. Sentences that share less than half are shown as rewritten. The same and removed
 * stretches make up `before`, the same and added ones `after`.
 */
export function compareWords(before: string, after: string): readonly Stretch[] {
  const found = stepsOf(diffArrays(sentences(before), sentences(after)), rewritten).flatMap(stretchesOf)
  return found.reduce<Stretch[]>((done, one) => {
    const last = done.at(-1)
    if (last?.kind === 'same' && one.kind === 'same')
      done.splice(-1, 1, { ...one, text: last.text + one.text })
    else done.push(one)
    return done
  }, [])
}

type Compared = readonly {
  readonly value: readonly string[]
  readonly added: boolean
  readonly removed: boolean
}[]

/** The steps of a comparison, each change as a whole; `inside` looks closer at a change that has both sides. */
function stepsOf(
  compared: Compared,
  inside: (removed: string, added: string) => readonly Step[]
): readonly Step[] {
  const steps: Step[] = []
  let removed = ''
  let added = ''
  const close = () => {
    if (removed !== '' || added !== '') steps.push(...inside(removed, added))
    removed = ''
    added = ''
  }
  for (const part of compared) {
    const text = part.value.join('')
    if (part.removed) removed += text
    else if (part.added) added += text
    else {
      close()
      if (text !== '') steps.push({ same: text })
    }
  }
  close()
  return steps
}

/** Word by word, and as one change where too much differs. */
function wordByWord(before: string, after: string): readonly Step[] {
  const whole = [{ removed: before, added: after }]
  if (before === '' || after === '') return whole
  const compared = diffArrays(words(before), words(after), { maxEditLength: mostEdits })
  return compared === undefined ? whole : stepsOf(compared, (removed, added) => [{ removed, added }])
}

function rewritten(before: string, after: string): readonly Step[] {
  const whole = [{ removed: before, added: after }]
  const steps = withoutTiny(wordByWord(before, after))
  const kept = steps.reduce((sum, step) => sum + ('same' in step ? words(step.same).length : 0), 0)
  return kept * 2 < Math.min(words(before).length, words(after).length) || kept === 0 ? whole : steps
}

function withoutTiny(steps: readonly Step[]): readonly Step[] {
  return steps.reduce<readonly Step[]>((done, step, index) => {
    const last = done.at(-1)
    if (last === undefined || 'same' in last) return [...done, step]
    if ('same' in step) {
      const next = steps[index + 1]
      if (next === undefined || 'same' in next || step.same.length > tiny) return [...done, step]
      if (size(last) + size(next) <= step.same.length) return [...done, step]
      return [...done.slice(0, -1), { removed: last.removed + step.same, added: last.added + step.same }]
    }
    return [...done.slice(0, -1), { removed: last.removed + step.removed, added: last.added + step.added }]
  }, [])
}

function size(step: Exclude<Step, { same: string }>): number {
  return Math.max(step.removed.length, step.added.length)
}

function stretchesOf(step: Step): readonly Stretch[] {
  const found: readonly Stretch[] =
    'same' in step
      ? [{ kind: 'same', text: step.same }]
      : [
          { kind: 'removed', text: step.removed },
          { kind: 'added', text: step.added }
        ]
  return found.filter(({ text }) => text !== '')
}

function sentences(text: string): string[] {
  return text.match(/[^。！？；\n]*[。！？；\n]|[^。！？；\n]+$/g) ?? []
}

/** Chinese letters and marks one by one; figures and Latin words whole, so that 12 becomes 15 and not 1 and 5. */
function words(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*%?|[A-Za-z]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]/g) ?? []
}

/** One place where a text was changed: UTF-16 offsets into the older text, the words there, and the words that took their place. */
export type Replacement = {
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
}

/** The changes between two texts in order, each with its place in the older one. */
export function replacementsBetween(before: string, after: string): readonly Replacement[] {
  const found: Replacement[] = []
  let at = 0
  let open: Replacement | null = null
  for (const { kind, text } of compareWords(before, after)) {
    if (kind === 'same') {
      if (open !== null) found.push(open)
      open = null
      at += text.length
      continue
    }
    const base: Replacement = open ?? { start: at, end: at, before: '', after: '' }
    if (kind === 'removed') {
      at += text.length
      open = { ...base, end: at, before: base.before + text }
    } else open = { ...base, after: base.after + text }
  }
  return open === null ? found : [...found, open]
}

/** Where the letters of an older text are in a newer one: by the offset of each letter that stayed, its offset there. */
export function keptLetters(before: string, after: string): ReadonlyMap<number, number> {
  const kept = new Map<number, number>()
  let old = 0
  let now = 0
  for (const step of stepsOf(diffArrays(sentences(before), sentences(after)), wordByWord)) {
    if ('same' in step) {
      for (let at = 0; at < step.same.length; at += 1) kept.set(old + at, now + at)
      old += step.same.length
      now += step.same.length
    } else {
      old += step.removed.length
      now += step.added.length
    }
  }
  return kept
}

/** How much two texts share: 1 the same words, 0 nothing in common. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  const compared = diffArrays(words(a), words(b), { maxEditLength: mostEdits })
  if (compared === undefined) return 0
  const kept = compared.reduce(
    (sum, part) => sum + (part.added || part.removed ? 0 : part.value.join('').length),
    0
  )
  return (2 * kept) / (a.length + b.length)
}
