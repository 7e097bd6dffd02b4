import { expect, test } from 'vitest'
import { sha256Text } from '../../../electron/adapters/system/digest.ts'
import type { Case } from '../../../electron/core/case/case.ts'
import { framed, h1, p, reply, slot } from '../../../electron/core/reply/build.ts'
import { advance, isAsSigned, type Step } from '../../../electron/core/workflow/advance.ts'
import { emptyLedger, type Ledger } from '../../../electron/core/workflow/numbering.ts'
import { actionsOf, rolesFor } from '../../../electron/core/workflow/permitted.ts'
import {
  actionSchema,
  roleSchema,
  stageSchema,
  type Action,
  type Role,
  type Stage
} from '../../../electron/core/workflow/stage.ts'
import { bureau } from '../unit/made-up-unit.ts'
import { kaseIn, letter } from './made-up-case.ts'

function step(action: Action, role: Role, changes: Partial<Step> = {}): Step {
  return {
    actor: { name: '沈一禾', role },
    action,
    reason: '内容需要补充',
    at: '2026-03-05T09:30:00.000+08:00',
    unit: bureau,
    findings: [],
    ledger: emptyLedger,
    digest: sha256Text,
    ...changes
  }
}

/** Takes steps that must all succeed. */
function walk(kase: Case, ...steps: readonly Step[]): { kase: Case; ledger: Ledger } {
  return steps.reduce(
    (now, next) => {
      const done = advance(now.kase, { ...next, ledger: now.ledger })
      if (!done.ok) throw new Error(done.refusals.map(r => r.code).join())
      return { kase: done.kase, ledger: done.ledger }
    },
    { kase, ledger: emptyLedger }
  )
}

function codes(kase: Case, next: Step): readonly string[] {
  const done = advance(kase, next)
  return done.ok ? [] : done.refusals.map(r => r.code)
}

/** Every way through the stages there is: from, action, who, to. */
const ways: readonly (readonly [Stage, Action, readonly Role[], Stage])[] = [
  ['drafting', 'submit', ['clerk'], 'reviewing'],
  ['reviewing', 'approve', ['reviewer'], 'signing'],
  ['reviewing', 'return', ['reviewer'], 'drafting'],
  ['signing', 'sign', ['signer'], 'numbering'],
  ['signing', 'return', ['signer'], 'drafting'],
  ['numbering', 'number', ['office'], 'archiving'],
  ['numbering', 'reopen', ['signer', 'office'], 'drafting'],
  ['archiving', 'archive', ['office'], 'archived'],
  ['archiving', 'reopen', ['signer', 'office'], 'drafting'],
  ['archived', 'reopen', ['signer', 'office'], 'drafting']
]

const everything = stageSchema.options.flatMap(stage =>
  actionSchema.options.flatMap(action => roleSchema.options.map(role => ({ stage, action, role })))
)

test.each(everything)('in $stage, $action by $role', ({ stage, action, role }) => {
  const way = ways.find(([from, does]) => from === stage && does === action)
  const done = advance(kaseIn(stage), step(action, role))
  if (!way) {
    expect(done).toMatchObject({ ok: false, refusals: [{ code: 'wrong-stage' }] })
  } else if (!way[2].includes(role)) {
    expect(done).toMatchObject({ ok: false, refusals: [{ code: 'wrong-role' }] })
  } else {
    expect(done).toMatchObject({
      ok: true,
      kase: { stage: way[3] },
      facts: { action, from: stage, to: way[3] }
    })
  }
})

test('what a stage offers is exactly what it lets pass', () => {
  for (const stage of stageSchema.options) {
    expect(actionsOf[stage]).toEqual(ways.filter(([from]) => from === stage).map(([, action]) => action))
    for (const action of actionsOf[stage])
      expect(rolesFor(action, stage)).toEqual(ways.find(([f, a]) => f === stage && a === action)?.[2])
  }
})

