import type { Severity } from '../../../electron/core/check/finding.ts'
import type { Rule, RuleGroup } from '../../../electron/core/check/rule.ts'
import { nameOfRule } from '../../../electron/core/check/rules.ts'
import {
  defaultSettings,
  noOfficeChecks,
  severityOf,
  type OfficeChecks
} from '../../../electron/core/check/settings.ts'
import type { WordRow } from '../../../electron/core/check/words.ts'
import type { Unit } from '../../../electron/core/unit/unit.ts'

/** A rule as a row of the table. */
export type RuleRow = {
  readonly id: string
  readonly name: string
  readonly group: RuleGroup
  readonly basis: string
  readonly usual: Severity | 'off'
  readonly now: Severity | 'off'
  readonly free: boolean
}

export type RuleFilter = {
  readonly words: string
  readonly group: RuleGroup | null
  readonly changed: 'all' | 'changed'
}

/** What the unit sets for its checks; the usual when it has set nothing. */
export function checksOf(unit: Unit): OfficeChecks {
  return unit.checks ?? noOfficeChecks
}

/** The rules that fit the filter, by their Chinese names and bases. */
export function ruleRows(
  rules: readonly Rule[],
  checks: OfficeChecks,
  filter: RuleFilter
): readonly RuleRow[] {
  return rules
    .map(rule => ({
      id: rule.id,
      name: nameOfRule(rule.id),
      group: rule.group,
      basis: rule.basis,
      usual: severityOf(rule, defaultSettings),
      now: severityOf(rule, checks.settings),
      free: rule.authority === '惯例' || rule.authority === '本单位'
    }))
    .filter(
      ({ name, group, basis, usual, now }) =>
        (filter.group === null || group === filter.group) &&
        (filter.changed === 'all' || usual !== now) &&
        (name.includes(filter.words.trim()) || basis.includes(filter.words.trim()))
    )
}

/** The checks with the weight of one rule set; the usual weight is not written down, so that a newer program may change it. */
export function withWeight(checks: OfficeChecks, row: RuleRow, weight: Severity | 'off'): OfficeChecks {
  const { [row.id]: _, ...others } = checks.settings.severities
  const severities = weight === row.usual ? others : { ...others, [row.id]: weight }
  return { ...checks, settings: { ...checks.settings, severities } }
}

/** The checks with other own words. */
export function withWords(checks: OfficeChecks, ownWords: readonly WordRow[]): OfficeChecks {
  return { ...checks, settings: { ...checks.settings, ownWords } }
}

/** The own words with one cell changed; an empty right side means the word is only pointed out. */
export function withCell(
  rows: readonly WordRow[],
  at: number,
  cell: { readonly word: string } | { readonly right: string }
): readonly WordRow[] {
  return rows.map((row, index): WordRow => {
    if (index !== at) return row
    const [word, right, before, after] = row
    return 'word' in cell
      ? [cell.word, right, before, after]
      : [word, cell.right === '' ? null : cell.right, before, after]
  })
}

/** The unit as it may be saved: rows of own words without a word are dropped. */
export function tidyChecks(unit: Unit): Unit {
  if (unit.checks === null) return unit
  const rows = unit.checks.settings.ownWords.filter(([word]) => word.trim() !== '')
  return { ...unit, checks: withWords(unit.checks, rows) }
}
