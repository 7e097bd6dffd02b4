import { describe, expect, test } from 'vitest'
import { missingFramePart } from '../../../../electron/core/check/rules/missing-frame-part.ts'
import { missingOfficialPart } from '../../../../electron/core/check/rules/missing-official-part.ts'
import { missingTitleOrAddressee } from '../../../../electron/core/check/rules/missing-title-or-addressee.ts'
import type { CheckContext } from '../../../../electron/core/check/rule.ts'
import { p, reply } from '../../../../electron/core/reply/build.ts'
import type { Frame } from '../../../../electron/core/reply/reply.ts'
import type { Stage } from '../../../../electron/core/workflow/stage.ts'
import { bureau } from '../../unit/made-up-unit.ts'
import { caseOf, soundLetter, withFrame } from '../made-up.ts'
import { alone, found } from '../table.ts'

const places = (findings: ReturnType<typeof found>) => findings.map(finding => finding.place?.block)

describe('missing-title-or-addressee', () => {
  test('says nothing of a letter that has both', () => {
    expect(found(missingTitleOrAddressee, soundLetter)).toEqual([])
  })
  test('stops a letter without title', () => {
    expect(
      found(missingTitleOrAddressee, withFrame({ title: null })).map(one => [one.severity, one.message])
    ).toEqual([['error', '没有标题，请补上。']])
  })
  test('stops a letter to nobody', () => {
    expect(places(found(missingTitleOrAddressee, withFrame({ addressees: [] })))).toEqual([
      'frame.addressees'
    ])
    expect(
      places(found(missingTitleOrAddressee, withFrame({ addressees: [{ name: ' ', role: 'deputy' }] })))
    ).toEqual(['frame.addressees'])
  })
  test('takes a blank title for none', () => {
    expect(places(found(missingTitleOrAddressee, withFrame({ title: ' ' })))).toEqual(['frame.title'])
  })
})

describe('missing-frame-part', () => {
  test('says nothing of a complete letter', () => {
    expect(found(missingFramePart, soundLetter)).toEqual([])
  })
  test('names everything a bare file lacks, in printed order', () => {
    expect(places(found(missingFramePart, reply(p('正文。'))))).toEqual([
      'frame.category',
      'frame.signature',
      'frame.date',
      'frame.contact',
      'frame.openness',
      'frame.copies'
    ])
  })
  const parts: readonly (readonly [string, Partial<Frame>])[] = [
    ['frame.category', { category: null }],
    ['frame.signature', { signature: [] }],
    ['frame.date', { date: null }],
    ['frame.contact', { contact: null }],
    ['frame.contact', { contact: { person: '苏晓棠', phone: null } }],
    ['frame.openness', { openness: null }],
    ['frame.copies', { copies: [] }]
  ]
  test.each(parts)('names %s alone when only it is missing', (block, frame) => {
    expect(places(found(missingFramePart, withFrame(frame)))).toEqual([block])
  })
  test('does not ask for the date in a case, where signing sets it', () => {
    expect(
      found(missingFramePart, { reply: withFrame({ date: null }), kase: caseOf({}), unit: null })
    ).toEqual([])
  })
  test('does not ask a 会办意见 for 类别, 公开属性 and 抄送', () => {
    const contribution = {
      ...withFrame({ category: null, openness: null, copies: [] }),
      kind: 'contribution' as const
    }
    expect(found(missingFramePart, contribution)).toEqual([])
  })
  test('does not ask for what the office’s page does not show', () => {
    const plain = {
      ...bureau,
      profile: {
        ...bureau.profile,
        openness: 'none' as const,
        head: { ...bureau.profile.head, category: 'none' as const }
      }
    }
    const letter = withFrame({ category: null, openness: null })
    expect(found(missingFramePart, { reply: letter, kase: null, unit: plain })).toEqual([])
  })
})

describe('missing-official-part', () => {
  const at = (stage: Stage, frame: Partial<Frame>): CheckContext => ({
    reply: withFrame(frame),
    kase: { ...caseOf({}), stage },
    unit: { ...bureau, profile: { ...bureau.profile, head: { ...bureau.profile.head, showSigner: true } } }
  })
  const none = { number: null, signers: [], date: null }
  const all = { number: { code: '江数发建', year: 2026, serial: 3 }, signers: ['沈一苇'], date: '2026-04-20' }
  test.each(['drafting', 'reviewing', 'signing'] as const)('asks for nothing while %s', stage => {
    expect(found(missingOfficialPart, at(stage, none))).toEqual([])
  })
  test('asks for signer and date once signed, for the number once numbered', () => {
    expect(places(found(missingOfficialPart, at('numbering', none)))).toEqual(['frame.signers', 'frame.date'])
    expect(places(found(missingOfficialPart, at('archiving', none)))).toEqual([
      'frame.number',
      'frame.signers',
      'frame.date'
    ])
    expect(found(missingOfficialPart, at('archived', all))).toEqual([])
  })
  test('does not ask for a signer the page does not show', () => {
    const context = at('archiving', { ...all, signers: [] })
    const hidden = {
      ...bureau,
      profile: { ...bureau.profile, head: { ...bureau.profile.head, showSigner: false } }
    }
    expect(found(missingOfficialPart, { ...context, unit: hidden })).toEqual([])
  })
  test('says nothing of a file that belongs to no case', () => {
    expect(found(missingOfficialPart, alone(withFrame(none)))).toEqual([])
  })
})
