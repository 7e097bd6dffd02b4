import { expect, test } from 'vitest'
import { numberBlocks, p } from '../../../electron/core/reply/build.ts'
import {
  grouped,
  inReadingOrder,
  safelyFixable,
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
