import { never } from '../notice.ts'
import type { Profile } from './profile.ts'

/** How far names and date of a signature stand from the right edge, in characters. */
export type SignaturePlace = { readonly names: readonly number[]; readonly date: number }

/** A date nobody has filled in yet takes the room of 2026年3月5日. */
export const usualDateWidth = 6

/**
 * Where signature names and date stand, given their widths in characters.
 * - with-seal (GB/T 9704—2012 7.3.5.1): the date `dateIndent` characters from the right, each name centred on it; when a name is so
 *   long that it would leave the type area, all move left together.
 * - without-seal (7.3.5.2): the last name `nameIndent` characters from the right, the date beginning two characters to the right of
 *   the name's beginning; a date longer than the name stands `nameIndent` from the right and the name moves left for it.
 */
export function placeSignature(
  rule: Profile['signature'],
  names: readonly number[],
  date: number
): SignaturePlace {
  switch (rule.form) {
    case 'with-seal': {
      const centred = names.map(name => rule.dateIndent + (date - name) / 2)
      const over = Math.max(0, ...centred.map(right => -right))
      return { names: centred.map(right => right + over), date: rule.dateIndent + over }
    }
    case 'without-seal': {
      const longest = Math.max(0, ...names)
      if (date <= longest) {
        return { names: leftAligned(names, rule.nameIndent), date: rule.nameIndent + longest - 2 - date }
      }
      return { names: leftAligned(names, rule.nameIndent + 2 + date - longest), date: rule.nameIndent }
    }
    default:
      return never(rule.form)
  }
}

/** Several names begin below one another; the longest stands `right` from the edge. */
function leftAligned(names: readonly number[], right: number): readonly number[] {
  const longest = Math.max(0, ...names)
  return names.map(name => right + longest - name)
}
