import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../electron/core/check/rules.ts'
import { rulesPage } from '../../scripts/rules/rules-page.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8')

test('docs/rules.md is what the rules say today (npm run rules writes it)', () => {
  expect(page).toBe(rulesPage())
})

test('every rule has a row that says what it finds', () => {
  const rows = page.split('\n').filter(line => line.includes('<br>`'))
  expect(rows).toHaveLength(rules.length)
  expect(rows.filter(row => row.endsWith('|  |'))).toEqual([])
})

test('there are at least 110 rules, and every group has some', () => {
  expect(rules.length).toBeGreaterThanOrEqual(110)
  expect(new Set(rules.map(rule => rule.group)).size).toBe(5)
})
