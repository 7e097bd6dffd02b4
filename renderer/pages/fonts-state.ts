import type { ScreenFace, ScreenFont } from '../../electron/core/calls/layout.ts'
import type { Element, Profile } from '../../electron/core/layout/profile.ts'
import { faceClass } from './piece-state.ts'

/** The style rules that draw pages in this machine's fonts. `families` are the names to load before anything is printed. */
export type FaceRules = { readonly css: string; readonly families: readonly string[] }

/**
 * Rules for the letters of every element. A face is looked up by its own name, so that the very one whose widths were measured is
 * drawn; where the browser does not find it, by its family.
 */
export function faceRules(fonts: readonly ScreenFont[], profile: Profile): FaceRules {
  const known = new Map<string, { readonly name: string; readonly rule: string }>()
  const styleOf = (face: ScreenFace | null, bold: boolean) => {
    if (face === null) return 'font-family:serif'
    const thickened = bold && face.weight < 600
    const key = `${face.names.join()}|${thickened}`
    const entry = known.get(key) ?? ruleOf(face, { name: `page-${known.size + 1}`, thickened })
    known.set(key, entry)
    const families = [entry.name, face.family, ...face.names].map(quoted)
    return `font-family:${families.join(',')},serif;font-weight:${bold ? 700 : face.weight}`
  }
  const classes = fonts.flatMap(({ element, chinese, latin }) => {
    const { bold } = profile.fonts[element]
    return [
      `.${faceClass(element, 'chinese')}{${styleOf(chinese, bold)}}`,
      `.${faceClass(element, 'latin')}{${styleOf(latin ?? chinese, bold)}}`
    ]
  })
  const faces = [...known.values()]
  return {
    css: [...faces.map(({ rule }) => rule), ...classes].join('\n'),
    families: faces.map(({ name }) => name)
  }
}

/** A face that is to look bold without being so says that it is normal; any other fits every weight asked for. */
function ruleOf(face: ScreenFace, as: { readonly name: string; readonly thickened: boolean }) {
  const sources = face.names.map(name => `local(${quoted(name)})`).join(',')
  const weight = as.thickened ? '400' : '1 1000'
  return {
    name: as.name,
    rule: `@font-face{font-family:${quoted(as.name)};src:${sources};font-weight:${weight};font-display:block}`
  }
}

/** A CSS string: quotes, backslashes and control characters written as what they are. */
function quoted(name: string): string {
  const escaped = name.replace(
    /["\\\u0000-\u001f<]/g,
    mark => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `
  )
  return `"${escaped}"`
}

/** A font the profile asks for and this machine cannot show, what stands in for it (null: nothing Chinese), and where it is printed. */
export type MissingFont = {
  readonly asked: string
  readonly used: string | null
  readonly barred: boolean
  readonly elements: readonly Element[]
}

/** The missing fonts among those that are printed on the pages, in the order in which they are first met. */
export function missingFonts(
  fonts: readonly ScreenFont[],
  printed: readonly Element[]
): readonly MissingFont[] {
  const found = new Map<string, MissingFont>()
  for (const element of printed) {
    const font = fonts.find(each => each.element === element)
    if (font === undefined || (!font.standIn && font.chinese !== null)) continue
    const before = found.get(font.asked)
    found.set(font.asked, {
      asked: font.asked,
      used: font.chinese?.family ?? null,
      barred: font.barred,
      elements: [...(before?.elements ?? []), element]
    })
  }
  return [...found.values()]
}
