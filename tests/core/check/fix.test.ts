import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../../electron/core/check/check.ts'
import type { Edit, Finding } from '../../../electron/core/check/finding.ts'
import { applyFixes, applySafeFixes } from '../../../electron/core/check/fix.ts'
import { framed, h1, p, reply, runIn, slot, table } from '../../../electron/core/reply/build.ts'
import { blockText, replyText } from '../../../electron/core/reply/place.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { soundLetter, withFrame } from './made-up.ts'
import { alone } from './table.ts'

function edit(block: string, start: number, before: string, after: string): Edit {
  return { place: { block, start, end: start + before.length }, before, after }
}

function finding(...edits: readonly Edit[]): Finding {
  const fix = { label: '改', safe: true, edits }
  const place = edits[0]?.place ?? null
  return { key: 'k', rule: 'r', severity: 'hint', place, quote: '', message: '', basis: '', fix }
}

const texts = (answer: Reply) => answer.body.map(blockText)

describe('a fix', () => {
  test('is put in by position, several in one block from the end', () => {
    const answer = reply(p('甲乙丙丁'))
    const fixed = applyFixes(answer, [
      finding(edit('b1', 0, '甲', '子子')),
      finding(edit('b1', 2, '丙丁', ''))
    ])
    expect(texts(fixed)).toEqual(['子子乙'])
  })
  test('is left out when the words are no longer those it was made for', () => {
    const answer = reply(p('甲乙丙丁'))
    expect(applyFixes(answer, [finding(edit('b1', 0, '乙', '子'))])).toBe(answer)
    expect(applyFixes(answer, [finding(edit('b9', 0, '甲', '子'))])).toBe(answer)
  })
  test('waits for the next pass when it overlaps one before it', () => {
    const answer = reply(p('甲乙丙丁'))
    const fixed = applyFixes(answer, [
      finding(edit('b1', 0, '甲乙', '子')),
      finding(edit('b1', 1, '乙丙', '丑'))
    ])
    expect(texts(fixed)).toEqual(['子丙丁'])
  })
  test('with several edits is put in whole or not at all', () => {
    const answer = reply(p('"甲"乙'))
    const pair = finding(edit('b1', 0, '"', '“'), edit('b1', 2, '"', '”'))
    expect(texts(applyFixes(answer, [pair]))).toEqual(['“甲”乙'])
    expect(texts(applyFixes(answer, [finding(edit('b1', 2, '"甲', '”')), pair]))).toEqual(['“甲”乙'])
    expect(texts(applyFixes(answer, [finding(edit('b1', 2, '"', '】')), pair]))).toEqual(['"甲】乙'])
  })
  test('keeps lead and text of a paragraph apart', () => {
    const answer = reply(runIn(2, '强平台', '近年来，，推进。'))
    const fixed = applyFixes(answer, [
      finding(edit('b1', 2, '台', '台。')),
      finding(edit('b1', 6, '，，', '，'))
    ])
    expect(fixed.body[0]).toMatchObject({ lead: '强平台。', text: '近年来，推进。' })
  })
  test('across the seam belongs to the lead', () => {
    const answer = reply(runIn(2, '强平台。', '。近年来。'))
    const fixed = applyFixes(answer, [finding(edit('b1', 3, '。。', '。'))])
    expect(fixed.body[0]).toMatchObject({ lead: '强平台。', text: '近年来。' })
  })
  test('reaches headings, cells, titles and lists of the frame', () => {
    const answer = framed(reply(h1('做法。'), table(['项', '数'], ['布署', '3'])), {
      title: '答复。',
      copies: ['甲局', '乙局']
    })
    const fixed = applyFixes(answer, [
      finding(edit('b1', 2, '。', '')),
      finding(edit('b2', 4, '布署', '部署')),
      finding(edit('frame.title', 2, '。', '')),
      finding(edit('frame.copies', 3, '乙', '丙'))
    ])
    expect(texts(fixed)).toEqual(['做法', '项\t数\n部署\t3'])
    expect(fixed.frame).toMatchObject({ title: '答复', copies: ['甲局', '丙局'] })
  })
  test('never joins or splits cells', () => {
    const answer = reply(table(['项', '数']))
    expect(applyFixes(answer, [finding(edit('b1', 0, '项\t数', '项数'))])).toBe(answer)
  })
  test('reaches the text of an attachment', () => {
    const [block] = reply(p('统一布署。')).body
    const letter = withFrame({
      attachments: [{ title: '清单', body: block === undefined ? [] : [{ ...block, id: 'b9' }] }]
    })
    const fixed = applySafeFixes(alone(letter))
    expect(fixed.frame.attachments[0]?.body.map(blockText)).toEqual(['统一部署。'])
    expect(fixed.body).toEqual(letter.body)
  })
  test('leaves ids, provenance and everything it does not speak of as they were', () => {
    const from = { kind: 'typed', label: '手写' } as const
    const answer = reply({ ...p('统一布署。'), from, answers: ['a1'] }, slot('情况', ''))
    const fixed = applySafeFixes(alone(answer))
    expect(fixed).toEqual({ ...answer, body: [{ ...answer.body[0], text: '统一部署。' }, answer.body[1]] })
  })
})

