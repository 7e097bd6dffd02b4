// Letters of Microsoft's symbol fonts that occur in official documents (boxes to tick, ticks, numbered circles), by font and code.
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x72: '□',
  0xa1: '○',
  0xa8: '□',
  0xab: '★',
  0xb2: '☆',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '×',
  0xfc: '√',
  0xfd: '☒',
  0xfe: '☑'
}
const wingdings2: Readonly<Record<number, string>> = {
  0x4f: '×',
  0x50: '√',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0xa3: '□',
  0x30: '□',
  0x2a: '□'
}
const symbol: Readonly<Record<number, string>> = {
  0xb0: '°',
  0xb1: '±',
  0xb4: '×',
  0xb7: '·',
  0xa3: '≤',
  0xb3: '≥',
  0xae: '→',
  0x25: '%'
}
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings,
  'wingdings 2': wingdings2,
  symbol
}

/**
 * The Unicode letter for a `w:sym` (ISO/IEC 29500-1 17.3.3.30): `code` is its hexadecimal `w:char`, which symbol fonts shift
 * into the private-use area. A letter we do not know stays as it is, so that it can be reported.
 */
export function symbolLetter(font: string, code: string): string {
  const point = Number.parseInt(code, 16)
  if (!Number.isFinite(point) || point <= 0 || point > 0x10ffff) return ''
  const plain = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point
  return fonts[font.toLowerCase()]?.[plain] ?? String.fromCodePoint(point)
}
