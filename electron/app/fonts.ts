import type { FontShelf } from '../adapters/system/fonts.ts'
import { fontOpener, type OpenFace } from '../adapters/system/fonts-open.ts'
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
 * until a font is installed, changed or removed; opened fonts only as long as nobody else needs the memory.
 */
export function openFontRoom(shelf: FontShelf): FontRoom {
  let looking: Promise<readonly FontFace[]> | null = null
  let stock = emptyStock([])
  // Two questions at the same moment look at the folders once.
  const look = (): Promise<readonly FontFace[]> => {
    looking ??= shelf.faces().finally(() => {
      looking = null
    })
    return looking
  }
  const inStock = async (): Promise<Stock> => {
    const faces = await look()
    if (!sameFaces(faces, stock.faces)) stock = emptyStock(faces)
    return stock
  }
  return {
    widths: async profile => {
      const { faces, measured, opener } = await inStock()
      const key = JSON.stringify(profile.fonts)
      const known = measured.get(key) ?? measureWidths(profile, { faces, openFace: opener() })
      measured.set(key, known)
      known.catch(() => measured.delete(key))
      return known
    },
    open: async (profile, wanted) => {
      const { faces, opener } = await inStock()
      return openFontSet(profile, { faces, openFace: opener() }, wanted)
    }
  }
}

type Stock = {
  readonly faces: readonly FontFace[]
  readonly measured: Map<string, Promise<PrintWidths>>
  /** The same opener while it is in memory, so that a batch of letters opens its fonts once. */
  readonly opener: () => OpenFace
}

function emptyStock(faces: readonly FontFace[]): Stock {
  let kept: WeakRef<OpenFace> | null = null
  const opener = () => {
    const openFace = kept?.deref() ?? fontOpener()
    kept = new WeakRef(openFace)
    return openFace
  }
  return { faces, measured: new Map(), opener }
}

/** The shelf gives the very same faces for files that have not changed. */
function sameFaces(now: readonly FontFace[], before: readonly FontFace[]): boolean {
  return now.length === before.length && now.every((face, at) => face === before[at])
}
