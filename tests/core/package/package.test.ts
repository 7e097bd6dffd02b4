import { describe, expect, test } from 'vitest'
import {
  documentKindSchema,
  type DocumentKind,
  type PackageDocument
} from '../../../electron/core/package/document.ts'
import { caseFolder, distinctNames, documentFileNames } from '../../../electron/core/package/file-names.ts'
import { earlierOf } from '../../../electron/core/package/follow-up.ts'
import type { Form } from '../../../electron/core/package/form.ts'
import { gridProblems } from '../../../electron/core/package/form-grid.ts'
import { makeDocuments, planPackage } from '../../../electron/core/package/plan.ts'
import { numberRequest } from '../../../electron/core/package/request-number.ts'
import { framed, p } from '../../../electron/core/reply/build.ts'
import { replyText } from '../../../electron/core/reply/place.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { emptyLedger, ledgerOf } from '../../../electron/core/workflow/numbering.ts'
import { bureau } from '../unit/made-up-unit.ts'
import { item, kase } from '../draft/builders.ts'
import { facts, issued } from './made-up-package.ts'

function documents(kind: DocumentKind, from = facts()): readonly PackageDocument[] {
  const made = makeDocuments(kind, from)
  return made.possible ? made.documents : []
}

function letters(kind: DocumentKind, from = facts()): readonly Reply[] {
  return documents(kind, from).flatMap(({ content }) => (content.form === 'letter' ? [content.reply] : []))
}

function sheets(kind: DocumentKind, from = facts()): readonly Form[] {
  return documents(kind, from).flatMap(({ content }) => (content.form === 'sheet' ? [content.sheet] : []))
}

const why = (kind: DocumentKind, from = facts()) => {
  const made = makeDocuments(kind, from)
  return made.possible ? null : made.why.message
}

const wordsOf = (form: Form) => form.rows.flatMap(({ cells }) => cells.map(({ text }) => text))

describe('答复', () => {
  test('is one copy for each deputy, the leading one first, else word for word what was signed', () => {
    const copies = letters('reply')
    expect(copies.map(({ frame }) => frame.addressees.map(({ name }) => name))).toEqual([
      ['乔云舒'],
      ['许青禾'],
      ['段知微']
    ])
    for (const copy of copies) expect(framed(copy, { addressees: issued.frame.addressees })).toEqual(issued)
  })

  test('names whom it addresses though they filed nothing', () => {
    const reply = framed(issued, { addressees: [{ name: '钟念', role: 'deputy' }] })
    const [first] = documents('reply', facts({ kase: { ...facts().kase, reply } }))
    expect(first?.notices.map(({ message }) => message).join()).toContain('钟念')
  })
})

describe('会办意见', () => {
  const place = (from = facts()) => {
    const made = makeDocuments('contribution', from)
    return made.possible ? made.missing[0]?.place : made.why.place
  }
  const led = (lead: string | null, reply: Reply | null) =>
    facts({ kase: { ...facts().kase, reply, item: { ...facts().kase.item, lead } } })

  test.each([
    ['who leads is not known: the item says', led(null, null), 'item'],
    ['another leads and there is no letter: drafting', led('市教育局', null), 'draft'],
    ['another leads and an answer was drafted: drafting', led('市教育局', issued), 'draft'],
    ['the unit itself leads: nothing to be done', led('江临市数据发展局', null), null]
  ])('leads to where it can be had. %s', (_, from, where) => {
    expect(place(from)).toBe(where)
  })
})

describe('会办函', () => {
  test('asks each department for the asks of the case, by the day that follows from 交办', () => {
    const [first, second] = letters('request')
    expect(first?.frame.addressees).toEqual([{ name: '市民政局', role: 'organ' }])
    expect(second?.frame.addressees[0]?.name).toBe('市市场监督管理局')
    const words = first === undefined ? '' : replyText(first)
    expect(words).toContain('请于2026年3月22日前')
    expect(words).toContain('老城三个社区没有食堂网点')
  })

  test('leaves a place for the day when the term is over', () => {
    const [late] = letters('request', facts({ today: '2026-06-01' }))
    expect(late?.body.filter(({ kind }) => kind === 'slot')).toHaveLength(1)
  })

  test('is not written by a unit that does not lead', () => {
    const other = facts({ kase: { ...facts().kase, item: { ...facts().kase.item, lead: '市教育局' } } })
    expect(why('request', other)).toContain('市教育局主办')
  })

  test('gets its number once, from the office, and the ledger can be told from the cases', () => {
    const office = { name: '柯晚亭', role: 'office' } as const
    const step = { unit: bureau, ledger: emptyLedger, actor: office, at: '2026-03-05T09:00:00.000+08:00' }
    expect(numberRequest(facts().kase, { ...step, actor: { name: '苏晓棠', role: 'clerk' } }).ok).toBe(false)
    const given = numberRequest(facts().kase, step)
    if (!given.ok) throw new Error(given.refusal.message)
    const numbered = { ...facts().kase, requestNumber: given.number }
    expect(numberRequest(numbered, step).ok).toBe(false)
    expect(ledgerOf([numbered]).entries.map(({ caseId }) => caseId)).toContain('case-1#request')
    expect(letters('request', facts({ kase: numbered }))[0]?.frame.number).toEqual(given.number)
  })
})

