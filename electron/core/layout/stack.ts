import type { Profile } from './profile.ts'
import { emptySheet, type Sheet } from './sheet.ts'

/** The pages filled so far; `height` of the type area in points. */
export type Stack = { readonly sheets: Sheet[]; readonly profile: Profile; readonly height: number }

/** Sums of heights differ by less than this, points. */
const tolerance = 0.05

/** The page being filled. */
export function last({ sheets }: Stack): Sheet {
  return sheets.at(-1) ?? nextSheet({ sheets })
}

/** Begins a new page. */
export function nextSheet({ sheets }: Pick<Stack, 'sheets'>): Sheet {
  const sheet = emptySheet()
  sheets.push(sheet)
  return sheet
}

/** Whether so many points more fit on the page being filled. */
export function fits(stack: Stack, more: number): boolean {
  return last(stack).taken + more <= stack.height + tolerance
}
