import { frameBlock } from '../reply/place.ts'
import type { Frame } from '../reply/reply.ts'
import { printAddressees } from './addressees.ts'
import { run, textLine, type Run, type TextLine } from './line.ts'
import { categoryAt, opennessAt, printedNumber, signersAt } from './marks.ts'
import { charWidth, millimetres, typeAreaWidth } from './measure.ts'
import type { Profile } from './profile.ts'
import { breakTitle } from './title-lines.ts'
import { widthOf } from './width.ts'

type Letter = NonNullable<Profile['letter']>

/** 版头 and the lines down to the 主送: 类别标记, 发文机关标志, 发文字号 with 签发人, 标题, 主送 (GB/T 9704—2012 7.2, 7.3.1, 7.3.2, 10.1). */
export function layOutHead(frame: Frame, profile: Profile): readonly TextLine[] {
  const head = [
    ...blockLines(frame, profile),
    ...categoryLines('above-letterhead', frame, profile),
    ...letterheadLines(frame, profile),
    ...numberLines(frame, profile)
  ]
  const mark = categoryLines('above-title', frame, profile)
  const { linesAboveTitle, linesBelowTitle } = profile.head
  // The mark stands in the room above the title.
  const above = head.length > 0 ? Math.max(0, linesAboveTitle - mark.length) : 0
  const title = [...titleLines(frame, profile, above), ...belowTitle(frame, profile)]
  const below = title.length > 0 ? linesBelowTitle : 0
  return [...head, ...mark, ...title, ...addresseeLines(frame, profile, below)]
}

/** The lines some congresses ask for at the top of the page: 是否同意公开, 办理结果, 建议字. */
function blockLines(frame: Frame, profile: Profile): readonly TextLine[] {
  const { number, blockSide } = profile.head
  const lines = [
    { field: 'openness', text: opennessAt('block', frame, profile) },
    { field: 'category', text: categoryAt('block', frame, profile) },
    { field: 'number', text: number === 'block' ? printedNumber(frame, profile) || null : null }
  ] as const
  return lines.flatMap(({ field, text }) =>
    text === null ? [] : [{ ...markLine(field, text), align: blockSide }]
  )
}

function markLine(field: 'category' | 'openness' | 'number', text: string): TextLine {
  const runs = [run('category', text)]
  return textLine({ role: 'category', element: 'category', block: frameBlock(field), runs, align: 'right' })
}

function categoryLines(
  place: 'above-letterhead' | 'above-title',
  frame: Frame,
  profile: Profile
): readonly TextLine[] {
  const text = categoryAt(place, frame, profile)
  // 10.1: nothing stands above the red words of a letter; the marks are flush left below its first rule.
  const moved = place === 'above-letterhead' && isLetter(frame, profile)
  return text === null || moved ? [] : [markLine('category', text)]
}

/** No narrower than this share of its height is a red letter drawn; longer names get smaller letters. */
const narrowest = 60

function letterheadLines({ letterhead }: Frame, profile: Profile): readonly TextLine[] {
  if (letterhead === null) return []
  const { size } = profile.fonts.letterhead
  const room = typeAreaWidth(profile)
  const natural = widthOf(letterhead) * size
  const scale = Math.min(100, Math.floor((room / natural) * 100))
  const fit =
    scale >= narrowest
      ? { size, scale }
      : { size: Math.floor((room / widthOf(letterhead) / narrowest) * 200) / 2, scale: narrowest }
  const line = textLine({
    role: 'letterhead',
    element: 'letterhead',
    block: frameBlock('letterhead'),
    runs: [run('letterhead', letterhead)],
    align: 'center',
    glyphTop: profile.head.letterheadTop,
    fit
  })
  return [profile.letter === null ? line : { ...line, ...onLetterPaper(profile.letter, profile) }]
}

/** 10.1: placed from the page's edge, with a double rule below. */
function onLetterPaper(
  { letterheadTop, ruleGap, ruleLength, thick, thin, between }: Letter,
  { page, fonts }: Profile
): Pick<TextLine, 'anchor' | 'glyphTop' | 'rule'> {
  const second = { width: thin, between, length: ruleLength }
  return {
    anchor: 'page',
    glyphTop: letterheadTop - page.top,
    rule: { gap: ruleGap, width: thick, color: fonts.letterhead.color, second }
  }
}

function isLetter({ letterhead }: Frame, { letter }: Profile): boolean {
  return letter !== null && letterhead !== null
}

