import { expect, test } from 'vitest'
import { examining, type HealthFacts } from '../../../electron/core/library/health.ts'
import type { SourceFacts, SourceSummary } from '../../../electron/core/library/source.ts'
import { keepUntil, noValidity } from '../../../electron/core/library/validity.ts'
import { resultOf } from '../result-of.ts'

const noFacts: SourceFacts = {
  title: null,
  issuer: null,
  number: null,
  year: null,
  itemKind: null,
  itemTitle: null,
  category: null,
  topic: null,
  outcome: null,
  people: []
}

type Given = Partial<Omit<SourceSummary, 'facts'>> & { readonly facts?: Partial<SourceFacts> }

function summary(id: string, { facts, ...change }: Given = {}): SourceSummary {
  return {
    id,
    kind: 'reply',
    fileName: `${id}.docx`,
    format: 'docx',
    sha256: id,
    importedAt: '2026-01-05T09:00:00.000+08:00',
    origin: null,
    copies: [],
    family: null,
    facts: { ...noFacts, ...facts },
    checkedAt: null,
    corrected: [],
    certainty: '-'.repeat(9),
    noticeCount: 0,
    passageCount: 10,
    ...change
  }
}

const facts: HealthFacts = {
  today: '2026-04-20',
  unusedYears: 5,
  tally: () => ({ passages: 10, stale: 0, maybe: 0 }),
  lastUse: () => null,
  validUntil: () => null
}
const of = (year: number) => ({ facts: { year } })

test('stale are sources of which a fifth of the passages is, those with more and the older first; items are not reused', () => {
  const stale: Readonly<Record<string, number>> = { much: 6, some: 2, older: 2, little: 1, item: 9 }
  const rows = examine(
    'stale',
    [
      summary('little', of(2019)),
      summary('some', of(2024)),
      summary('older', of(2019)),
      summary('much', of(2023)),
      summary('item', { kind: 'item', ...of(2019) })
    ],
    { ...facts, tally: id => ({ passages: 10, stale: stale[id] ?? 0, maybe: 1 }) }
  )
  expect(rows.map(row => row.sourceId)).toEqual(['much', 'older', 'some'])
  expect(rows[0]?.detail).toBe('10 段中 6 段已过时，1 段待核对')
})

test('a source that was not looked through yet is not called stale', () => {
  expect(examine('stale', [summary('a', of(2015))], { ...facts, tally: () => null })).toEqual([])
})

test('unused are old sources that no letter took anything from', () => {
  const sources = [
    summary('old', of(2018)),
    summary('used', of(2018)),
    summary('young', of(2023)),
    summary('undated')
  ]
  const rows = examine('unused', sources, { ...facts, lastUse: id => (id === 'used' ? '2024-05-01' : null) })
  expect(rows.map(row => [row.sourceId, row.detail])).toEqual([['old', '2018年的资料，从未用过']])
})

test('what is kept as valid is neither stale nor unused until its day is over', () => {
  const said = keepUntil(noValidity, {
    sourceIds: ['a'],
    day: '2026-12-31',
    now: '2026-04-20T09:00:00.000+08:00'
  })
  const kept = {
    ...facts,
    tally: () => ({ passages: 10, stale: 9, maybe: 0 }),
    validUntil: (id: string) => said.until[id]?.day ?? null
  }
  const sources = [summary('a', of(2018)), summary('b', of(2018))]
  expect(examine('stale', sources, kept).map(row => row.sourceId)).toEqual(['b'])
  expect(examine('unused', sources, kept).map(row => row.sourceId)).toEqual(['b'])
  const later = { ...kept, today: '2027-01-01' }
  expect(examine('stale', sources, later).map(row => row.sourceId)).toEqual(['a', 'b'])
  const freed = keepUntil(said, { sourceIds: ['a'], day: null, now: '2026-05-01T09:00:00.000+08:00' })
  expect(freed.until).toEqual({})
})

test('duplicates are replies of one number, and sources with copies', () => {
  const number = '江数发建〔2023〕3号'
  const copy = { fileName: 'x.pdf', sha256: 'x', origin: null, importedAt: '2026-01-05T09:00:00.000+08:00' }
  const rows = examine(
    'duplicates',
    [
      summary('a', { facts: { number } }),
      summary('b', { facts: { number } }),
      summary('c', { copies: [copy] }),
      summary('d', { facts: { number: '江数发建〔2023〕4号' } })
    ],
    facts
  )
  expect(rows.map(row => [row.sourceId, row.detail])).toEqual([
    ['a', '与“b.docx”文号相同'],
    ['b', '与“a.docx”文号相同'],
    ['c', '另有 1 个内容相同的文件，已并作一份']
  ])
})

test('a family names its years and which of it is the newest', () => {
  const rows = examine(
    'families',
    [summary('a', of(2019)), summary('b', { family: 'a', ...of(2024) }), summary('alone', of(2020))],
    facts
  )
  expect(rows.map(row => [row.sourceId, row.detail])).toEqual([
    ['b', '同类 2 份，2019年至2024年，这份最新'],
    ['a', '同类 2 份，2019年至2024年']
  ])
})

test('what was recognised with doubt says which fact and why', () => {
  const rows = examine('unsure', [summary('a', { certainty: '-I-------' }), summary('b')], facts)
  expect(rows.map(row => [row.sourceId, row.detail])).toEqual([['a', '单位：不像一个单位的名称']])
})

test('sources with notices and without text are listed', () => {
  const sources = [summary('a', { noticeCount: 3 }), summary('b', { passageCount: 0 })]
  expect(examine('notices', sources, facts).map(row => row.sourceId)).toEqual(['a'])
  expect(examine('textless', sources, facts).map(row => row.sourceId)).toEqual(['b'])
})

function examine(...given: Parameters<typeof examining>) {
  return resultOf(examining(...given))
}
