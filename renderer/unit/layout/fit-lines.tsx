import type { Profile } from '../../../electron/core/layout/profile.ts'
import { fitOf } from '../../../electron/core/layout/profiles/fit.ts'
import { layoutText as text } from '../../text/layout.ts'

const mm = (length: number) => length.toFixed(1)

/** What the lines and characters of a page come to, and whether they fit the type area. */
export function FitLines({ profile }: { readonly profile: Profile }) {
  const { lines, chars } = fitOf(profile)
  const { grid, fonts } = profile
  const width = Number((fonts.body.size + grid.charSpacing).toFixed(2))
  return (
    <div className="layout-fit" role="status">
      <p>{text.lines(grid.linesPerPage, grid.linePitch, mm(lines.taken), mm(lines.room))}</p>
      {!lines.fits && <p className="severity-error">{text.linesOver(grid.linesPerPage, lines.widest)}</p>}
      <p>{text.chars(grid.charsPerLine, width, mm(chars.taken), mm(chars.room))}</p>
      {!chars.fits && <p className="severity-error">{text.charsOver(grid.charsPerLine, chars.widest)}</p>}
    </div>
  )
}