test.each([
  ['reviewing', 'return', 'reviewer'],
  ['signing', 'return', 'signer'],
  ['archived', 'reopen', 'office']
] as const)('in %s, %s needs a reason, and blanks are none', (stage, action, role) => {
  expect(codes(kaseIn(stage), step(action, role, { reason: null }))).toEqual(['no-reason'])
  expect(codes(kaseIn(stage), step(action, role, { reason: ' \n　' }))).toEqual(['no-reason'])
  expect(advance(kaseIn(stage), step(action, role, { reason: ' 数字有误 ' }))).toMatchObject({
    facts: { note: '数字有误' },
    note: expect.stringMatching(/^(退回|重新办理)：数字有误$/)
  })
})

test.each([
  ['no reply', null, ['no-reply']],
  ['an empty body', { ...letter, body: [] }, ['empty-body']],
  ['a slot', { ...letter, body: reply(p('一'), slot('办理结果', '')).body }, ['open-slots']],
  ['no title', framed(letter, { title: ' ' }), ['no-title']],
  ['no addressee', framed(letter, { addressees: [] }), ['no-addressees']],
  ['nothing but a heading and no frame', reply(h1('情况')), ['no-title', 'no-addressees']]
])('a letter with %s is not sent on', (_, text, expected) => {
  for (const [stage, action, role] of [
    ['drafting', 'submit', 'clerk'],
    ['reviewing', 'approve', 'reviewer'],
    ['signing', 'sign', 'signer']
  ] as const)
    expect(codes({ ...kaseIn(stage), reply: text }, step(action, role))).toEqual(expected)
})

test('an open error stops the letter, a dismissed one or a warning does not', () => {
  const error = {
    key: 'quote-pairs:强平台',
    rule: 'quote-pairs',
    severity: 'error',
    place: null,
    quote: '“强平台',
    message: '引号没有闭合',
    basis: 'GB/T 15834—2011',
    fix: null
  } as const
  const kase = kaseIn('drafting')
  const dismissal = {
    key: error.key,
    rule: error.rule,
    at: kase.createdAt,
    reason: '原文如此',
    scope: 'here',
    quote: ''
  } as const
  expect(codes(kase, step('submit', 'clerk', { findings: [error] }))).toEqual(['open-errors'])
  expect(codes({ ...kase, dismissals: [dismissal] }, step('submit', 'clerk', { findings: [error] }))).toEqual(
    []
  )
  expect(codes(kase, step('submit', 'clerk', { findings: [{ ...error, severity: 'warning' }] }))).toEqual([])
})

test('all reasons against a step are told at once', () => {
  const kase = { ...kaseIn('drafting'), reply: reply(slot('答复', '')) }
  expect(codes(kase, step('submit', 'office'))).toEqual([
    'wrong-role',
    'no-title',
    'no-addressees',
    'open-slots'
  ])
})

test('signing fixes the words, the signer and the day', () => {
  const { kase } = walk(
    kaseIn('signing'),
    step('sign', 'signer', { actor: { name: '陆远山', role: 'signer' } })
  )
  expect(kase.reply?.frame).toMatchObject({ signers: ['陆远山'], date: '2026-03-05' })
  expect(kase.signedDigest).toMatch(/^[0-9a-f]{64}$/)
  expect(isAsSigned(kase, sha256Text)).toBe(true)
  expect(isAsSigned(kaseIn('signing'), sha256Text)).toBeNull()
})

test('signing leaves a signer and a date that are already there', () => {
  const dated = { ...kaseIn('signing'), reply: framed(letter, { signers: ['周明川'], date: '2026-03-04' }) }
  expect(walk(dated, step('sign', 'signer')).kase.reply?.frame).toMatchObject({
    signers: ['周明川'],
    date: '2026-03-04'
  })
})

test('numbering adds number and printing date and leaves the signed words as they were', () => {
  const { kase, ledger } = walk(kaseIn('signing'), step('sign', 'signer'), step('number', 'office'))
  expect(kase.reply?.frame.number).toEqual({ code: '江数发建', year: 2026, serial: 1 })
  expect(kase.reply?.frame.printing).toEqual({ organ: '江临市数据发展局办公室', date: '2026-03-05' })
  expect(isAsSigned(kase, sha256Text)).toBe(true)
  expect(ledger.entries).toEqual([
    { code: '江数发建', year: 2026, serial: 1, caseId: 'case-1', at: '2026-03-05T09:30:00.000+08:00' }
  ])
})

