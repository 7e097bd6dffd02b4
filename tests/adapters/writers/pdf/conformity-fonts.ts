import { create } from 'fontkit'
import type { Dict } from './pdf-lexer.ts'
import { asArray, asDict, asName, contentOf, type PdfFile } from './pdf-objects.ts'

/** What is wrong with the fonts of a file (ISO 19005-2 6.2.11). */
export function fontProblems(file: PdfFile): readonly string[] {
  const fonts = [...file.objects.values()]
    .map(asDict)
    .filter(dict => dict !== null && asName(dict.entries.get('Type')) === 'Font')
  return fonts.flatMap(font => {
    if (font === null) return []
    const subtype = asName(font.entries.get('Subtype'))
    if (subtype === 'Type0') return compositeProblems(file, font)
    return subtype.startsWith('CIDFontType') ? [] : [`6.2.11.4 font ${subtype} is not one of ours`]
  })
}

function compositeProblems(file: PdfFile, font: Dict): readonly string[] {
  const name = asName(font.entries.get('BaseFont'))
  const [first] = asArray(font.entries.get('DescendantFonts'))
  const inner = asDict(file.follow(first))
  if (inner === null) return [`6.2.11.3 ${name} has no letters`]
  const descriptor = asDict(file.follow(inner.entries.get('FontDescriptor')))
  const outlines = descriptor?.entries
  const truetype = asName(inner.entries.get('Subtype')) === 'CIDFontType2'
  const program = asDict(file.follow(outlines?.get(truetype ? 'FontFile2' : 'FontFile3')))
  const checks: readonly (readonly [boolean, string])[] = [
    [program === null, `6.2.11.4 ${name} is not embedded`],
    [!/^[A-Z]{6}\+/.test(name), `6.2.11.4 ${name} has no subset tag`],
    [asName(outlines?.get('FontName')) !== name, `6.2.11.2 ${name} has two names`],
    [asName(font.entries.get('Encoding')) !== 'Identity-H', `6.2.11.3.3 encoding of ${name}`],
    [asDict(file.follow(font.entries.get('ToUnicode'))) === null, `6.2.11.7 ${name} without ToUnicode`],
    [
      truetype && asName(inner.entries.get('CIDToGIDMap')) !== 'Identity',
      `6.2.11.3.2 ${name} without CIDToGIDMap`
    ],
    [!truetype && asName(program?.entries.get('Subtype')) !== 'CIDFontType0C', `6.2.11.4 kind of ${name}`],
    [outlines?.has('CIDSet') === true, `6.2.11.4 ${name} has a CIDSet, which nobody checks`]
  ]
  return [
    ...checks.flatMap(([wrong, problem]) => (wrong ? [problem] : [])),
    ...(program === null || !truetype ? [] : widthProblems(name, widthsOf(inner), contentOf(program)))
  ]
}

/** The widths in a font dictionary by number of letter, thousandths of an em; only the form `0 [ … ]` our writer makes. */
export function widthsOf(inner: Dict): readonly number[] {
  const [first, list] = asArray(inner.entries.get('W'))
  if (first !== 0) throw new Error('widths in another form')
  return asArray(list).map(Number)
}

/** 6.2.11.5: the widths in the dictionary are those in the font program. */
function widthProblems(name: string, widths: readonly number[], program: Uint8Array): readonly string[] {
  const font = create(Buffer.from(program))
  if ('fonts' in font) return [`6.2.11.4 ${name} embeds a collection`]
  const wrong = widths.flatMap((width, id) => {
    const own = (font.getGlyph(id).advanceWidth * 1000) / font.unitsPerEm
    return Math.abs(own - width) > 1 ? [id] : []
  })
  return wrong.length === 0 ? [] : [`6.2.11.5 widths of ${name}: ${wrong.slice(0, 5).join(' ')}`]
}

/** The words a letter of a font stands for, by its number, out of the font's ToUnicode. */
export function unicodeOf(file: PdfFile, font: Dict): ReadonlyMap<number, string> {
  const stream = asDict(file.follow(font.entries.get('ToUnicode')))
  const map = new Map<number, string>()
  if (stream === null) return map
  const text = Buffer.from(contentOf(stream)).toString('latin1')
  for (const [, from, list] of text.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    for (const [nth, [, hex]] of [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const bytes = Buffer.from((hex ?? '').replaceAll(' ', ''), 'hex')
      map.set(Number.parseInt(from ?? '', 16) + nth, bytes.swap16().toString('utf16le'))
    }
  return map
}
