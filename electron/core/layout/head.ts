import { frameBlock } from '../reply/place.ts'
import type { Frame } from '../reply/reply.ts'
import { opennessWord, printNumber } from '../reply/wording.ts'
import { printAddressees } from './addressees.ts'
import { run, textLine, type Run, type TextLine } from './line.ts'
import { charWidth, typeAreaWidth } from './measure.ts'
import type { Profile } from './profile.ts'
import { breakTitle } from './title-lines.ts'
import { widthOf } from './width.ts'

/** 版头 and the lines down to the 主送: 类别标记, 发文机关标志, 发文字号 with 签发人, 标题, 主送 (GB/T 9704—2012 7.2, 7.3.1, 7.3.2). */
export function layOutHead(frame: Frame, profile: Profile): readonly TextLine[] {
  const head = [
    ...categoryLines(frame, profile),
    ...letterheadLines(frame, profile),
    ...numberLines(frame, profile)
  ]
  const title = titleLines(frame, profile, head.length > 0 ? profile.head.linesAboveTitle : 0)
  const below = title.length > 0 ? profile.head.linesBelowTitle : 0
  return [...head, ...title, ...addresseeLines(frame, below)]
}

function categoryLines({ category }: Frame, { head }: Profile): readonly TextLine[] {
  if (category === null || head.category !== 'above-letterhead') return []
  const text = head.categoryLabel + category.letter
  return [
    textLine({
      role: 'category',
      element: 'category',
      block: frameBlock('category'),
      runs: [run('category', text)],
      align: 'right'
    })
  ]
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
  return [
    textLine({
      role: 'letterhead',
      element: 'letterhead',
      block: frameBlock('letterhead'),
      runs: [run('letterhead', letterhead)],
      align: 'center',
      glyphTop: profile.head.letterheadTop,
      fit
    })
  ]
}

function numberLines(frame: Frame, profile: Profile): readonly TextLine[] {
  const { head, fonts } = profile
  const number = frame.number === null ? '' : printNumber(frame.number)
  const right = rightOfNumber(frame, profile)
  const letterhead = frame.letterhead !== null
  if (!letterhead && number === '' && right.length === 0) return []
  const line = textLine({
    role: 'number',
    element: 'number',
    block: frameBlock('number'),
    runs: [run('number', number)],
    align: letterhead ? 'center' : 'right',
    linesAbove: letterhead ? head.linesAboveNumber : 0,
    rule: letterhead ? { gap: head.ruleGap, width: head.ruleWidth, color: fonts.letterhead.color } : null
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

function rightOfNumber(frame: Frame, { head, openness }: Profile): readonly Run[] {
  const signers: readonly Run[] =
    head.showSigner && frame.signers.length > 0
      ? [run('signerLabel', '签发人：'), run('signerName', frame.signers.join('　'))]
      : []
  const marks = [
    frame.category !== null && head.category === 'number-line'
      ? head.categoryLabel + frame.category.letter
      : null,
    frame.openness !== null && openness === 'number-line' ? opennessWord[frame.openness] : null
  ].filter(mark => mark !== null)
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

function addresseeLines(frame: Frame, linesAbove: number): readonly TextLine[] {
  const text = printAddressees(frame)
  if (text === null) return []
  return [
    textLine({
      role: 'addressee',
      element: 'addressee',
      block: frameBlock('addressees'),
      runs: [run('addressee', text)],
      align: 'justify',
      linesAbove
    })
  ]
}
