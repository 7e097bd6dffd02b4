import { check } from '../../electron/core/check/check.ts'
import { cleanTexts, type Group } from './clean.ts'
import type { Outcome } from './seeded.ts'

/** False alarms in sound text of a group: how many, in how many characters, and which. */
export type Alarms = {
  readonly group: Group
  readonly characters: number
  readonly alarms: readonly string[]
  readonly perTenThousand: number
}

/** Checks the sound texts of a group with every rule as it is set when an office has set nothing. */
export function alarmsIn(group: Group, texts: number): Alarms {
  const clean = cleanTexts(group, texts)
  const characters = clean.reduce((all, { text }) => all + text.length, 0)
  const alarms = clean.flatMap(({ context, text }) =>
    check(context).map(({ rule, quote, message }) => `${rule}“${quote}”${message}〔${text.slice(0, 60)}〕`)
  )
  return { group, characters, alarms, perTenThousand: (alarms.length * 10_000) / characters }
}

/** How many errors were planted, how many were found, and of those with one right text how many were put right. */
export type Rates = {
  readonly planted: number
  readonly found: number
  readonly fixable: number
  readonly fixed: number
}

export function ratesOf(outcomes: readonly Outcome[]): Rates {
  const fixable = outcomes.filter(one => one.fixable)
  return {
    planted: outcomes.length,
    found: outcomes.filter(one => one.found).length,
    fixable: fixable.length,
    fixed: fixable.filter(one => one.fixed).length
  }
}

/** The rates kind by kind, in the order in which the kinds were planted. */
export function ratesByKind(outcomes: readonly Outcome[]): ReadonlyMap<string, Rates> {
  const names = new Set(outcomes.map(one => one.kind))
  return new Map([...names].map(kind => [kind, ratesOf(outcomes.filter(one => one.kind === kind))]))
}

/** A line for each kind: planted, found, put right (–: only to be pointed out). */
export function kindTable(outcomes: readonly Outcome[]): string {
  return [...ratesByKind(outcomes)]
    .map(([kind, { planted, found, fixable, fixed }]) =>
      [kind, planted, found, fixable === 0 ? '–' : fixed].join('\t')
    )
    .join('\n')
}