describe('续复', () => {
  test('quotes what was promised, each with a place for what became of it, under number and day of the answer', () => {
    const [letter] = letters('follow-up')
    const words = letter === undefined ? '' : replyText(letter)
    expect(words).toContain('2026年5月20日以江数发建〔2026〕3号文')
    expect(words).toContain('前次答复承诺：“2026年将在老城再增加3个网点，10月底前全部开张。”')
    expect(words).not.toContain('已新建')
    expect(letter?.body.filter(({ kind }) => kind === 'slot')).toHaveLength(2)
  })

  test('waits until the answer has been issued', () => {
    const reply = framed(issued, { number: null })
    expect(earlierOf({ ...facts().kase, reply }).ok).toBe(false)
  })
})

describe('公开稿', () => {
  test('has no contact, signer, category, copies and no private words, and tells each', () => {
    const body = [...issued.body, { ...p('联系人：苏晓棠，手机13800138000。'), id: 'b9' }]
    const [document] = documents(
      'public-copy',
      facts({ kase: { ...facts().kase, reply: { ...issued, body } } })
    )
    const text = JSON.stringify(document?.content)
    for (const word of ['苏晓棠', '13800138000', '纪明远', '0500-85550136', '市政府办公室'])
      expect(text).not.toContain(word)
    const told = document?.notices.map(({ message }) => message).join('\n') ?? ''
    for (const word of ['苏晓棠', '13800138000', '纪明远', '0500-85550136']) expect(told).toContain(word)
  })

  test('is not made of an answer that is not to be published', () => {
    const reply = framed(issued, { openness: 'closed' })
    expect(why('public-copy', facts({ kase: { ...facts().kase, reply } }))).toContain('不予公开')
  })

  test('as a summary keeps the first sentence of every part', () => {
    const [letter] = letters('public-summary')
    const words = letter === undefined ? '' : replyText(letter)
    expect(words).toContain('2025年已新建食堂网点11个。')
    expect(words).not.toContain('2026年将在老城')
  })
})

describe('forms', () => {
  test.each(['feedback', 'signing-sheet', 'delivery-list'] as const)(
    '%s fills every row of its grid',
    kind => {
      expect(sheets(kind).length).toBeGreaterThan(0)
      for (const form of sheets(kind)) expect(gridProblems(form)).toEqual([])
    }
  )

  test('what is not known is an empty place, never words of ours', () => {
    const bare = facts({
      kase: kase({
        item: { ...item, number: null, session: null, authors: [] },
        reply: framed(issued, { number: null, date: null, category: null })
      }),
      history: []
    })
    const words = sheets('feedback', bare).flatMap(wordsOf)
    expect(words).not.toContain('36')
    expect(words.join()).not.toMatch(/null|undefined/)
    expect(sheets('signing-sheet', bare).flatMap(wordsOf).join()).not.toMatch(/null|undefined/)
  })

  test('a 送达清单 names deputies with the form and the copies without it', () => {
    const words = sheets('delivery-list').flatMap(wordsOf)
    expect(words).toContain('乔云舒代表')
    expect(words.filter(word => word === '答复、征询意见表各1份')).toHaveLength(3)
    expect(words.filter(word => word === '答复1份')).toHaveLength(3)
  })
})

test('the plan says of every kind whether it can be had, and without a reply why not', () => {
  expect(planPackage(facts()).map(({ kind }) => kind)).toEqual(documentKindSchema.options)
  const empty = planPackage(facts({ kase: kase({}) }))
  for (const one of empty) if (one.state === 'not-possible') expect(one.why?.message).toMatch(/。$/)
})

test('names are safe on Windows, sort by number, and copies keep their order', () => {
  const titled = kase({ item: { ...item, number: '36', title: '关于“A/B”: 试点？的建议' } })
  expect(caseFolder(titled)).toBe('建议0036 关于“AB” 试点？的建议')
  expect(distinctNames(['A', 'a', 'b'])).toEqual(['A', 'a（2）', 'b'])
  expect(documentFileNames(documents('reply'))).toEqual([
    '01答复-1乔云舒代表',
    '01答复-2许青禾代表',
    '01答复-3段知微代表'
  ])
})
