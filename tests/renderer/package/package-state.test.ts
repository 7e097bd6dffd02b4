import { expect, test } from 'vitest'
import type { PackageChoice } from '../../../electron/core/calls/office.ts'
import {
  documentKindSchema,
  type DocumentKind,
  type Planned
} from '../../../electron/core/package/document.ts'
import { failureLines, tickedKinds, withTick } from '../../../renderer/package/package-state.ts'

const planned = (kind: DocumentKind, state: Planned['state']): Planned => ({
  kind,
  state,
  why: null,
  missing: [],
  recipients: []
})
const choice: PackageChoice = { documents: ['feedback', 'reply'], formats: ['docx'] }

test('what is ticked is made in the order of the package, and what cannot be made is left out', () => {
  const plan = [planned('reply', 'ready'), planned('feedback', 'ready'), planned('signing-sheet', 'ready')]
  expect(tickedKinds(plan, choice.documents)).toEqual(['reply', 'feedback'])
  const without = plan.map(one => (one.kind === 'reply' ? planned('reply', 'not-possible') : one))
  expect(tickedKinds(without, choice.documents)).toEqual(['feedback'])
})

test('a tick is set and taken away without disturbing the order or the formats', () => {
  const more = withTick(choice, 'signing-sheet', 'on')
  expect(more.formats).toEqual(['docx'])
  expect(more.documents).toEqual(documentKindSchema.options.filter(kind => more.documents.includes(kind)))
  expect(new Set(more.documents)).toEqual(new Set(['reply', 'feedback', 'signing-sheet']))
  expect(withTick(more, 'reply', 'off').documents).not.toContain('reply')
  expect(withTick(more, 'reply', 'on')).toEqual(more)
})

test('only what could not be done is told after a batch', () => {
  const rest = { outcome: 'read', sourceId: null, notices: [] } as const
  const results = [
    { fileName: '甲', message: null },
    { fileName: '乙', message: '还没有答复稿' }
  ]
  expect(failureLines({ results: results.map(one => ({ ...one, ...rest })) })).toEqual(['乙：还没有答复稿'])
})
