import { expect, test } from 'vitest'
import { rules } from '../../../electron/core/check/rules.ts'
import { noOfficeChecks } from '../../../electron/core/check/settings.ts'
import {
  checksOf,
  ruleRows,
  tidyChecks,
  withCell,
  withWeight,
  withWords,
  type RuleFilter
} from '../../../renderer/unit/checks/checks-state.ts'
import { unit } from '../../core/draft/builders.ts'

const all: RuleFilter = { words: '', group: null, changed: 'all' }
const rowOf = (id: string, checks = noOfficeChecks) => {
  const row = ruleRows(rules, checks, all).find(one => one.id === id)
  if (row === undefined) throw new Error(`no rule ${id}`)
  return row
}

test('every rule has a row, and the filter narrows them by name, basis, kind and change', () => {
  expect(ruleRows(rules, noOfficeChecks, all)).toHaveLength(rules.length)
  expect(ruleRows(rules, noOfficeChecks, { ...all, words: '错别字' }).map(({ id }) => id)).toEqual([
    'wrong-words'
  ])
  expect(
    ruleRows(rules, noOfficeChecks, { ...all, words: '15835' }).every(({ group }) => group === '数字')
  ).toBe(true)
  expect(
    new Set(ruleRows(rules, noOfficeChecks, { ...all, group: '标点' }).map(({ group }) => group))
  ).toEqual(new Set(['标点']))
  expect(ruleRows(rules, noOfficeChecks, { ...all, changed: 'changed' })).toEqual([])
})

test('a weight that is the usual one again leaves no trace', () => {
  const off = withWeight(noOfficeChecks, rowOf('wrong-words'), 'off')
  expect(ruleRows(rules, off, { ...all, changed: 'changed' }).map(({ id, now }) => [id, now])).toEqual([
    ['wrong-words', 'off']
  ])
  expect(withWeight(off, rowOf('wrong-words', off), 'warning')).toEqual(
    withWeight(noOfficeChecks, rowOf('wrong-words'), 'warning')
  )
})

test('rules of law and standard are shown as fixed', () => {
  expect(rowOf('unclosed-quote').free).toBe(false)
  expect(rowOf('paragraph-length')).toMatchObject({ free: true, usual: 'off' })
})

test('cells of own words are typed one by one, and a row without a word is not saved', () => {
  const rows = withCell(withCell([['', null, '', '']], 0, { word: '企服中心' }), 0, { right: '企业服务中心' })
  expect(rows).toEqual([['企服中心', '企业服务中心', '', '']])
  expect(withCell(rows, 0, { right: '' })).toEqual([['企服中心', null, '', '']])
  const typed = { ...unit, checks: withWords(noOfficeChecks, [...rows, [' ', null, '', '']]) }
  expect(checksOf(tidyChecks(typed)).settings.ownWords).toEqual(rows)
  expect(tidyChecks(unit)).toBe(unit)
})
