import { notice, type Notice, type Noticed } from '../../notice.ts'
import { widthOf } from '../width.ts'
import type { Look } from '../look.ts'
import { millimetres, points } from '../measure.ts'
import type { Profile } from '../profile.ts'
import { spacingIn, tallest } from './heights.ts'
import { most, oneLetter, settled, unless } from './ink.ts'
import type { Roles } from './roles.ts'

/** Sheet and margins in mm, those of the section that holds the text. */
export function learnPage({ sections }: Look, base: Profile): Profile['page'] {
  const page = sections[0]?.page
  if (page === undefined) return base.page
  const side = (name: keyof Profile['page']) => unless(0.1, Math.round(page[name] * 10) / 10, base.page[name])
  return {
    width: side('width'),
    height: side('height'),
    top: side('top'),
    bottom: side('bottom'),
    left: side('left'),
    right: side('right')
  }
}

/** Letters and lines of the text: pitch, spacing, first indent, and how many of them the type area takes. */
export function learnGrid(roles: Roles, page: Profile['page'], base: Profile): Noticed<Profile['grid']> {
  const text = roles.body.map(({ placed }) => placed)
  const first = text[0]
  if (first === undefined) {
    return {
      value: base.grid,
      notices: [notice('no-body', '样文里没有认出正文，行距、字距和每行字数沿用原来的设置。')]
    }
  }
  const pitches = text.filter(({ known }) => known).map(({ pitch }) => Math.round(pitch * 100) / 100)
  const measured = most(pitches)
  const linePitch = measured === null ? base.grid.linePitch : unless(0.04, measured, base.grid.linePitch)
  const size = most(text.map(({ paragraph }) => tallest(paragraph).size)) ?? base.fonts.body.size
  // Rows may be spaced a little to end where they should; what most letters have is the office's own.
  const spacings = text.flatMap(({ paragraph, sheet }) =>
    paragraph.runs.flatMap(({ text: words, letters }) => {
      const spacing = Math.round(spacingIn(letters, paragraph, sheet) * 1000) / 1000
      return letters.size === size ? Array.from(words, () => spacing) : []
    })
  )
  const charSpacing = unless(0.02, most(spacings) ?? 0, base.grid.charSpacing)
  const indents = text.map(({ paragraph, ...placed }) => {
    const { indent } = paragraph
    const blanks = widthOf(/^[ 　]*/.exec(paragraph.text)?.[0] ?? '')
    const chars = indent.firstChars ?? points(indent.first) / oneLetter({ ...placed, paragraph })
    return settled(chars + blanks, base.grid.firstIndent)
  })
  const area = { width: page.width - page.left - page.right, height: page.height - page.top - page.bottom }
  const fit = (room: number, one: number) => Math.max(1, Math.floor(points(room) / one + 0.02))
  const notices: readonly Notice[] =
    measured !== null
      ? mixedNotices(pitches)
      : [
          notice(
            'pitch-unsaid',
            '样文的行距是“单倍”一类，实际磅数随字体变化，无法从文件中看出，沿用原来的行距。'
          )
        ]
  return {
    value: {
      charsPerLine: fit(area.width, size + charSpacing),
      linesPerPage: fit(area.height, linePitch),
      linePitch,
      charSpacing,
      firstIndent: Math.max(0, most(indents) ?? base.grid.firstIndent),
      // Most files allow what their pages do not show, ours among them, so nothing can be learnt from it.
      hangingMarks: base.grid.hangingMarks
    },
    notices
  }
}

function mixedNotices(pitches: readonly number[]): readonly Notice[] {
  const all = [...new Set(pitches)]
  const usual = most(pitches)
  const other = pitches.filter(pitch => pitch !== usual).length
  if (all.length < 2 || other * 4 < pitches.length) return []
  return [notice('pitch-mixed', `样文正文的行距不一致（${all.join('、')} 磅），取用得最多的 ${usual} 磅。`)]
}

/** Points as mm with two decimals. */
export function mm(pt: number): number {
  return Math.round(millimetres(pt) * 100) / 100
}