function numberLines(frame: Frame, profile: Profile): readonly TextLine[] {
  const [letterhead] = letterheadLines(frame, profile)
  if (letterhead !== undefined && profile.letter !== null) {
    return letterNumberLines(frame, profile, belowFirstRule(letterhead, profile.letter))
  }
  const { head, fonts } = profile
  const number = head.number === 'line' ? printedNumber(frame, profile) : ''
  const right = rightOfNumber(frame, profile)
  if (letterhead === undefined && number === '' && right.length === 0) return []
  const line = textLine({
    role: 'number',
    element: 'number',
    block: frameBlock('number'),
    runs: [run('number', number)],
    align: letterhead ? 'center' : 'right',
    linesAbove: letterhead ? head.linesAboveNumber : 0,
    rule: letterhead
      ? { gap: head.ruleGap, width: head.ruleWidth, color: fonts.letterhead.color, second: null }
      : null
  })
  if (right.length === 0) return [line]
  const ends: Partial<TextLine> = {
    align: 'left',
    indent: { first: head.numberIndent, left: 0, right: 0 },
    tabs: [{ edge: 'right', chars: head.numberIndent }]
  }
  const room = profile.grid.charsPerLine - 2 * head.numberIndent - 1
  if (widthOf(number) + widthOf(textOf(right)) <= room) {
    return [{ ...line, ...ends, runs: [run('number', `${number}\t`), ...right] }]
  }
  // 7.2.6: several names run from top to bottom, and the number stands on the last of their lines.
  return [
    { ...line, ...ends, runs: [run('number', '\t'), ...right], rule: null },
    { ...line, ...ends, align: 'left', tabs: [], linesAbove: 0 }
  ]
}

/** Letters reach this share of their size from top to bottom. */
const inkHeight = 0.98

/** Where the letters of the line below the first rule begin, mm below the top of the type area. */
function belowFirstRule({ glyphTop, fit, rule }: TextLine, letter: Letter): number {
  const ink = millimetres((fit?.size ?? 0) * inkHeight)
  const lines = millimetres((rule?.width ?? 0) + letter.between + letter.thin)
  return (glyphTop ?? 0) + ink + letter.ruleGap + lines + letter.numberGap
}

/** 10.1: the number flush right under the first rule, marks flush left on the same line. */
function letterNumberLines(frame: Frame, profile: Profile, glyphTop: number): readonly TextLine[] {
  const number = profile.head.number === 'line' ? printedNumber(frame, profile) : ''
  const above = categoryAt('above-letterhead', frame, profile)
  const left = [
    ...(above === null ? [] : [run('category', above)]),
    ...(above === null || rightOfNumber(frame, profile).length === 0 ? [] : [run('number', '　')]),
    ...rightOfNumber(frame, profile)
  ]
  const line = textLine({
    role: 'number',
    element: 'number',
    block: frameBlock('number'),
    runs: [run('number', number)],
    align: 'right',
    glyphTop
  })
  if (left.length === 0) return [line]
  const runs = [...left, run('number', `\t${number}`)]
  return [{ ...line, align: 'left', runs, tabs: [{ edge: 'right', chars: 0 }] }]
}

function rightOfNumber(frame: Frame, profile: Profile): readonly Run[] {
  const signers = signersAt('number-line', frame, profile)
  const marks = [categoryAt('number-line', frame, profile), opennessAt('number-line', frame, profile)].filter(
    mark => mark !== null
  )
  const gap = signers.length > 0 && marks.length > 0 ? '　　' : ''
  return marks.length === 0 ? signers : [...signers, run('number', gap + marks.join('　'))]
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function titleLines(frame: Frame, profile: Profile, linesAbove: number): readonly TextLine[] {
  if (frame.title === null) return []
  return [
    textLine({
      role: 'title',
      element: 'title',
      block: frameBlock('title'),
      runs: titleRuns(frame.title, 'title', profile),
      align: 'center',
      linesAbove,
      keepWithNext: true
    })
  ]
}

/** A title as runs, with forced breaks where it takes more than one line. */
export function titleRuns(
  title: string,
  element: 'title' | 'attachmentTitle',
  profile: Profile
): readonly Run[] {
  // One character of room: a title that just fits would lose its last letter to a line of its own in another font.
  const perLine = Math.floor(typeAreaWidth(profile) / charWidth(element, profile)) - 1
  return breakTitle(title, perLine).flatMap((text, index) =>
    index === 0 ? [run(element, text)] : [run(element, '\n'), run(element, text)]
  )
}

/** What a profile prints behind the title, on a line of its own: （江数发建〔2026〕3号）分类：B. */
function belowTitle(frame: Frame, profile: Profile): readonly TextLine[] {
  const number = profile.head.number === 'after-title' ? printedNumber(frame, profile) : ''
  const category = categoryAt('after-title', frame, profile) ?? ''
  const text = (number === '' ? '' : `（${number}）`) + category
  if (text === '') return []
  const block = frameBlock(number === '' ? 'category' : 'number')
  const line = textLine({ role: 'number', element: 'number', block, runs: [run('number', text)] })
  return [{ ...line, align: 'center', keepWithNext: true }]
}

function addresseeLines(frame: Frame, profile: Profile, linesAbove: number): readonly TextLine[] {
  const marks = [
    categoryAt('above-addressee', frame, profile),
    opennessAt('above-addressee', frame, profile)
  ].filter(mark => mark !== null)
  const mark = { ...markLine('category', marks.join(' / ')), align: 'left' as const, linesAbove }
  const text = printAddressees(frame)
  const line = textLine({
    role: 'addressee',
    element: 'addressee',
    block: frameBlock('addressees'),
    runs: [run('addressee', text ?? '')],
    align: 'justify',
    linesAbove: marks.length > 0 ? 0 : linesAbove
  })
  return [...(marks.length > 0 ? [mark] : []), ...(text === null ? [] : [line])]
}
