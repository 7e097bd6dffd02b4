import type { Profile } from '../profile.ts'

/**
 * How lines and characters fill the type area. Lengths in mm.
 * - lines: what the lines of a page take, what there is, and the widest pitch (points) at which they all fit.
 * - chars: what the characters of a line take, what there is, and the widest spacing (points) at which they all fit.
 */
export type Fit = {
  readonly lines: {
    readonly taken: number
    readonly room: number
    readonly fits: boolean
    readonly widest: number
  }
  readonly chars: {
    readonly taken: number
    readonly room: number
    readonly fits: boolean
    readonly widest: number
  }
}

const mmPerPoint = 25.4 / 72
/** Files hold lengths in twentieths of a point. */
const twip = 1 / 20
/** What no ruler shows. */
const tolerance = 0.01

/** Whether the lines and characters a layout counts with fit its type area (GB/T 9704—2012 5.2.1, 5.2.3). */
export function fitOf({ page, grid, fonts }: Profile): Fit {
  const height = page.height - page.top - page.bottom
  const width = page.width - page.left - page.right
  const linesTaken = grid.linesPerPage * grid.linePitch * mmPerPoint
  const charsTaken = grid.charsPerLine * (fonts.body.size + grid.charSpacing) * mmPerPoint
  return {
    lines: {
      taken: linesTaken,
      room: height,
      fits: linesTaken <= height + tolerance,
      widest: inTwips(height / mmPerPoint / grid.linesPerPage)
    },
    chars: {
      taken: charsTaken,
      room: width,
      fits: charsTaken <= width + tolerance,
      widest: inTwips(width / mmPerPoint / grid.charsPerLine - fonts.body.size)
    }
  }
}

function inTwips(points: number): number {
  return Number((Math.floor(points / twip + 1e-9) * twip).toFixed(2))
}
