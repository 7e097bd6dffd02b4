import { pinyin } from 'pinyin-pro'
import { fold, isCharacter } from './tokens.ts'

/**
 * A label as it can be typed: for each character or letter, in order, its folded unit and every way to spell it; blanks and
 * punctuation left out. All readings count, because 重 in 重庆 and 曾 as a surname are not worth a dictionary of contexts here.
 */
export type Spelling = {
  readonly units: readonly number[]
  readonly readings: readonly (readonly string[])[]
  /** The letters each place may begin with, as bits from a = 1. */
  readonly firsts: readonly number[]
  /** The second letters of the spellings of each place, as bits. */
  readonly seconds: readonly number[]
}

const known = new Map<number, readonly string[]>()

/** All toneless readings of a Chinese character, the usual one first, ü as v; none for what pinyin does not know. */
export function readingsOf(unit: number): readonly string[] {
  const before = known.get(unit)
  if (before !== undefined) return before
  const found = pinyin(String.fromCharCode(unit), {
    multiple: true,
    type: 'array',
    toneType: 'none',
    v: true
  })
  const readings = [...new Set(found)].filter(reading => /^[a-z]+$/.test(reading))
  known.set(unit, readings)
  return readings
}

/** How a label is spelled. */
export function spell(label: string): Spelling {
  const units: number[] = []
  const readings: (readonly string[])[] = []
  for (let i = 0; i < label.length; i++) {
    const unit = fold(label.charCodeAt(i))
    const han = isCharacter(unit)
    if (!han && !/[\p{L}\p{N}]/u.test(String.fromCharCode(unit))) continue
    units.push(unit)
    readings.push(han ? readingsOf(unit) : [])
  }
  const letterAt = (place: number) =>
    readings.map(all => all.reduce((bits, one) => bits | bitOf(one.charCodeAt(place)), 0))
  return { units, readings, firsts: letterAt(0), seconds: letterAt(1) }
}

function bitOf(unit: number): number {
  return unit >= 0x61 && unit <= 0x7a ? 1 << (unit - 0x61) : 0
}

/** Where typed letters fit a spelling: characters [start, end). `usual`: each character in its first reading. */
export type Fit = {
  readonly start: number
  readonly end: number
  readonly how: 'characters' | 'initials' | 'syllables' | 'mixed'
  readonly usual: boolean
}

type Step = { readonly initials: number; readonly syllables: number; readonly unusual: number }
const noStep: Step = { initials: 0, syllables: 0, unusual: 0 }
const ranking = ['characters', 'syllables', 'initials', 'mixed'] as const

/**
 * The best place where `typed` (folded, without blanks) fits, of equals the first: characters as themselves, letters as initials
 * or syllables of the characters, also mixed (zhangjg, 张jg); the last syllable may be unfinished. Null when it fits nowhere.
 */
export function fit(spelling: Spelling, typed: string): Fit | null {
  const first = typed.charCodeAt(0)
  const bit = bitOf(first)
  let best: Fit | null = null
  for (let start = 0; start < spelling.units.length; start++) {
    if (spelling.units[start] !== first && ((spelling.firsts[start] ?? 0) & bit) === 0) continue
    if (typed.length > 1 && !mayGoOn(spelling, typed.charCodeAt(1), start)) continue
    for (const found of [
      fitInitials(spelling, typed, start),
      fitFrom(spelling, typed, { at: start, from: 0, step: noStep })
    ])
      if (found !== null && (best === null || rank(fitOf(found, start)) < rank(best)))
        best = fitOf(found, start)
  }
  return best
}

/** Whether a second letter can stand after what fits at `start`: most places are ruled out by it. */
function mayGoOn({ units, firsts, seconds }: Spelling, second: number, start: number): boolean {
  const letters = (firsts[start + 1] ?? 0) | (seconds[start] ?? 0)
  return units[start + 1] === second || (letters & bitOf(second)) !== 0
}

function rank({ how, usual }: Fit): number {
  return ranking.indexOf(how) * 2 + (usual ? 0 : 1)
}

function fitOf({ at, step: { initials, syllables, unusual } }: State, start: number): Fit {
  const letters = syllables === 0 ? 'initials' : 'mixed'
  const how = initials > 0 ? letters : syllables > 0 ? 'syllables' : 'characters'
  return { start, end: at, how, usual: unusual === 0 }
}

function fitInitials(spelling: Spelling, typed: string, start: number): State | null {
  let unusual = 0
  let initials = 0
  for (let i = 0; i < typed.length; i++) {
    const unit = typed.charCodeAt(i)
    if (spelling.units[start + i] === unit) continue
    if (((spelling.firsts[start + i] ?? 0) & bitOf(unit)) === 0) return null
    initials++
    if (spelling.readings[start + i]?.[0]?.charCodeAt(0) !== unit) unusual++
  }
  return { at: start + typed.length, from: typed.length, step: { initials, syllables: 0, unusual } }
}

type State = { readonly at: number; readonly from: number; readonly step: Step }

function fitFrom(spelling: Spelling, typed: string, { at, from, step }: State): State | null {
  if (from === typed.length) return { at, from, step }
  const unit = spelling.units[at]
  if (unit === undefined) return null
  if (typed.charCodeAt(from) === unit) return fitFrom(spelling, typed, { at: at + 1, from: from + 1, step })
  const readings = spelling.readings[at] ?? []
  const rest = typed.length - from
  for (let r = 0; r < readings.length; r++) {
    const reading = readings[r] ?? ''
    const unfinished = rest > 1 && rest < reading.length && reading.startsWith(typed.slice(from))
    const length = typed.startsWith(reading, from) ? reading.length : unfinished ? rest : 0
    if (length < 2) continue
    const unusual = step.unusual + Math.min(r, 1)
    const how = unfinished ? { initials: step.initials + 1 } : { syllables: step.syllables + 1 }
    const next = { at: at + 1, from: from + length, step: { ...step, ...how, unusual } }
    const found = fitFrom(spelling, typed, next)
    if (found !== null) return found
  }
  const initial = readings.findIndex(reading => reading.charCodeAt(0) === typed.charCodeAt(from))
  if (initial < 0) return null
  const unusual = step.unusual + Math.min(initial, 1)
  return fitFrom(spelling, typed, {
    at: at + 1,
    from: from + 1,
    step: { ...step, initials: step.initials + 1, unusual }
  })
}
