import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import type { Element, Font, Profile } from '../../../electron/core/layout/profile.ts'
import { chooseFonts, fontNotices } from '../../../electron/core/typeface/choose-fonts.ts'
import { designKey, nameKey, type FontChoice, type FontFace } from '../../../electron/core/typeface/face.ts'
import { knownAs, standInsFor, styleOf } from '../../../electron/core/typeface/stand-ins.ts'

function face(family: string, more: Partial<FontFace> = {}): FontFace {
  const plain = { file: `/fonts/${family}.ttf`, index: 0, postscript: family, weight: 400, italic: false }
  return { ...plain, family, names: [family], chinese: true, embeddable: true, ...more }
}

function withFont(element: Element, font: Partial<Font>): Profile {
  const fonts = { ...gbt9704.fonts, [element]: { ...gbt9704.fonts[element], ...font } }
  return { ...gbt9704, fonts }
}

function choiceOf(element: Element, profile: Profile, faces: readonly FontFace[]): FontChoice {
  const choice = chooseFonts(profile, faces).find(each => each.element === element)
  if (choice === undefined) throw new Error(`no choice for ${element}`)
  return choice
}

describe('the font of an element', () => {
  test('is the one asked for, by whatever name it goes and however the name is written', () => {
    const fang = face('仿宋_GB2312', { names: ['FangSong_GB2312', '仿宋_GB2312'] })
    expect(choiceOf('body', gbt9704, [face('仿宋'), fang])).toMatchObject({ used: fang, standIn: false })
    const written = withFont('body', { face: 'fangsong gb2312' })
    expect(choiceOf('body', written, [face('宋体'), fang]).used).toBe(fang)
  })

  test('is the same design in another character set without a word', () => {
    const fang = face('仿宋')
    expect(choiceOf('body', gbt9704, [face('宋体'), fang])).toMatchObject({ used: fang, standIn: false })
  })

  test('else is what the profile names, then what looks most like it, then any Chinese font', () => {
    const kai = face('江楷', { names: ['江楷'] })
    const song = face('宋体')
    const chosen = withFont('body', { alternates: ['江楷'] })
    expect(choiceOf('body', chosen, [song, kai])).toMatchObject({ used: kai, standIn: true })
    expect(choiceOf('body', gbt9704, [kai, song])).toMatchObject({ used: song, standIn: true })
    expect(choiceOf('body', gbt9704, [face('Arial', { chinese: false }), kai]).used).toBe(kai)
    expect(choiceOf('body', gbt9704, [face('Arial', { chinese: false })]).used).toBeNull()
  })

  test('is never one whose maker forbids embedding', () => {
    const barred = face('仿宋_GB2312', { embeddable: false })
    const song = face('宋体')
    expect(choiceOf('body', gbt9704, [barred, song])).toMatchObject({
      used: song,
      standIn: true,
      barred: true
    })
  })

  test('is the weight nearest to what is asked: normal, bold, and a heavier one for titles', () => {
    const weights = [200, 400, 600, 700, 900].map(weight => face('Noto Serif CJK SC', { weight }))
    expect(choiceOf('body', gbt9704, weights).used?.weight).toBe(400)
    expect(choiceOf('title', gbt9704, weights).used?.weight).toBe(600)
    expect(choiceOf('body', withFont('body', { bold: true }), weights).used?.weight).toBe(700)
    const slanted = face('Noto Serif CJK SC', { italic: true })
    expect(
      choiceOf('body', gbt9704, [slanted, face('Noto Serif CJK SC', { weight: 900 })]).used?.weight
    ).toBe(900)
  })

  test('has letters and digits of its own only where the profile names a Latin face the machine has', () => {
    const times = face('Times New Roman', { chinese: false })
    const asked = withFont('body', { latin: 'Times New Roman' })
    expect(choiceOf('body', asked, [face('仿宋'), times]).latin).toBe(times)
    expect(choiceOf('title', asked, [face('仿宋'), times]).latin).toBeNull()
    expect(choiceOf('body', asked, [face('仿宋')]).latin).toBeNull()
  })
})

describe('what a clerk is told', () => {
  const song = face('Noto Serif CJK SC', { family: '思源宋体' })
  const choices = chooseFonts(gbt9704, [song])

  test('one sentence for each font that is lacking, of the parts that are printed, and what to do', () => {
    const notices = fontNotices(choices, new Set<Element>(['body', 'number', 'title']))
    expect(notices.map(({ message }) => message)).toEqual([
      '没有安装“仿宋_GB2312”，正文、发文字号改用“思源宋体”。',
      '没有安装“方正小标宋简体”，标题改用“思源宋体”。',
      '要与单位的正式版面完全一致，请安装所缺字体后重新导出。'
    ])
  })

  test('nothing when nothing is replaced', () => {
    const all = ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体'].map(name => face(name))
    expect(fontNotices(chooseFonts(gbt9704, all), new Set<Element>(['body', 'title', 'heading1']))).toEqual(
      []
    )
  })

  test('that a maker forbids embedding', () => {
    const barred = chooseFonts(gbt9704, [face('仿宋_GB2312', { embeddable: false }), song])
    const [first] = fontNotices(barred, new Set<Element>(['body']))
    expect(first?.message).toBe('“仿宋_GB2312”的厂商不允许嵌入文件，正文改用“思源宋体”。')
  })
})

test.each([
  ['方正小标宋简体', 'title-song'],
  ['仿宋_GB2312', 'fang-song'],
  ['STFangsong', 'fang-song'],
  ['楷体', 'kai'],
  ['Noto Sans CJK SC', 'hei'],
  ['Noto Serif CJK SC', 'song'],
  ['某某体', 'song']
] as const)('the style of %s is %s, and its stand-ins begin with that style', (name, style) => {
  expect(styleOf(name)).toBe(style)
  expect(styleOf(standInsFor(style)[0] ?? '')).toBe(style)
})

test('names are the same however they are written, designs the same in every character set', () => {
  expect(nameKey('FangSong_GB2312')).toBe(nameKey('fangsong gb2312'))
  expect(designKey('方正小标宋简体')).toBe(designKey('方正小标宋_GBK'))
  expect(designKey('仿宋')).not.toBe(designKey('华文仿宋'))
  expect([knownAs('Noto Serif CJK SC'), knownAs('江楷')]).toEqual(['思源宋体', '江楷'])
})
