import { simplifiedUnits } from './simplified.ts'

/**
 * What search sees in a text. Chinese characters are taken in pairs, Latin words and numbers whole; letter case, full-width forms,
 * traditional characters and the look-alike radicals that PDF files contain make no difference. A token is one 32-bit key:
 * pair `first << 16 | second`, lone character `character`, word `0xE0000000 | 28-bit hash`.
 */
export const wordKeys = 0xe0000000
/** The first key after those of words. */
export const wordKeysEnd = 0xf0000000

const separator = 0
const character = 1
const letter = 2
const digit = 3

const folded = new Uint16Array(0x10000)
const kinds = new Uint8Array(0x10000)

function foldOf(unit: number): number {
  if (unit >= 0xff01 && unit <= 0xff5e) return foldOf(unit - 0xfee0)
  if (unit === 0x3000) return 0x20
  const radical = (unit >= 0x2e80 && unit <= 0x2fdf) || (unit >= 0xf900 && unit <= 0xfaff)
  if (unit >= 0x600 && !radical) return unit
  const plain = radical
    ? String.fromCharCode(unit).normalize('NFKC')
    : String.fromCharCode(unit).toLowerCase()
  return plain.length === 1 ? plain.charCodeAt(0) : unit
}

function kindOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return digit
  if (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0x3005 && unit <= 0x3007) ||
    (unit >= 0x3041 && unit <= 0x30fa) ||
    (unit >= 0xac00 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  )
    return character
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? letter : separator
}

const simplified = simplifiedUnits()

for (let unit = 0; unit < 0x10000; unit++) {
  const plain = foldOf(unit)
  folded[unit] = simplified.get(plain) ?? plain
  kinds[unit] = kindOf(unit)
}

/** A UTF-16 unit as search compares it: lower case, half width, simplified, no look-alike radical. One unit in, one out, so places stay. */
export function fold(unit: number): number {
  return folded[unit] ?? 0
}

/** Whether a folded unit is a Chinese character (or half of a rare one outside the basic plane). */
export function isCharacter(unit: number): boolean {
  return kinds[unit] === character
}

/** The UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

const atOnce = 4096

/** The text of units [from, to). */
export function textOf(units: Uint16Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += atOnce)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, Math.min(to, at + atOnce)))
  return text
}

/** A text with every unit folded. */
export function foldText(text: string): string {
  let same = true
  for (let i = 0; i < text.length && same; i++) same = folded[text.charCodeAt(i)] === text.charCodeAt(i)
  // Most texts are as they would be folded.
  if (same) return text
  return textOf(unitsOf(text).map(fold), 0, text.length)
}

/** Room for the tokens of one stretch of text; used again and again. `starts` and `ends` are places in the units. */
export type Tokens = { keys: Uint32Array; starts: Uint32Array; ends: Uint32Array; count: number }

/** Empty room for tokens. */
export function createTokens(): Tokens {
  return { keys: new Uint32Array(1024), starts: new Uint32Array(1024), ends: new Uint32Array(1024), count: 0 }
}

function makeRoom(tokens: Tokens, needed: number): void {
  if (needed <= tokens.keys.length) return
  const size = needed * 2
  tokens.keys = new Uint32Array(size)
  tokens.starts = new Uint32Array(size)
  tokens.ends = new Uint32Array(size)
}

/** Fills `tokens` with the tokens of units [from, to), in order of place. */
export function tokenise(units: Uint16Array, span: readonly [number, number], tokens: Tokens): void {
  const [from, to] = span
  makeRoom(tokens, to - from)
  const { keys, starts, ends } = tokens
  let count = 0
  let at = from
  while (at < to) {
    const unit = folded[units[at] ?? 0] ?? 0
    const kind = kinds[unit]
    const start = at++
    if (kind === separator) continue
    if (kind === character) {
      let before = unit
      while (at < to) {
        const next = folded[units[at] ?? 0] ?? 0
        if (kinds[next] !== character) break
        keys[count] = ((before << 16) | next) >>> 0
        starts[count] = at - 1
        ends[count++] = ++at
        before = next
      }
      if (at === start + 1) {
        keys[count] = unit
        starts[count] = start
        ends[count++] = at
      }
      continue
    }
    let hash = Math.imul(0x811c9dc5 ^ unit, 0x01000193)
    while (at < to) {
      const next = folded[units[at] ?? 0] ?? 0
      const nextKind = kinds[next]
      if (nextKind !== letter && nextKind !== digit && !isPoint(units, at, to)) break
      hash = Math.imul(hash ^ next, 0x01000193)
      at++
    }
    keys[count] = (wordKeys | ((hash ^ (hash >>> 15)) & 0x0fffffff)) >>> 0
    starts[count] = start
    ends[count++] = at
  }
  tokens.count = count
}

/** A point between two digits, as in 3.5. */
function isPoint(units: Uint16Array, at: number, to: number): boolean {
  if (fold(units[at] ?? 0) !== 0x2e || at + 1 >= to) return false
  return kinds[fold(units[at - 1] ?? 0)] === digit && kinds[fold(units[at + 1] ?? 0)] === digit
}
