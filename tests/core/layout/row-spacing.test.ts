import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullAt, plainlyParted } from '../../../electron/core/layout/fill-rows.ts'
import type { Letter } from '../../../electron/core/layout/letters.ts'
import { run } from '../../../electron/core/layout/line.ts'
import { spacedRuns, type SpacedRun } from '../../../electron/core/layout/row-spacing.ts'
import type { SetLine } from '../../../electron/core/layout/set-line.ts'
import { rowsOf, setIn } from './rows-of.ts'

function spaced(chars: number, text: string): readonly SpacedRun[] {
  return spacedRuns([run('body', text)], setIn(chars, text))
}

/** The rows of a program that adds the spacing of the runs to the letters and ends rows by its own rules, marks inside or outside. */
function rowsElsewhere(
  { letters, filled }: SetLine,
  runs: readonly SpacedRun[],
  hang: boolean
): readonly string[] {
  const added = runs.flatMap(({ text, added }) => [...text].map(() => added))
  const own = filled[0]?.room ?? 0
  const step = ({ at, advance, spacing }: Letter) => advance + spacing + (added[at] ?? 0)
  const rows: string[] = []
  for (let from = 0; from < letters.length;) {
    const cut = fullAt(letters, from, { own, step })
    const to = cut >= letters.length ? cut : plainlyParted(letters, { from, cut, hang })
    rows.push(
      letters
        .slice(from, to)
        .map(({ text }) => text)
        .join('')
    )
    from = to
  }
  return rows
}

/** How often Chinese and Latin letters follow one another in a row. */
function turnsIn({ letters }: SetLine, { from, to }: SetLine['filled'][number]): number {
  return letters.slice(from + 1, to).filter(({ latin }, at) => latin !== letters[from + at]?.latin).length
}

describe('rows of a docx', () => {
  test('that end alike everywhere stay as they are, so that a paragraph is one run to edit', () => {
    const text = '数'.repeat(70)
    expect(spaced(28, text)).toEqual([{ ...run('body', text), added: 0, asChinese: false }])
  })

  test('get room where a number would part from its unit', () => {
    const [first, ...rest] = spaced(10, '一二三四五六七八2026年')
    expect(first?.text).toBe('一二三四五六七八')
    expect(first?.added).toBeGreaterThan(0)
    expect(rest.map(({ text, added }) => [text, added])).toEqual([['2026年', 0]])
  })

  test('are set tighter where a program puts room between Chinese and Latin letters', () => {
    const [first] = spaced(20, '完成86个点位共46处覆盖村居二三四五六七八九')
    expect(first?.added).toBeLessThan(0)
    expect(first?.added).toBeGreaterThan(-1)
  })

  test('break a Latin word off behind a mark after which LibreOffice breaks no row', () => {
    const word = spaced(10, '一二三四五六七八，CPUs甲乙丙').find(({ asChinese }) => asChinese)
    expect(word?.text).toBe('CPUs')
  })

  test('lose no letter, whatever the text', () => {
    const unit = fc.constantFrom(...'数据共享，。“”（）2026年A%—…、\n\t 𠮷')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), text => {
        const parts = spaced(20, text)
        expect(parts.map(part => part.text).join('')).toBe(text)
      })
    )
  })

  for (const hang of [true, false]) {
    test(`end where ours end in a program that lets marks ${hang ? 'hang' : 'stand inside only'}`, () => {
      const words = [
        '数据共享',
        '机制',
        '建设，',
        '“平台”',
        '（试点）',
        '应享尽享。',
        '《办法》',
        '等三项、',
        '工作——'
      ]
      const word = fc.oneof(
        { arbitrary: fc.constantFrom(...words), weight: 12 },
        fc.constantFrom('2026年', '第12号')
      )
      const texts = fc.array(word, { minLength: 12, maxLength: 40 }).map(parts => parts.join(''))
      fc.assert(
        fc.property(texts, text => {
          const set = setIn(28, text)
          // A row with more changes of script asks for more room than the eye bears; there Word may take one letter more.
          fc.pre(set.filled.every(row => turnsIn(set, row) <= 2))
          const runs = spacedRuns([run('body', text)], set)
          expect(rowsElsewhere(set, runs, hang)).toEqual(rowsOf(set))
        })
      )
    })
  }
})
