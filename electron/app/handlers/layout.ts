import type { ScreenFace, ScreenFont } from '../../core/calls/layout.ts'
import type { Api } from '../../core/contract.ts'
import type { FontChoice, FontFace } from '../../core/typeface/face.ts'
import type { Desk } from '../app.ts'

/** Calls on how documents are laid out. */
export function layoutHandlers({ fonts }: Desk): Pick<Api, 'layout.fonts'> {
  return {
    'layout.fonts': async ({ profile }) => {
      const { widths, choices } = await fonts.widths(profile)
      return { widths, fonts: choices.map(screenFont) }
    }
  }
}

function screenFont({ element, asked, used, latin, standIn, barred }: FontChoice): ScreenFont {
  return {
    element,
    asked,
    chinese: used && screenFace(used),
    latin: latin && screenFace(latin),
    standIn,
    barred
  }
}

/** Where the font lies stays in the program. */
function screenFace({ family, postscript, names, weight, italic }: FontFace): ScreenFace {
  return { family, names: [...new Set([postscript, ...names])], weight, italic }
}
