import type { LookBorder } from '../look.ts'

/** A level line of ink: border or drawn line. `table` is the table whose border it is, `double` the parts of a double one in points. */
export type Rule = {
  readonly top: number
  readonly width: number
  readonly color: string
  readonly left: number
  readonly right: number
  readonly table: string | null
  readonly double: { readonly thick: number; readonly between: number; readonly thin: number } | null
}

/** The rule a border draws with its upper edge at `top` points. */
export function borderRule(
  border: LookBorder,
  top: number,
  reach: Pick<Rule, 'left' | 'right' | 'table'>
): Rule {
  const { width, color } = border
  return { top, width: thicknessOf(border), color, ...reach, double: doubleOf(border.style, width) }
}

// ISO/IEC 29500-1 17.18.2: the size is that of the thick line; the small gap and the thin line are 3/4 pt.
function doubleOf(style: string, thick: number): Rule['double'] {
  if (/^(?:thickThin|thinThick)SmallGap$/.test(style)) return { thick, between: 0.75, thin: 0.75 }
  if (/^(?:thickThin|thinThick)MediumGap$/.test(style)) return { thick, between: thick / 2, thin: thick / 2 }
  return null
}

/** How thick a border is as a whole, points. */
export function thicknessOf({ style, width }: LookBorder): number {
  const double = doubleOf(style, width)
  if (double !== null) return double.thick + double.between + double.thin
  return style === 'double' ? width * 3 : width
}
