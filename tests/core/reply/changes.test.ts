import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framed, h1, h2, p, reply, runIn, slot, table } from '../../../electron/core/reply/build.ts'
import type { Change } from '../../../electron/core/reply/change.ts'
import { changesBetween } from '../../../electron/core/reply/changes.ts'
import { compareWords, replacementsBetween } from '../../../electron/core/reply/compare-words.ts'
import { printed } from '../../../electron/core/reply/same.ts'
import { replySchema, type Block, type Reply } from '../../../electron/core/reply/reply.ts'
import { takeChange, takeChanges, unfit } from '../../../electron/core/reply/take-changes.ts'
import { anyBody } from '../../renderer/case-work/block-arbitrary.ts'
import { drafted, editedReplies } from './edited.ts'

const shown = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')

const idsOf = ({ body, frame }: Reply) =>
  [...body, ...frame.attachments.flatMap(one => one.body)].map(block => block.id)

describe('changes of words read as a person would mark them', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a figure changes whole', '覆盖12个镇街。', '覆盖15个镇街。', '覆盖[-12][+15]个镇街。'],
    ['a percentage changes whole', '下降3.5%。', '下降4.25%。', '下降[-3.5%][+4.25%]。'],
    ['words put in stand alone', '已建成。', '已全部建成。', '已[+全部]建成。'],
    [
      'a word kept between two changes goes with them',
      '将加快推进平台建设工作。',
      '将稳步推行平台建设工作。',
      '将[-加快推进][+稳步推行]平台建设工作。'
    ],
    ['a sentence put in shows whole', '甲事已办。', '甲事已办。乙事在办。', '甲事已办。[+乙事在办。]'],
    [
      'a sentence written anew shows whole',
      '加强督查考核。',
      '完善人才政策。',
      '[-加强督查考核。][+完善人才政策。]'
    ],
    [
      'a clause struck out is no new sentence',
      '我局已完成调研、编制方案、征求意见，报市政府。',
      '我局已完成调研，报市政府。',
      '我局已完成调研[-、编制方案、征求意见]，报市政府。'
    ]
  ]
  test.each(cases)('%s', (_, before, after, marked) => {
    expect(shown(before, after)).toBe(marked)
  })

  test('the same and removed make up the old text, the same and added the new one', () => {
    const text = fc.string({ unit: fc.constantFrom(...'平台建设已完成。；，12'), maxLength: 40 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const without = (kind: string) =>
          compareWords(before, after)
            .filter(one => one.kind !== kind)
            .map(one => one.text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([before, after])
        for (const { start, end, before: words } of replacementsBetween(before, after)) {
          expect(before.slice(start, end)).toBe(words)
        }
      })
    )
  })
})

const kinds = (before: Reply, after: Reply) => changesBetween(before, after).map(change => change.kind)
const edit = (letter: Reply, at: number, change: (block: Block) => Block): Reply => ({
  ...letter,
  body: letter.body.map((block, index) => (index === at ? change(block) : block))
})

describe('what counts as one change', () => {
  const letter = framed(
    reply(
      h1('办理情况'),
      runIn(2, '强平台搭建。', '近年来，平台已建成12个。'),
      p('还将继续。'),
      slot('日期', ''),
      table(['名称', '数'], ['城东', '3'])
    ),
    { title: '对第36号建议的答复', copies: ['市政府办公室'] }
  )
  test('a letter compared with itself has none', () => {
    expect(changesBetween(letter, structuredClone(letter))).toEqual([])
  })
  test('provenance is not a change of words', () => {
    const typed = edit(letter, 2, block => ({ ...block, from: { kind: 'typed', label: '手写' } }))
    expect(kinds(letter, typed)).toEqual([])
  })
  test('the lead and the text after it are changed apart', () => {
    const after = edit(letter, 1, block =>
      block.kind === 'paragraph'
        ? { ...block, lead: '强平台建设。', text: '近年来，平台已建成15个。' }
        : block
    )
    expect(changesBetween(letter, after)).toMatchObject([
      {
        kind: 'words',
        part: 'lead',
        before: '搭建',
        after: '建设',
        place: { block: 'b2', start: 3, end: 5 }
      },
      { kind: 'words', part: 'text', before: '12', after: '15' }
    ])
  })
  test('a place filled in is a block reshaped', () => {
    const after = edit(letter, 3, ({ id }) => ({ ...p('3月5日面商。'), id }))
    expect(kinds(letter, after)).toEqual(['reshape'])
  })
  test('a heading of another level is a block reshaped', () => {
    const after = edit(letter, 0, ({ id }) => ({ ...h2('办理情况'), id }))
    expect(kinds(letter, after)).toEqual(['reshape'])
  })
  test('a cell changes alone, a row more reshapes the table', () => {
    const cells = (...rows: readonly (readonly string[])[]) =>
      edit(letter, 4, block => (block.kind === 'table' ? { ...block, rows } : block))
    expect(changesBetween(letter, cells(['名称', '数'], ['城东', '5']))).toMatchObject([
      { kind: 'words', before: '3', after: '5', place: { block: 'b5', start: 8, end: 9 } }
    ])
    expect(kinds(letter, cells(['名称', '数'], ['城东', '3'], ['城西', '1']))).toEqual(['reshape'])
  })
  test('a paragraph put elsewhere is moved, not struck out and written again', () => {
    const [one, two, three, ...rest] = letter.body
    if (!one || !two || !three) throw new Error('no blocks')
    expect(kinds(letter, { ...letter, body: [one, three, two, ...rest] })).toEqual(['move'])
  })
  test('a paragraph typed anew under another id is found by its words', () => {
    const after = edit(letter, 2, block => ({ ...block, id: 'other', text: '还将继续推进。' }) as Block)
    expect(changesBetween(letter, after)).toMatchObject([
      { kind: 'words', place: { block: 'b3' }, after: '推进' }
    ])
  })
  test('the title changes by words, a list in the frame as a whole', () => {
    const after = framed(letter, { title: '对第37号建议的答复', copies: ['市政府办公室', '市财政局'] })
    expect(kinds(letter, after)).toEqual(['words', 'field'])
  })
})

