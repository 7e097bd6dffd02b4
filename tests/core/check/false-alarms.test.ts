import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../../electron/core/check/check.ts'
import type { Finding } from '../../../electron/core/check/finding.ts'
import { draft } from '../../../electron/core/draft/draft.ts'
import { linesDocument } from '../../../electron/core/library/text-document.ts'
import { parseReply } from '../../../electron/core/parse/parse-reply.ts'
import { replyText } from '../../../electron/core/reply/place.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { sampleTest, sampleText } from '../../sample.ts'
import { asks, item, kinds, template, unit } from '../draft/builders.ts'
import { cleanLetter } from './clean-letter.ts'
import { caseOf, soundLetter } from './made-up.ts'
import { alone } from './table.ts'

const missing = ['signature', 'date', 'contact', 'openness', 'copies'].map(
  field => `missing-frame-part frame.${field}`
)

function parsed(text: string): Reply {
  return parseReply(linesDocument('txt', text.split('\n'))).value
}

function briefly(findings: readonly Finding[]): readonly string[] {
  return findings.map(one => `${one.rule} ${one.quote === '' ? one.place?.block : one.quote}`)
}

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../fixtures', name), 'utf8')
}

test('a long letter full of traps gives no finding at all', () => {
  expect(replyText(cleanLetter).length).toBeGreaterThan(2400)
  expect(briefly(check(alone(cleanLetter)))).toEqual([])
})

test('a sound letter in its case gives no finding', () => {
  expect(briefly(check({ reply: soundLetter, kase: caseOf({}), unit: null }))).toEqual([])
})

test('the made-up formal letter gives the faults of its pattern, counts written in words, and nothing else', () => {
  const findings = check(alone(parsed(fixture('formal-reply.txt'))))
  expect(briefly(findings).filter(one => one.startsWith('missing'))).toEqual(missing)
  const counts: Record<string, number> = {}
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1
  expect(counts).toEqual({
    'missing-frame-part': missing.length,
    'unclosed-quote': 2,
    'adjacent-quotes': 2,
    'relative-time': 3,
    'parallel-headings': 1,
    'counted-value': 21
  })
  const written = findings.filter(({ rule }) => rule === 'counted-value')
  expect(written.every(({ quote }) => /^[一二三四五六七八九十百千万]+$/.test(quote))).toBe(true)
})

describe('a fresh draft', () => {
  const skeletons = kinds.flatMap(kind => template(kind).skeletons.map(one => ({ kind, skeletonId: one.id })))
  test.each(skeletons)(
    'of $kind, $skeletonId, gives only its empty slots and the category to choose',
    ({ kind, skeletonId }) => {
      const form = template(kind)
      const asked =
        form.itemKind === 'proposal'
          ? {
              ...item,
              kind: 'proposal' as const,
              title: '关于办好社区食堂的提案',
              session: '市政协三届四次会议'
            }
          : item
      const fresh = { ...caseOf(asked), asks, reply: null }
      let count = 0
      const ids = (prefix: string) => `${prefix}${++count}`
      const answer = draft({
        template: form,
        skeletonId,
        kase: fresh,
        unit,
        passages: [],
        ids,
        today: '2026-04-01'
      })
      const rules = check({ reply: answer, kase: fresh, unit }).map(
        one => `${one.rule} ${one.place?.block.replace(/\d+/, '')}`
      )
      expect(new Set(rules)).toEqual(
        new Set([
          'unfilled-slot b',
          ...(kind === 'contribution' ? [] : ['missing-frame-part frame.category'])
        ])
      )
    }
  )
})

sampleTest('the real letter gives exactly what an experienced reviewer marks in it', () => {
  expect(briefly(check(alone(parsed(sampleText()))))).toEqual([
    ...missing,
    expect.stringMatching(/^unclosed-quote “积极/),
    expect.stringMatching(/^joined-with-verb 会同/),
    expect.stringMatching(/^unclosed-quote “市企业/),
    'number-range-mark 1-2',
    'relative-time 今年',
    expect.stringMatching(/^parallel-headings 促进/),
    'adjacent-quotes 、',
    'adjacent-quotes 、'
  ])
})