test('an office without a printing record gets none', () => {
  const unit = {
    ...bureau,
    profile: { ...bureau.profile, imprint: { ...bureau.profile.imprint, show: false } }
  }
  expect(walk(kaseIn('numbering'), step('number', 'office', { unit })).kase.reply?.frame.printing).toBeNull()
})

test('a number typed into the draft counts for nothing', () => {
  const typed = framed(letter, { number: { code: '江数发建', year: 2026, serial: 99 } })
  const { kase } = walk({ ...kaseIn('numbering'), reply: typed }, step('number', 'office'))
  expect(kase.reply?.frame.number?.serial).toBe(1)
})

test('a letter signed on the last day of the year is numbered in that year', () => {
  const { kase } = walk(
    kaseIn('signing'),
    step('sign', 'signer', { at: '2025-12-31T17:00:00.000+08:00' }),
    step('number', 'office', { at: '2026-01-04T09:00:00.000+08:00' })
  )
  expect(kase.reply?.frame.number?.year).toBe(2025)
  expect(kase.reply?.frame.printing?.date).toBe('2026-01-04')
})

test('without a series there is no number', () => {
  const unit = { ...bureau, series: [] }
  expect(codes(kaseIn('numbering'), step('number', 'office', { unit }))).toEqual(['no-series'])
})

test('numbering that was cut off after the ledger was written takes the same number again', () => {
  const once = walk(kaseIn('numbering'), step('number', 'office'))
  const again = advance(kaseIn('numbering'), step('number', 'office', { ledger: once.ledger }))
  expect(again).toMatchObject({ ok: true, kase: { reply: { frame: { number: { serial: 1 } } } } })
  expect(again.ok && again.ledger).toEqual(once.ledger)
})

test.each(['numbering', 'archiving'] as const)('words changed behind the back of %s stop it', stage => {
  const { kase } = walk(kaseIn('signing'), step('sign', 'signer'))
  const meddled = { ...kase, stage, reply: kase.reply && { ...kase.reply, body: reply(p('别的话。')).body } }
  const action = stage === 'numbering' ? 'number' : 'archive'
  expect(codes(meddled, step(action, 'office'))).toEqual(['changed-since-signing'])
})

test('reopening keeps the number, gives up signature and date, and the next signing sets them anew', () => {
  const signed = walk(
    kaseIn('signing'),
    step('sign', 'signer'),
    step('number', 'office'),
    step('archive', 'office')
  )
  const opened = advance(
    signed.kase,
    step('reopen', 'signer', { ledger: signed.ledger, reason: '代表不满意' })
  )
  if (!opened.ok) throw new Error('a signer may reopen')
  expect(opened.kase).toMatchObject({ stage: 'drafting', signedDigest: null })
  expect(opened.kase.reply?.frame).toMatchObject({ number: { serial: 1 }, signers: [], date: null })
  expect(opened.facts).toMatchObject({ from: 'archived', to: 'drafting', note: '代表不满意' })
  const later = { at: '2027-01-08T10:00:00.000+08:00', ledger: opened.ledger }
  const done = [
    step('submit', 'clerk', later),
    step('approve', 'reviewer', later),
    step('sign', 'signer', { ...later, actor: { name: '陆远山', role: 'signer' } }),
    step('number', 'office', later)
  ].reduce((now, next) => {
    const result = advance(now, next)
    if (!result.ok) throw new Error(result.refusals.map(r => r.code).join())
    expect(result.ledger).toEqual(opened.ledger)
    return result.kase
  }, opened.kase)
  expect(done.reply?.frame).toMatchObject({
    number: { code: '江数发建', year: 2026, serial: 1 },
    signers: ['陆远山'],
    date: '2027-01-08'
  })
})