describe('changes are taken one by one or together', () => {
  test('all of them give the newer letter, none the older one', () => {
    fc.assert(
      fc.property(editedReplies, ({ before, after }) => {
        const changes = changesBetween(before, after)
        // A paragraph written anew keeps the id of the one it takes the place of.
        expect(printed(takeChanges(before, changes))).toEqual(printed(after))
        expect(takeChanges(before, [])).toBe(before)
      }),
      { numRuns: 300 }
    )
  })

  test('any of them in any order give a valid letter with ids of its own', () => {
    const chosen = editedReplies.chain(({ before, after }) => {
      const changes = changesBetween(before, after)
      return fc.record({ before: fc.constant(before), some: fc.shuffledSubarray([...changes]) })
    })
    fc.assert(
      fc.property(chosen, ({ before, some }) => {
        const taken = takeChanges(before, some)
        expect(replySchema.safeParse(taken).success).toBe(true)
        expect(new Set(idsOf(taken)).size).toBe(idsOf(taken).length)
        expect(takeChanges(before, some.toReversed())).toEqual(taken)
      }),
      { numRuns: 200 }
    )
  })

  test('between any two letters, whatever they hold', () => {
    const ided = (body: readonly Block[], from: string): readonly Block[] =>
      body.map(block => ({ ...block, id: from + block.id, from: null, answers: [] }))
    fc.assert(
      fc.property(anyBody, anyBody, fc.boolean(), drafted, (one, two, related, made) => {
        const before = { ...made, body: ided(one, '') }
        const after = { ...made, body: ided(two, related ? '' : 'x') }
        const taken = takeChanges(before, changesBetween(before, after))
        expect(taken.body.map(block => ({ ...block, id: '' }))).toEqual(
          after.body.map(block => ({ ...block, id: '' }))
        )
        expect(new Set(idsOf(taken)).size).toBe(idsOf(taken).length)
      }),
      { numRuns: 200 }
    )
  })

  test('between letters with other frames', () => {
    fc.assert(
      fc.property(drafted, drafted, (one, two) => {
        const after = { ...two, body: one.body }
        const taken = takeChanges(one, changesBetween(one, after))
        expect({ ...taken, frame: { ...taken.frame, attachments: [] } }).toEqual({
          ...after,
          frame: { ...after.frame, attachments: [] }
        })
        expect(taken.frame.attachments.map(a => a.body.map(b => ({ ...b, id: '' })))).toEqual(
          after.frame.attachments.map(a => a.body.map(b => ({ ...b, id: '' })))
        )
      })
    )
  })
})

describe('a change made against an older letter', () => {
  const base = reply(p('近年来，平台已建成12个，覆盖全市。'), p('还将继续推进。'))
  const after = edit(base, 0, block =>
    block.kind === 'paragraph' ? { ...block, text: '近年来，平台已建成15个，覆盖全市。' } : block
  )
  const first = (changes: readonly Change[]) => {
    const [change] = changes
    if (change === undefined) throw new Error('no change')
    return change
  }
  const change = first(changesBetween(base, after))
  const now = (text: string) =>
    edit(base, 0, block => (block.kind === 'paragraph' ? { ...block, text } : block))
  const textOf = (letter: Reply) =>
    letter.body.map(block => (block.kind === 'paragraph' ? block.text : ''))[0]

  test('finds its words where they have gone', () => {
    const moved = now('据统计，近年来，全市平台已建成12个，覆盖全市。')
    expect(unfit(moved, change)).toBeNull()
    expect(textOf(takeChange(moved, change))).toBe('据统计，近年来，全市平台已建成15个，覆盖全市。')
  })
  test('does not fit words that have changed since', () => {
    const other = now('近年来，平台已建成13个，覆盖全市。')
    expect(unfit(other, change)).toBe('altered')
    expect(takeChange(other, change)).toBe(other)
  })
  test('is known when it has been taken already', () => {
    expect(unfit(after, change)).toBe('already-so')
  })
  test('is told that its paragraph is gone', () => {
    expect(unfit({ ...base, body: base.body.slice(1) }, change)).toBe('gone')
  })
  test('a paragraph is not put in twice', () => {
    const more = { ...base, body: [...base.body, { ...p('并按月通报。'), id: 'n1' }] }
    const insert = first(changesBetween(base, more))
    expect(unfit(takeChange(base, insert), insert)).toBe('already-so')
  })
  test('a paragraph put in finds its place when its neighbour is gone', () => {
    const [one, two] = base.body
    if (!one || !two) throw new Error('no blocks')
    const insert = first(
      changesBetween(base, { ...base, body: [one, { ...p('并按月通报。'), id: 'n1' }, two] })
    )
    expect(takeChange({ ...base, body: [two] }, insert).body.map(block => block.id)).toEqual(['n1', 'b2'])
  })
})
