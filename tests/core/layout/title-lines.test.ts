import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakTitle } from '../../../electron/core/layout/title-lines.ts'
import { widthOf } from '../../../electron/core/layout/width.ts'

const roomy = 19

test.each([
  ['对第12号建议的答复', ['对第12号建议的答复']],
  ['对市十八届人大一次会议第110号建议的答复', ['对市十八届人大一次会议', '第110号建议的答复']],
  [
    '关于市政协第十六届委员会第二次会议第20240036号提案办理情况的答复函',
    ['关于市政协第十六届委员会第二次会议', '第20240036号提案办理情况的答复函']
  ]
])('%s breaks at the end of a word', (title, lines) => {
  expect(breakTitle(title, roomy)).toEqual(lines)
})

test.each([
  '江临市数据发展局关于对江临市第十八届人民代表大会第三次会议第110号代表建议的答复',
  '江临市数据发展局关于市十八届人大三次会议第110号建议《关于推进政务数据有序共享和开放的建议》的答复'
])('%s is no rectangle, no hourglass, and no line begins with a mark', title => {
  const lines = breakTitle(title, roomy)
  const widths = lines.map(widthOf)
  expect(lines.join('')).toBe(title)
  expect(Math.max(...widths)).toBeLessThanOrEqual(roomy)
  expect(new Set(widths).size).toBeGreaterThan(1)
  const middle = widths.slice(1, -1)
  expect(middle.some((width, at) => width < (widths[at] ?? 0) && width < (widths[at + 2] ?? 0))).toBe(false)
  expect(lines.some(line => /^[的、，号》]/.test(line))).toBe(false)
  expect(lines.some(line => /第$|[0-9]$/.test(line))).toBe(false)
})

test('whatever the title, no letter is lost and none is added', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'关于第十八届人大1次会议建《》（）的、答复号ab ') }),
      title => {
        expect(breakTitle(title, roomy).join('')).toBe(title)
      }
    )
  )
})
