import type {
  LookBorder,
  LookIndent,
  LookLetters,
  LookParagraph,
  LookPitch,
  LookTab
} from '../../../core/layout/look.ts'
import { isOn, numberIn, type Properties } from './properties.ts'

/** Twips, the unit of WordprocessingML, as points and as millimetres. */
export const twipPoints = (twips: number): number => twips / 20
export const twipMm = (twips: number): number => (twips / 1440) * 25.4

/** The size Word gives letters when nothing says one (ISO/IEC 29500-1 17.3.2.38), points. */
const plainSize = 10

/** How letters with these properties look. */
export function lettersOf(properties: Properties): LookLetters {
  const fonts = properties.get('w:rFonts') ?? {}
  const size = numberIn(properties.get('w:sz'), 'w:val')
  const color = (properties.get('w:color')?.['w:val'] ?? '').toUpperCase()
  const scale = properties.get('w:w')?.['w:val']?.replace(/%$/, '')
  return {
    eastAsia: fonts['w:eastAsia'] ?? '',
    ascii: fonts['w:ascii'] ?? '',
    size: size === null || size <= 0 ? plainSize : size / 2,
    bold: isOn(properties, 'w:b', false),
    color: /^[0-9A-F]{6}$/.test(color) ? color : '000000',
    spacing: twipPoints(numberIn(properties.get('w:spacing'), 'w:val') ?? 0),
    scale: scale !== undefined && Number(scale) > 0 ? Number(scale) : 100
  }
}

/** The line pitch of the section's grid in points (null: none), and the size of the letters `indents in characters` count in. */
export type Measure = { readonly linePitch: number | null; readonly letters: LookLetters }

type Shape = Pick<
  LookParagraph,
  'align' | 'indent' | 'before' | 'after' | 'pitch' | 'snap' | 'hangingMarks' | 'top' | 'bottom' | 'tabs'
>

/** How a paragraph with these properties is shaped (ISO/IEC 29500-1 17.3.1). */
export function shapeOf(properties: Properties, measure: Measure): Shape {
  const spacing = properties.get('w:spacing')
  return {
    align: alignOf(properties.get('w:jc')?.['w:val']),
    indent: indentOf(properties.get('w:ind'), measure),
    before: roomOf(spacing, 'before', measure),
    after: roomOf(spacing, 'after', measure),
    pitch: pitchOf(spacing),
    snap: isOn(properties, 'w:snapToGrid', true),
    hangingMarks: isOn(properties, 'w:overflowPunct', true),
    top: borderOf(properties.get('w:pBdr/w:top')) ?? borderOf(properties.get('w:pBdr/w:between')),
    bottom: borderOf(properties.get('w:pBdr/w:bottom')),
    tabs: tabsOf(properties)
  }
}

/** A border as OOXML says it (17.3.4); null when there is none. */
export function borderOf(attributes: Readonly<Record<string, string>> | undefined): LookBorder | null {
  const style = attributes?.['w:val'] ?? 'nil'
  if (style === 'nil' || style === 'none') return null
  const color = (attributes?.['w:color'] ?? '').toUpperCase()
  return {
    style,
    width: (numberIn(attributes, 'w:sz') ?? 4) / 8,
    space: numberIn(attributes, 'w:space') ?? 0,
    color: /^[0-9A-F]{6}$/.test(color) ? color : '000000'
  }
}

function alignOf(value: string | undefined): LookParagraph['align'] {
  switch (value) {
    case 'center':
      return 'center'
    case 'right':
    case 'end':
      return 'right'
    case undefined:
    case 'left':
    case 'start':
      return 'left'
    default:
      return 'justify'
  }
}

// Characters decide over lengths where both are said and the characters are not 0 (17.3.1.12).
function indentOf(said: Readonly<Record<string, string>> | undefined, { letters }: Measure): LookIndent {
  const one = ((letters.size + letters.spacing) / 72) * 25.4
  const side = (names: readonly string[]): { mm: number; chars: number | null } => {
    const chars = names.map(name => numberIn(said, `w:${name}Chars`)).find(value => value !== null) ?? 0
    if (chars !== 0) return { mm: (chars / 100) * one, chars: chars / 100 }
    const twips = names.map(name => numberIn(said, `w:${name}`)).find(value => value !== null) ?? 0
    return { mm: twipMm(twips), chars: null }
  }
  const first = side(['firstLine'])
  const hanging = side(['hanging'])
  const hangs = hanging.mm !== 0
  return {
    first: hangs ? -hanging.mm : first.mm,
    left: side(['left', 'start']).mm,
    right: side(['right', 'end']).mm,
    firstChars: hangs ? (hanging.chars === null ? null : -hanging.chars) : first.chars
  }
}

/** Room above or below a paragraph in points; `Lines` count in hundredths of the grid's pitch, of 12 points without one. */
function roomOf(
  said: Readonly<Record<string, string>> | undefined,
  side: 'before' | 'after',
  { linePitch }: Measure
): number {
  if (['1', 'true', 'on'].includes(said?.[`w:${side}Autospacing`] ?? '')) return 14
  const lines = numberIn(said, `w:${side}Lines`) ?? 0
  if (lines !== 0) return (lines / 100) * (linePitch ?? 12)
  return twipPoints(numberIn(said, `w:${side}`) ?? 0)
}

function pitchOf(said: Readonly<Record<string, string>> | undefined): LookPitch {
  const line = numberIn(said, 'w:line')
  if (line === null || line <= 0) return { rule: 'multiple', value: 1 }
  switch (said?.['w:lineRule']) {
    case 'exact':
      return { rule: 'exact', value: twipPoints(line) }
    case 'atLeast':
      return { rule: 'at-least', value: twipPoints(line) }
    default:
      return { rule: 'multiple', value: line / 240 }
  }
}

function tabsOf(properties: Properties): readonly LookTab[] {
  return [...properties]
    .filter(([name]) => name.startsWith('w:tabs/'))
    .flatMap(([, attributes]): readonly LookTab[] => {
      const at = numberIn(attributes, 'w:pos')
      const kind = attributes['w:val'] ?? 'left'
      if (at === null || kind === 'clear' || kind === 'bar') return []
      const align =
        kind === 'center' ? 'center' : ['right', 'end', 'decimal'].includes(kind) ? 'right' : 'left'
      return [{ align, at: twipMm(at) }]
    })
    .toSorted((a, b) => a.at - b.at)
}
