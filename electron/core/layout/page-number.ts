import type { Setting } from './letters.ts'
import { run, textLine } from './line.ts'
import { typeAreaWidth, millimetres } from './measure.ts'
import type { Page } from './page.ts'
import { setLine } from './set-line.ts'
import { dashHeight } from './vertical.ts'

/**
 * The number of a page, “— 1 —”: its dashes below the type area, right on odd and left on even pages (GB/T 9704—2012 7.5); null where
 * the profile wants none (10.1).
 */
export function pageNumberOf(number: number, setting: Setting): Page['pageNumber'] {
  const { profile } = setting
  const { show, firstPage, gap, place, indent } = profile.pageNumber
  if (!show || (number === 1 && !firstPage)) return null
  const odd = number % 2 === 1
  const line = textLine({
    role: 'paragraph',
    element: 'pageNumber',
    block: '',
    runs: [run('pageNumber', `— ${number} —`)],
    align: place === 'center' ? 'center' : odd ? 'right' : 'left',
    indent: {
      first: 0,
      left: place === 'outer' && !odd ? indent : 0,
      right: place === 'outer' && odd ? indent : 0
    }
  })
  const [row] = setLine(line, { left: 0, width: typeAreaWidth(profile) }, setting).rows
  const { page, fonts } = profile
  const baseline = page.height - page.bottom + gap + millimetres(fonts.pageNumber.size * dashHeight)
  return { baseline, pieces: row?.pieces ?? [] }
}
