import { expect, test } from 'vitest'
import { sha256Text } from '../../../electron/adapters/system/digest.ts'
import { p, reply } from '../../../electron/core/reply/build.ts'
import type { Block } from '../../../electron/core/reply/reply.ts'
import { contentDigest } from '../../../electron/core/workflow/content.ts'
import { editRefusal, permitted } from '../../../electron/core/workflow/permitted.ts'
import { kaseIn, letter } from './made-up-case.ts'

test('a stage tells what may be done and why not', () => {
  expect(permitted(kaseIn('reviewing'), [])).toEqual([
    { action: 'approve', refusals: [] },
    { action: 'return', refusals: [] }
  ])
  expect(permitted({ ...kaseIn('reviewing'), reply: null }, [])).toMatchObject([
    { action: 'approve', refusals: [{ code: 'no-reply' }] },
    { action: 'return', refusals: [] }
  ])
})

test.each([
  ['drafting', 'clerk', null],
  ['drafting', 'reviewer', null],
  ['reviewing', 'clerk', 'not-in-hand'],
  ['reviewing', 'reviewer', null],
  ['signing', 'reviewer', 'not-in-hand'],
  ['signing', 'signer', 'not-in-hand'],
  ['numbering', 'signer', 'immutable'],
  ['archiving', 'office', 'immutable'],
  ['archived', 'clerk', 'immutable']
] as const)('in %s the %s editing is told %s', (stage, role, code) => {
  expect(editRefusal(kaseIn(stage), role)?.code ?? null).toBe(code)
})

test('the digest of the content does not see provenance, ids, number or the order of keys', () => {
  const marked = letter.body.map((block, i): Block => ({ ...block, id: `x${i}`, answers: ['a1'] }))
  const turned = Object.fromEntries(Object.entries(letter).toReversed()) as typeof letter
  const numbered = { ...letter.frame, number: { code: '江数发建', year: 2026, serial: 3 } }
  const digest = contentDigest(letter, sha256Text)
  expect(contentDigest({ ...letter, body: marked }, sha256Text)).toBe(digest)
  expect(contentDigest(turned, sha256Text)).toBe(digest)
  expect(contentDigest({ ...letter, frame: numbered }, sha256Text)).toBe(digest)
})

test('the digest of the content sees every printed word', () => {
  const digest = contentDigest(letter, sha256Text)
  expect(contentDigest({ ...letter, body: reply(p('别的话。')).body }, sha256Text)).not.toBe(digest)
  expect(contentDigest({ ...letter, frame: { ...letter.frame, date: '2026-03-05' } }, sha256Text)).not.toBe(
    digest
  )
})
