import { expect, test } from 'vitest'
import type { ScreenFace, ScreenFont } from '../../../electron/core/calls/layout.ts'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { faceRules, missingFonts } from '../../../renderer/pages/fonts-state.ts'
import { printedElements } from '../../../renderer/pages/printed-elements.ts'
import { somePage, somePiece, someRow } from './some-pages.ts'

const song: ScreenFace = { family: '思源宋体', names: ['SongPS', '思源宋体'], weight: 400, italic: false }
const hei: ScreenFace = { family: '黑体', names: ['SimHei', '黑体'], weight: 400, italic: false }
const roman: ScreenFace = { family: 'Times', names: ['TimesPS'], weight: 400, italic: false }

function font(element: ScreenFont['element'], change: Partial<ScreenFont> = {}): ScreenFont {
  return {
    element,
    asked: '仿宋_GB2312',
    chinese: song,
    latin: null,
    standIn: true,
    barred: false,
    ...change
  }
}

test('each part of a page is drawn in the very face that was measured, looked up by its own name first', () => {
  const { css, families } = faceRules([font('body'), font('heading1', { chinese: hei })], gbt9704)
  expect(families).toEqual(['page-1', 'page-2'])
  expect(css).toContain('@font-face{font-family:"page-1";src:local("SongPS"),local("思源宋体")')
  expect(css).toContain('.set-body-chinese{font-family:"page-1","思源宋体"')
  expect(css).toContain('.set-heading1-chinese{font-family:"page-2","黑体"')
  expect(css).toContain('.set-body-latin{font-family:"page-1"')
})

test('letters and digits are drawn in the Latin face where there is one', () => {
  const { css } = faceRules([font('body', { latin: roman })], gbt9704)
  expect(css).toMatch(/\.set-body-latin\{font-family:"page-2","Times"/)
})

test('bold is asked for where the profile says so, and thickened only where the face is not bold itself', () => {
  const body = { ...gbt9704.fonts.body, bold: true }
  const profile = { ...gbt9704, fonts: { ...gbt9704.fonts, body } }
  const thin = faceRules([font('body')], profile).css
  expect(thin).toMatch(/@font-face\{[^}]*font-weight:400;/)
  expect(thin).toContain('font-weight:700')
  const heavy = faceRules([font('body', { chinese: { ...song, weight: 700 } })], profile).css
  expect(heavy).toMatch(/@font-face\{[^}]*font-weight:1 1000;/)
})

test('a font’s name cannot end the rule it stands in', () => {
  const named = { ...song, family: 'a"}</style>\n\\', names: ['b"'] }
  const { css } = faceRules([font('body', { chinese: named })], gbt9704)
  expect(css).not.toContain('</style')
  expect(css).toContain('"a\\22 }\\3c /style>\\a \\5c "')
})

test('missing fonts are told once each, with what stands in and where, and only if they are printed', () => {
  const fonts = [
    font('body'),
    font('signature'),
    font('heading1', { asked: '黑体', chinese: hei, standIn: false }),
    font('title', { asked: '方正小标宋简体', barred: true }),
    font('imprint')
  ]
  expect(missingFonts(fonts, ['title', 'body', 'heading1', 'signature'])).toEqual([
    { asked: '方正小标宋简体', used: '思源宋体', barred: true, elements: ['title'] },
    { asked: '仿宋_GB2312', used: '思源宋体', barred: false, elements: ['body', 'signature'] }
  ])
})

test('where there is no Chinese font at all every font asked for is missing', () => {
  const fonts = [font('body', { chinese: null, standIn: false })]
  expect(missingFonts(fonts, ['body'])).toEqual([
    { asked: '仿宋_GB2312', used: null, barred: false, elements: ['body'] }
  ])
})

test('the elements printed on pages are those of their pieces, page numbers last', () => {
  const title = someRow('题', { pieces: [somePiece('题', { element: 'title' })] })
  const number = { baseline: 270, pieces: [somePiece('1', { element: 'pageNumber' })] }
  const pages = [somePage([title, someRow('文')], { pageNumber: number }), somePage([someRow('文')])]
  expect(printedElements(pages)).toEqual(['title', 'body', 'pageNumber'])
})