/** Sentences made of sound and faulty bits, so that many rules meet in one text. */
const bit = fc.constantFrom(
  '统一布署',
  '己经',
  '，，',
  '。。',
  ',',
  '.',
  ';',
  '"',
  '“',
  '”',
  '《',
  '》',
  '（',
  ')',
  '(',
  '甲乙',
  '工作',
  '22年6月',
  '2022-2024年',
  '10～15%',
  '3千5百户',
  '1、',
  '一是',
  '，',
  '。',
  '...',
  '等',
  '、',
  '二O一一年',
  '2022年06月01日',
  '的的',
  '您',
  '你',
  '〔22〕03号',
  '江政发',
  'AWE2021',
  '1+N',
  ' '
)
const dirtyText = fc.array(bit, { minLength: 1, maxLength: 25 }).map(bits => bits.join(''))
const letterOf = fc.tuple(dirtyText, dirtyText, dirtyText, dirtyText).map(([first, second, third, title]) =>
  framed(reply(p(first), runIn(2, second, third), h1(third), table([first, second], [third, title])), {
    title
  })
)

describe('all safe fixes', () => {
  test('put in twice change nothing more than put in once', () => {
    fc.assert(
      fc.property(letterOf, letter => {
        const once = applySafeFixes(alone(letter))
        expect(applySafeFixes(alone(once))).toEqual(once)
        expect(
          check(alone(once)).filter(one => one.fix?.safe === true && applyFixes(once, [one]) !== once)
        ).toEqual([])
      }),
      { numRuns: 400 }
    )
  })

  test('never change what stands in 《》 or in quotation marks', () => {
    const inner = fc.array(
      fc.constantFrom('布署', ',', '。。', '22年6月', '(甲)', '10～15%', '的的', '己经', '1、'),
      { minLength: 1, maxLength: 4 }
    )
    const held = fc
      .tuple(fc.constantFrom(['《', '》'], ['“', '”']), inner)
      .map(([marks, words]) => marks.join(words.join('')))
    const clean = fc.constantFrom(
      '我市推进',
      '，统一布署',
      ',己经完成',
      '。共3千5百户',
      '于2022年06月01日印发'
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(clean, held), { minLength: 1, maxLength: 5 }), parts => {
        const letter = reply(p(parts.flat().join('')))
        const after = replyText(applySafeFixes(alone(letter)))
        let from = 0
        for (const [, words] of parts) {
          from = after.indexOf(words, from)
          expect(from).toBeGreaterThanOrEqual(0)
          from += words.length
        }
      }),
      { numRuns: 400 }
    )
  })

  test('clean a letter and leave a sound one untouched', () => {
    expect(applySafeFixes(alone(soundLetter))).toBe(soundLetter)
    const dirty = reply(h1('一、做法。'), p('已办理,统一布署。。截止2021年底,惠及3千5百户(含园区).'))
    expect(texts(applySafeFixes(alone(dirty)))).toEqual([
      '做法',
      '已办理，统一部署。截至2021年底，惠及3500户（含园区）。'
    ])
  })
})

describe('the words a rule is given', () => {
  test('are found again at the place of every finding, whatever the text', () => {
    fc.assert(
      fc.property(letterOf, letter => {
        for (const { place, quote, fix } of check(alone(letter))) {
          if (place === null) continue
          for (const one of fix?.edits ?? []) expect(applyFixes(letter, [finding(one)])).not.toBe(letter)
          expect(quote.length).toBe(place.end - place.start)
        }
      }),
      { numRuns: 200 }
    )
  })
})
