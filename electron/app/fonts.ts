import type { FontShelf } from '../adapters/system/fonts.ts'
import { fontOpener } from '../adapters/system/fonts-open.ts'
import { openFontSet, type FontSet, type Wanted } from '../adapters/system/fonts-set.ts'
import { measureWidths, type PrintWidths } from '../adapters/system/fonts-widths.ts'
import type { Profile } from '../core/layout/profile.ts'
import type { FontFace } from '../core/typeface/face.ts'

/**
 * The fonts of the machine for everything that lays out pages or prints them.
 * - widths: those of a profile's letters, the fonts they come from and what a clerk should know about them. Without any Chinese font that
 *   may be embedded they are those of the grid.
 * - open: the fonts themselves, for a PDF of the letters in `wanted`. Fault 'no-font' without any Chinese font that may be embedded.
 */
export type FontRoom = {
  readonly widths: (profile: Profile) => Promise<PrintWidths>
  readonly open: (profile: Profile, wanted: Wanted) => Promise<FontSet>
}

/**
 * A font room over a shelf of fonts. Nothing is read before the first question. Widths are remembered by the fonts a profile asks for,
 * until a font is installed, changed or removed; of the fonts themselves nothing is kept.
 */
export function openFontRoom(shelf: FontShelf): FontRoom {
  let looking: Promise<readonly FontFace[]> | null = null
  let stock: Stock = { faces: [], measured: new Map() }
  // Two questions at the same moment look at the folders once.
  const look = (): Promise<readonly FontFace[]> => {
    looking ??= shelf.faces().finally(() => {
      looking = null
    })
    return looking
  }
  return {
    widths: async profile => {
      const faces = await look()
      if (!sameFaces(faces, stock.faces)) stock = { faces, measured: new Map() }
      const { measured } = stock
      const key = JSON.stringify(profile.fonts)
      const known = measured.get(key) ?? measureWidths(profile, { faces, openFace: fontOpener() })
      measured.set(key, known)
      known.catch(() => measured.delete(key))
      return known
    },
    open: async (profile, wanted) =>
      openFontSet(profile, { faces: await look(), openFace: fontOpener() }, wanted)
  }
}

type Stock = {
  readonly faces: readonly FontFace[]
  readonly measured: Map<string, Promise<PrintWidths>>
}

/** The shelf gives the very same faces for files that have not changed. */
function sameFaces(now: readonly FontFace[], before: readonly FontFace[]): boolean {
  return now.length === before.length && now.every((face, at) => face === before[at])
}
