import { letterProfile } from '../profiles/letter.ts'
import { points } from '../measure.ts'
import type { Profile } from '../profile.ts'
import { mm } from './grid.ts'
import { isRed } from './head.ts'
import { inkBottom, inkTop, unless } from './ink.ts'
import type { Placed } from './place.ts'
import type { Rule } from './rules.ts'
import type { Roles } from './roles.ts'

type Letter = NonNullable<Profile['letter']>

/** Two rules no farther apart than this are one double rule, points. */
const closest = 8

/**
 * The form of a letter (GB/T 9704—2012 10.1), told by a second red rule at the foot of the first page; null for a document with a red rule under
 * its number only.
 */
export function learnLetter(
  roles: Roles,
  rules: readonly Rule[],
  { page, base }: { readonly page: Profile['page']; readonly base: Profile }
): Profile['letter'] {
  const letterhead = roles.letterhead.at(-1)?.placed
  const height = points(page.height)
  const red = rules.filter(({ color, top }) => isRed(color) && top < height).toSorted((a, b) => a.top - b.top)
  const foot = red.filter(({ top }) => top > height * 0.75)
  if (letterhead === undefined || foot.length === 0) return null
  const below = red.filter(({ top }) => top > inkBottom(letterhead) - 2 && top < height * 0.5)
  const first = below.filter(({ top }) => top < (below[0]?.top ?? 0) + closest)
  const upper = first[0]
  const lower = first.at(-1)
  const last = foot.at(-1)
  if (upper === undefined || lower === undefined || last === undefined) return null
  const known = base.letter ?? letterProfile.letter
  if (known === null) return null
  const lines = doubleOf(first, known)
  const number = numberBelow(roles, letterhead)
  return {
    letterheadTop: unless(0.25, mm(inkTop(roles.letterhead[0]?.placed ?? letterhead)), known.letterheadTop),
    ruleGap: unless(0.25, Math.max(0, mm(upper.top - inkBottom(letterhead))), known.ruleGap),
    ruleLength: unless(0.25, mm(upper.right - upper.left), known.ruleLength),
    ...lines,
    footRule: unless(0.25, mm(height - last.top - last.width), known.footRule),
    numberGap:
      number === null
        ? known.numberGap
        : unless(0.25, Math.max(0, mm(inkTop(number) - lower.top - lower.width)), known.numberGap)
  }
}

function doubleOf(rules: readonly Rule[], known: Letter): Pick<Letter, 'thick' | 'thin' | 'between'> {
  const [upper, lower] = rules
  const double = upper?.double
  if (double != null) {
    return {
      thick: unless(0.05, double.thick, known.thick),
      thin: unless(0.05, double.thin, known.thin),
      between: unless(0.05, double.between, known.between)
    }
  }
  if (upper === undefined || lower === undefined) return known
  return {
    thick: unless(0.05, Math.max(upper.width, lower.width), known.thick),
    thin: unless(0.05, Math.min(upper.width, lower.width), known.thin),
    between: unless(0.05, Math.max(0.05, lower.top - upper.top - upper.width), known.between)
  }
}

function numberBelow(roles: Roles, letterhead: Placed): Placed | null {
  return (
    roles.marked.find(
      ({ marks, part, placed }) => part === 'head' && marks.number !== null && placed.top > letterhead.top
    )?.placed ?? null
  )
}
