import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  corrected,
  formerOf,
  isOfRecognition,
  putBack,
  recognisedAnew,
  type Correction
} from '../../../electron/core/library/correct.ts'
import { factsOf } from '../../../electron/core/library/describe.ts'
import type { Source } from '../../../electron/core/library/source.ts'
import { notice } from '../../../electron/core/notice.ts'
import { parse } from '../../../electron/core/parse/parse.ts'
import { lines } from '../parse/letters.ts'

const now = '2026-03-06T09:00:00.000+08:00'
const document = lines(
  '江临市数据发展局文件',
  '江数发建〔2025〕6号',
  '对市九届人大五次会议第208号建议的答复',
  '陆知行代表：',
  '您提出的《关于推进政务数据共享的建议》（第208号建议）收悉。现答复如下：',
  '已开放五类。'
)
const { value: parsed, notices } = parse(document)
const source: Source = {
  schema: 2,
  id: 's1',
  kind: 'reply',
  fileName: '答复.docx',
  format: 'docx',
  sha256: '0',
  importedAt: '2026-03-05T09:30:00.000+08:00',
  origin: null,
  copies: [],
  family: null,
  facts: factsOf(parsed, '答复.docx', document),
  checkedAt: null,
  corrected: [],
  document,
  parsed,
  notices: [notice('pictures', '图片没有导入。'), ...notices]
}
const nothing: Correction = { kind: null, facts: {}, checked: 'leave' }

test('only what is really changed is kept in mind as set by hand', () => {
  const next = corrected(
    source,
    { ...nothing, facts: { category: 'B', issuer: source.facts.issuer, year: 2025 } },
    now
  )
  expect(next.facts).toEqual({ ...source.facts, category: 'B' })
  expect(next.corrected).toEqual(['category'])
  expect(next.checkedAt).toBeNull()
})

test('a second correction adds to the first, and a name stands once', () => {
  const first = corrected(source, { ...nothing, facts: { category: 'B' } }, now)
  const second = corrected(first, { ...nothing, kind: 'contribution', facts: { category: 'A' } }, now)
  expect([...second.corrected].toSorted()).toEqual(['category', 'kind'])
})

test('looking over sets the time and nothing else', () => {
  expect(corrected(source, { ...nothing, checked: 'now' }, now)).toEqual({ ...source, checkedAt: now })
})

test('whatever is corrected, putting back gives the source exactly as it was', () => {
  const correction = fc.record({
    kind: fc.constantFrom(null, 'reply', 'item', 'contribution', 'other'),
    facts: fc.record(
      {
        issuer: fc.option(fc.string()),
        year: fc.option(fc.integer({ min: 1949, max: 2999 })),
        category: fc.constantFrom(null, 'A', 'B', 'C', 'D'),
        people: fc.array(fc.string())
      },
      { requiredKeys: [] }
    ),
    checked: fc.constantFrom('now', 'leave')
  })
  fc.assert(
    fc.property(correction, given => {
      expect(putBack(corrected(source, given, now), formerOf(source, null), null)).toEqual(source)
    })
  )
})

test('put back with the structure it had, a source recognised anew is exactly as before', () => {
  const older: Source = { ...source, parsed: { kind: 'other' }, kind: 'other', notices: [] }
  const next = recognisedAnew(older)
  expect(next.parsed).not.toEqual(older.parsed)
  const { parsed, notices } = older
  expect(putBack(next, formerOf(older, 'a'), { parsed, notices })).toEqual(older)
})

test('recognising anew finds what an older program had not, and keeps what was set by hand', () => {
  const older: Source = {
    ...source,
    parsed: { kind: 'other' },
    kind: 'other',
    facts: { ...source.facts, issuer: '江临市档案馆', number: null, topic: null },
    corrected: ['issuer']
  }
  const next = recognisedAnew(older)
  expect(next.kind).toBe('reply')
  expect(next.facts).toEqual({ ...source.facts, issuer: '江临市档案馆' })
  expect(next.parsed).toEqual(parsed)
})

test('of a source that was looked over only what was empty is filled in', () => {
  const looked: Source = {
    ...source,
    checkedAt: now,
    facts: { ...source.facts, year: 2019, number: null, people: [] }
  }
  expect(recognisedAnew(looked).facts).toEqual({ ...source.facts, year: 2019 })
})

test('recognising anew twice tells every notice once, those of the reading among them', () => {
  const once = recognisedAnew(source)
  expect(recognisedAnew(once)).toEqual(once)
  expect(once.notices).toEqual(source.notices)
})

test('every notice the recognition gives is known as its own', () => {
  const folder = join(import.meta.dirname, '../../../electron/core/parse')
  const given = readdirSync(folder).flatMap(name =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/notice\(\s*'([a-z-]+)'/g)].map(
      found => found[1] ?? ''
    )
  )
  expect(given.length).toBeGreaterThan(10)
  const unknown = given.filter(code => code !== 'footnotes' && !isOfRecognition(notice(code, '')))
  expect(unknown).toEqual([])
})
