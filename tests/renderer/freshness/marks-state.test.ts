import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agingFacts } from '../../../electron/core/freshness/aging-facts.ts'
import { piecesOf, tellingMarks } from '../../../renderer/freshness/marks-state.ts'
import { agingAt } from '../../../renderer/freshness/stale-state.ts'
import { keepDays, pick, takePicked } from '../../../renderer/health/health-state.ts'
import { reading } from '../../core/freshness/reading.ts'
import { someFinding } from '../some-view.ts'

const text = '目前运行平稳。去年完成改造，去年投用，今年以来由市环保局牵头，将于2023年底前推广，近期验收。'
const facts = agingFacts(text, reading)

test('the line of marks names certain ones first, each word once, and counts the rest', () => {
  const { shown, more } = tellingMarks(facts)
  expect(shown.map(fact => fact.words)).toEqual(['去年', '今年以来', '环保局', '将于2023年底前'])
  expect(more).toBe(2)
})

test('a text cut at its facts is the same text, and highlights stay on their words', () => {
  const at = text.indexOf('完成改造')
  const pieces = piecesOf(text, facts, [[at - 1, at + 2]])
  expect(pieces.map(piece => piece.words).join('')).toBe(text)
  const marked = pieces.flatMap(({ words, ranges }) => ranges.map(([from, to]) => words.slice(from, to)))
  expect(marked).toEqual(['年', '完成'])
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const cut = piecesOf(text, facts, [[from, to]])
      expect(cut.flatMap(({ words, ranges }) => ranges.map(range => words.slice(...range))).join('')).toBe(
        text.slice(from, to)
      )
    })
  )
})

test('the words under the cursor are found by their place', () => {
  const place = { block: 'b1', start: 4, end: 6 }
  const stale = someFinding({ rule: 'stale-facts', place })
  const other = someFinding({ rule: 'date-form', place })
  const cursor = (start: number) => ({ block: 'b1', start, end: start })
  expect(agingAt([other, stale], cursor(5))).toBe(stale)
  expect(agingAt([other, stale], cursor(7))).toBeNull()
  expect(agingAt([other], cursor(5))).toBeNull()
  expect(agingAt([stale], null)).toBeNull()
})

test('a source is kept to the end of this year or of one of the next two', () => {
  expect(keepDays('2026-04-20')).toEqual(['2026-12-31', '2027-12-31', '2028-12-31'])
})

test('what was picked for the table is handed over once', () => {
  pick({ ids: ['a'], words: '只看 1 份' })
  expect(takePicked()).toEqual({ ids: ['a'], words: '只看 1 份' })
  expect(takePicked()).toBeNull()
})
