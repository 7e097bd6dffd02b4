import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../../electron/core/check/check.ts'
import { applyFixes, applySafeFixes } from '../../../electron/core/check/fix.ts'
import { replyText } from '../../../electron/core/reply/place.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { framed, h1, p, reply, runIn, table } from '../../../electron/core/reply/build.ts'
import { cleanParagraph } from '../../check-corpus/clean.ts'
import { plantedForm } from '../../check-corpus/planted-form.ts'
import { plantedMarks } from '../../check-corpus/planted-marks.ts'
import { plantedWords } from '../../check-corpus/planted-words.ts'
import { readCarrier } from '../../check-corpus/planted.ts'
import { drawing, fill, pick } from '../../check-corpus/random.ts'
import { alone } from './table.ts'

const planted = [...plantedMarks, ...plantedForm, ...plantedWords]

/** Sound sentences with several planted errors between them. */
function faultyText(seed: number): string {
  const draw = drawing(seed)
  const group = () => pick(['标点', '数字', '用语'] as const, draw)
  const wrong = () => readCarrier(fill(pick(pick(planted, draw).carriers, draw), draw)).wrong
  return cleanParagraph(group(), draw) + wrong() + cleanParagraph(group(), draw) + wrong() + wrong()
}

const faulty = fc.integer({ min: 0, max: 2 ** 31 }).map(faultyText)
const letter = fc.tuple(faulty, faulty, faulty, faulty).map(([first, second, third, cell]) =>
  framed(
    reply(
      p(first),
      runIn(2, '强平台搭建。', second),
      h1('主要做法'),
      p(third),
      table(['项', '数'], [cell, '1'])
    ),
    {
      title: '对市九届人大五次会议第208号建议的答复'
    }
  )
)

/** What must come through unchanged: quotations, titles, names, addresses, model and telephone numbers, in their order. */
function kept(answer: Reply): readonly string[] {
  const text = replyText(answer)
  const quoted = /“[^“”"《》]*”|《[^《》“”"]*》/g
  const codes =
    /https?:\/\/[\x21-\x7e]+|[\w.]+@[\w.]+|AWE2021|1\+N|GB 50763—2012|K\d+\+\d+|0\d{3}-\d{8}|8718|12345/g
  const names = /鼎新科技|合创电子|明渠软件|江源机械|[云沙东青]\p{Script=Han}镇|江临-云川/gu
  return [quoted, codes, names].flatMap(pattern => [...text.matchAll(pattern)].map(([words]) => words))
}

/** The kept words of one text that another lacks. A pair of straight marks made round is a new quotation, so more may stand in the other. */
function lost(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...after]
  return before.filter(words => {
    const at = left.indexOf(words)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

describe('putting right all that is safe, in letters with many faults', () => {
  test('has much to put right and much to keep', () => {
    const letters = fc.sample(letter, { numRuns: 30, seed: 7 })
    const safe = letters.flatMap(answer => check(alone(answer)).filter(one => one.fix?.safe === true))
    expect(safe.length).toBeGreaterThan(60)
    expect(letters.flatMap(kept).length).toBeGreaterThan(200)
  })
  test('comes to rest: once more changes nothing, and nothing safe is left', () => {
    fc.assert(
      fc.property(letter, answer => {
        const once = applySafeFixes(alone(answer))
        expect(applySafeFixes(alone(once))).toBe(once)
        expect(check(alone(once)).filter(one => one.fix?.safe === true)).toEqual([])
      }),
      { numRuns: 60 }
    )
  })
  test('keeps every quotation, title, name, address and number that it does not speak of', () => {
    fc.assert(
      fc.property(letter, answer => {
        expect(lost(kept(answer), kept(applySafeFixes(alone(answer))))).toEqual([])
      }),
      { numRuns: 60 }
    )
  })
  test('changes only the words its findings name', () => {
    fc.assert(
      fc.property(letter, answer => {
        const safe = check(alone(answer)).filter(one => one.fix?.safe === true)
        for (const one of safe) {
          const edits = one.fix?.edits ?? []
          const fixed = applyFixes(answer, [one])
          for (const [index, block] of answer.body.entries()) {
            if (edits.every(edit => edit.place.block !== block.id)) expect(fixed.body[index]).toBe(block)
          }
          expect(
            edits.every(
              edit =>
                one.place !== null && edit.place.start >= one.place.start && edit.place.end <= one.place.end
            )
          ).toBe(true)
        }
      }),
      { numRuns: 40 }
    )
  })
  test('leaves the letter before it untouched, byte for byte, so that undoing brings it back', () => {
    fc.assert(
      fc.property(letter, answer => {
        const before = JSON.stringify(answer)
        const fixed = applySafeFixes(alone(answer))
        applyFixes(answer, check(alone(answer)))
        expect(JSON.stringify(answer)).toBe(before)
        expect(fixed.frame).toEqual(answer.frame)
      }),
      { numRuns: 60 }
    )
  })
})
