import { expect, test } from 'vitest'
import { numberBlocks, p } from '../../../electron/core/reply/build.ts'
import {
  grouped,
  groupsIn,
  inGroup,
  inReadingOrder,
  safelyFixable,
  sameKind,
  stepFinding
} from '../../../renderer/case-work/findings-state.ts'
import { someFinding } from '../some-view.ts'

const body = numberBlocks([p('甲'), p('乙')])
const at = (key: string, block: string, start: number) =>
  someFinding({ key, place: { block, start, end: start + 1 } })
const keys = (findings: readonly { readonly key: string }[]) => findings.map(each => each.key)

test('findings follow the letter: the whole, the frame, then the body from top to bottom', () => {
  const findings = [
    at('third', 'b2', 0),
    at('second', 'b1', 4),
    at('first', 'b1', 1),
    at('frame', 'frame.title', 0),
    someFinding({ key: 'whole' })
  ]
  expect(keys(inReadingOrder(findings, body))).toEqual(['whole', 'frame', 'first', 'second', 'third'])
})

test('stepping goes round in both directions', () => {
  const findings = [at('one', 'b1', 0), at('two', 'b2', 0)]
  expect(stepFinding(findings, null, 1)?.key).toBe('one')
  expect(stepFinding(findings, null, -1)?.key).toBe('two')
  expect(stepFinding(findings, 'two', 1)?.key).toBe('one')
  expect(stepFinding(findings, 'one', -1)?.key).toBe('two')
  expect(stepFinding([], null, 1)).toBeNull()
})

test('groups stand by severity, and a filter leaves one', () => {
  const findings = [someFinding({ key: 'w' }), someFinding({ key: 'e', severity: 'error' })]
  expect(grouped(findings, 'all').map(group => group.severity)).toEqual(['error', 'warning'])
  expect(grouped(findings, 'warning').map(group => keys(group.findings))).toEqual([['w']])
  expect(grouped(findings, 'hint')).toEqual([])
})

test('only fixes marked safe are applied without looking', () => {
  const fix = { label: '', edits: [] }
  const findings = [
    someFinding({ key: 'safe', fix: { ...fix, safe: true } }),
    someFinding({ key: 'proposed', fix: { ...fix, safe: false } }),
    someFinding({ key: 'none' })
  ]
  expect(keys(safelyFixable(findings))).toEqual(['safe'])
})

test('findings are told apart by what kind of rule they come from', () => {
  const findings = [
    someFinding({ key: 'quote', rule: 'adjacent-quotes' }),
    someFinding({ key: 'year', rule: 'short-year' }),
    someFinding({ key: 'stop', rule: 'chain-stops' }),
    someFinding({ key: 'unknown', rule: 'no-such-rule' })
  ]
  expect(groupsIn(findings)).toEqual([
    { group: '标点', count: 2 },
    { group: '数字', count: 1 }
  ])
  expect(keys(inGroup(findings, '标点'))).toEqual(['quote', 'stop'])
  expect(inGroup(findings, null)).toHaveLength(4)
})

test('findings of one rule are mended together, where there is more than one to mend', () => {
  const fix = { label: '', safe: true, edits: [] }
  const one = someFinding({ key: 'one', rule: 'adjacent-quotes', fix })
  const two = someFinding({ key: 'two', rule: 'adjacent-quotes', fix })
  const bare = someFinding({ key: 'bare', rule: 'adjacent-quotes', fix: null })
  const other = someFinding({ key: 'other', rule: 'short-year', fix })
  expect(keys(sameKind(one, [one, two, bare, other]))).toEqual(['one', 'two'])
  expect(sameKind(other, [one, two, bare, other])).toEqual([])
  expect(sameKind(bare, [one, two, bare, other])).toEqual([])
})
