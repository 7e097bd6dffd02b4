import { child, childrenOf, type XmlNode } from '../xml/xml.ts'

/** The faces a theme gives for headings (major) and text (minor), Latin and Chinese. */
export type Theme = Readonly<
  Record<'major' | 'minor', { readonly latin: string | null; readonly eastAsia: string | null }>
>

/** Reads the font scheme of theme1.xml (ISO/IEC 29500-1 20.1.4.1.18); faces it leaves open are null. */
export function readTheme(root: XmlNode | null): Theme {
  const scheme = child(child(root, 'a:themeElements'), 'a:fontScheme')
  return { major: facesIn(child(scheme, 'a:majorFont')), minor: facesIn(child(scheme, 'a:minorFont')) }
}

/** The face behind minorEastAsia, majorHAnsi and the like; null when the theme says nothing. */
export function themedFace(name: string, theme: Theme): string | null {
  const found = /^(major|minor)(EastAsia|HAnsi|Ascii)$/.exec(name)
  const kind = found?.[1]
  if (kind !== 'major' && kind !== 'minor') return null
  return found?.[2] === 'EastAsia' ? theme[kind].eastAsia : theme[kind].latin
}

function facesIn(fonts: XmlNode | null): Theme['major'] {
  const typeface = (node: XmlNode | null | undefined) => {
    const face = node?.attributes['typeface'] ?? ''
    return face === '' ? null : face
  }
  const simplified = childrenOf(fonts, 'a:font').find(each => each.attributes['script'] === 'Hans')
  return {
    latin: typeface(child(fonts, 'a:latin')),
    // An empty ea face leaves the choice to the script of the file's language, which is simplified Chinese here.
    eastAsia: typeface(child(fonts, 'a:ea')) ?? typeface(simplified)
  }
}
