import fc from 'fast-check'
import type { Block, Level, Provenance } from '../../../electron/core/reply/reply.ts'

const words = fc.string({
  unit: fc.constantFrom(...'共建共享数据平台，。；“”《》（）0123 A\n'),
  maxLength: 24
})
const someWords = words.filter(text => text !== '')
const level = fc.constantFrom<Level>(1, 2, 3, 4)

const provenance: fc.Arbitrary<Provenance> = fc.oneof(
  fc.record({
    kind: fc.constant('passage' as const),
    sourceId: someWords,
    passageId: someWords,
    label: words,
    year: fc.option(fc.integer({ min: 1990, max: 2040 })),
    original: words
  }),
  fc.record({
    kind: fc.constant('contribution' as const),
    contributionId: someWords,
    pointId: someWords,
    label: words,
    original: words
  }),
  fc.record({ kind: fc.constant('typed' as const), label: words })
)

const base = {
  id: fc.constant('b'),
  from: fc.option(provenance),
  answers: fc.uniqueArray(fc.constantFrom('a1', 'a2', 'a3'))
}
const role = fc.constantFrom('opening' as const, 'body' as const, 'closing' as const)

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), ...base, level, text: words }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    ...base,
    level: fc.constant(null),
    lead: fc.constant(null),
    text: words,
    role
  }),
  fc.record({ kind: fc.constant('paragraph' as const), ...base, level, lead: someWords, text: words, role }),
  fc.record({
    kind: fc.constant('table' as const),
    ...base,
    rows: fc.array(fc.array(words, { maxLength: 3 }), { maxLength: 3 }),
    headerRows: fc.integer({ min: 0, max: 2 }),
    caption: fc.option(words)
  }),
  fc.record({ kind: fc.constant('slot' as const), ...base, name: words, hint: words })
)

/** Any body a reply may have, with ids b1, b2, … */
export const anyBody: fc.Arbitrary<readonly Block[]> = fc
  .array(block, { maxLength: 8 })
  .map(blocks => blocks.map((each, index): Block => ({ ...each, id: `b${index + 1}` })))
