import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256Text } from '../../../electron/adapters/system/digest.ts'
import { packMarks, unpackMarks } from '../../../electron/core/intake/marks.ts'
import { createNear } from '../../../electron/core/intake/near.ts'
import { bareWords, isBetter, wordsKey } from '../../../electron/core/intake/same-words.ts'
import {
  familyLikeness,
  guessLikeness,
  likeness,
  shinglesOf,
  sketchLength,
  sketchOf
} from '../../../electron/core/intake/sketch.ts'
import { linesDocument } from '../../../electron/core/library/text-document.ts'
import { resultOf } from '../result-of.ts'

/** Numbers that look random and are always the same. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

const letters = Array.from({ length: 900 }, (_, i) => String.fromCharCode(0x4e00 + i * 7))

/** Sentences of one letter nobody wrote: long enough that no two share a run of five signs but by chance. */
function sentences(seed: number, count: number): readonly string[] {
  const next = dice(seed)
  return Array.from({ length: count }, () =>
    Array.from({ length: 18 + next(20) }, () => letters[next(letters.length)]).join('')
  )
}

/** The letter of another year: of its sentences so many in a hundred are new. */
function laterYear(letter: readonly string[], seed: number, percentNew: number): readonly string[] {
  const next = dice(seed)
  const other = sentences(seed + 1, letter.length)
  return letter.map((one, at) => (next(100) < percentNew ? (other[at] ?? one) : one))
}

const sketched = (letter: readonly string[]) => {
  const shingles = shinglesOf(letter.join(''))
  const sketch = sketchOf(shingles)
  if (sketch === null) throw new Error('too short')
  return { shingles, sketch }
}

describe('the same words', () => {
  test.each([
    ['line breaks', ['您提出的建议', '收悉。现答复如下：', '一、关于停车难的问题']],
    [
      'page numbers',
      ['您提出的建议收悉。现答', '— 1 —', '复如下：一、关于停车难的问题', '- 12 -', '第 2 页 共 3 页', '3/3']
    ],
    ['blanks and full width', ['您提出的建议收悉。　现答复如下:', ' 一、 关于停车难的问题 ']]
  ])('are told in spite of %s', (_, lines) => {
    const plain = bareWords(linesDocument('docx', ['您提出的建议收悉。现答复如下：一、关于停车难的问题']))
    expect(bareWords(linesDocument('pdf', lines))).toBe(plain)
  })

  test('are not told from figures that differ, or from a word more', () => {
    const key = (text: string) => wordsKey(bareWords(linesDocument('txt', [text])), sha256Text)
    const text = '二〇二四年新建停车泊位1200个，改造老旧小区36个，加装电梯120台。'
    expect(key(text.replace('1200', '1300'))).not.toBe(key(text))
    expect(key(`${text}完`)).not.toBe(key(text))
    expect(key('同意。')).toBeNull()
  })

  test('are kept in the format that keeps most', () => {
    expect(isBetter('docx', 'pdf')).toBe(true)
    expect(isBetter('pdf', 'docx')).toBe(false)
    expect(isBetter('docx', 'docx')).toBe(false)
  })
})

describe('nearly the same texts', () => {
  test('the sketch guesses the likeness to within a few hundredths', () => {
    const letter = sentences(7, 60)
    for (const percent of [5, 15, 25, 40, 60]) {
      const [a, b] = [sketched(letter), sketched(laterYear(letter, percent, percent))]
      const exact = likeness(a.shingles, b.shingles)
      expect(Math.abs(guessLikeness(a.sketch, b.sketch) - exact)).toBeLessThan(0.2)
    }
  })

  test('years, numbers and amounts do not count', () => {
    const letter = sentences(3, 30)
    const dated = (year: string) => letter.map(one => `${one}${year}年投入${year}万元`).join('')
    expect(likeness(shinglesOf(dated('2019')), shinglesOf(dated('2024')))).toBe(1)
  })

  test('families of made-up letters are found whole among strangers, and no stranger is taken for kin', () => {
    const near = createNear(0)
    const known = new Map<string, { family: number; shingles: ReadonlySet<number> }>()
    const families = 120
    let right = 0
    let missed = 0
    let wrong = 0
    for (let family = 0; family < families; family += 1) {
      const first = sentences(1000 + family * 31, 40 + (family % 30))
      // Every second letter stands alone; the others come again in four years, a fifth to a third of them new each time.
      const years = family % 2 === 0 ? 1 : 5
      for (let year = 0; year < years; year += 1) {
        const letter = year === 0 ? first : laterYear(first, family * 97 + year, 20 + (year % 3) * 5)
        const { shingles, sketch } = sketched(letter)
        const found = near
          .find(sketch, 4)
          .find(id => likeness(shingles, known.get(id)?.shingles ?? new Set()) >= familyLikeness)
        const kin = found === undefined ? null : (known.get(found)?.family ?? null)
        if (year > 0 && kin === family) right += 1
        else if (year > 0) missed += 1
        else if (kin !== null) wrong += 1
        near.add(`${family}-${year}`, sketch)
        known.set(`${family}-${year}`, { family, shingles })
      }
    }
    expect(wrong).toBe(0)
    expect(right + missed).toBe((families / 2) * 4)
    expect(right / (right + missed)).toBeGreaterThan(0.95)
  })

  test('what was removed is not found any more, through growth as well', () => {
    const near = createNear(0)
    const all = Array.from({ length: 1500 }, (_, i) => sketched(sentences(50_000 + i, 8)).sketch)
    all.forEach((sketch, i) => near.add(`s${i}`, sketch))
    for (let i = 0; i < 1500; i += 3) near.remove(`s${i}`)
    expect(near.size()).toBe(1000)
    all.forEach((sketch, i) => expect(near.find(sketch, 1)).toEqual(i % 3 === 0 ? [] : [`s${i}`]))
  })

  test('a text of a few sentences has no sketch', () => {
    expect(sketchOf(shinglesOf('收悉。现答复如下。'))).toBeNull()
  })
})

test('marks come back from their bytes as they were, and nothing comes from bytes that are cut off', () => {
  const hex = (length: number) =>
    fc
      .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
      .map(all => all.join(''))
  const mark = fc.record({
    sha256: hex(64),
    words: fc.option(hex(32)),
    sketch: fc.option(
      fc.uint16Array({ minLength: sketchLength, maxLength: sketchLength }).map(each => Uint16Array.from(each))
    )
  })
  const id = fc.stringMatching(/^source-[a-z0-9]{1,20}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(id, mark), { maxLength: 12 }), rows => {
      const marks = new Map(rows)
      const bytes = packMarks(marks)
      expect(resultOf(unpackMarks(bytes))).toEqual(marks)
      if (marks.size > 0) expect(resultOf(unpackMarks(bytes.subarray(0, bytes.length - 1))).size).toBe(0)
    })
  )
})
