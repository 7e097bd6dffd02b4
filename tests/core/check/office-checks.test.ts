import { expect, test } from 'vitest'
import { check, checkAgain, checkAll, noneChecked } from '../../../electron/core/check/check.ts'
import { factsOfRule } from '../../../electron/core/check/rule-facts.ts'
import { rules } from '../../../electron/core/check/rules.ts'
import {
  defaultSettings,
  noOfficeChecks,
  severityOf,
  type OfficeChecks
} from '../../../electron/core/check/settings.ts'
import { unit } from '../draft/builders.ts'
import { caseOf, worded } from './made-up.ts'

const office = (checks: Partial<OfficeChecks>) => ({ ...unit, checks: { ...noOfficeChecks, ...checks } })
const letter = worded({ text: '全市统一布署推进，涉及到46个驿站。' })
const rulesFound = (given: Parameters<typeof check>[0]) => check(given).map(({ rule }) => rule)

test('an office may make a rule of usage graver, lighter or silent', () => {
  const severities = { 'doubled-meaning': 'off', 'wrong-words': 'error' } as const
  const own = office({ settings: { ...defaultSettings, severities } })
  expect(rulesFound({ reply: letter, kase: null, unit })).toEqual(['wrong-words', 'doubled-meaning'])
  expect(
    check({ reply: letter, kase: null, unit: own }).map(({ rule, severity }) => [rule, severity])
  ).toEqual([['wrong-words', 'error']])
})

test('what a law or standard demands is not an office’s to switch off', () => {
  const standard = rules.filter(({ authority }) => authority !== '惯例' && authority !== '本单位')
  expect(standard.length).toBeGreaterThan(30)
  const severities = Object.fromEntries(standard.map(({ id }) => [id, 'off' as const]))
  for (const rule of standard)
    expect(severityOf(rule, { ...defaultSettings, severities })).toBe(rule.severity)
})

test('a list of the office takes the place of the built-in one', () => {
  const own = office({ lists: { rows: { 'wrong-words': [['推进', '推动', '', '']] } } })
  expect(check({ reply: letter, kase: null, unit: own }).map(({ quote }) => quote)).toEqual([
    '推进',
    '涉及到'
  ])
})

test('words let pass for the office are not found in any case, but still elsewhere under other words', () => {
  const own = office({
    allowed: [{ rule: 'wrong-words', quote: '布署', at: '2026-03-01T09:00:00.000+08:00' }]
  })
  expect(rulesFound({ reply: letter, kase: caseOf({}), unit: own })).toEqual(['doubled-meaning'])
  expect(rulesFound({ reply: worded({ text: '按排专人。' }), kase: caseOf({}), unit: own })).toEqual([
    'wrong-words'
  ])
})

test('dismissed in its case, the same words pass everywhere in it', () => {
  const twice = worded({ text: '全市统一布署推进。各镇分别布署落实。' })
  const [first] = checkAll({ reply: twice, kase: null, unit: null })
  const dismissal = { key: first?.key ?? '', rule: 'wrong-words', at: '', reason: null, quote: '布署' }
  const kase = (scope: 'here' | 'case') => ({ ...caseOf({}), dismissals: [{ ...dismissal, scope }] })
  expect(check({ reply: twice, kase: kase('here'), unit: null })).toHaveLength(1)
  expect(check({ reply: twice, kase: kase('case'), unit: null })).toEqual([])
})

test('checking again after a change finds what a full check finds, and new settings are heeded at once', () => {
  const before = checkAgain(noneChecked, rules, { reply: letter, kase: null, unit })
  const changed = worded({ text: '全市统一布署推进，按排46个驿站。' })
  expect(checkAgain(before, rules, { reply: changed, kase: null, unit }).findings).toEqual(
    checkAll({ reply: changed, kase: null, unit })
  )
  const silent = office({ settings: { ...defaultSettings, severities: { 'wrong-words': 'off' } } })
  expect(
    checkAgain(before, rules, { reply: letter, kase: null, unit: silent }).findings.map(({ rule }) => rule)
  ).toEqual(['doubled-meaning'])
})

test('every rule of data shows an office an example of what it says', () => {
  const facts = rules.map(rule => factsOfRule(rule, defaultSettings))
  const withTable = rules.filter(rule => 'table' in rule)
  expect(facts.filter(({ example }) => example !== null)).toHaveLength(withTable.length)
})
