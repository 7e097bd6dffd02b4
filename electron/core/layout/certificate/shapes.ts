import type { LookParagraph } from '../look.ts'
import { charWidth, millimetres } from '../measure.ts'
import type { Profile } from '../profile.ts'
import { elementPitch, pitchOf } from '../vertical.ts'
import { measuredLine, named, type CertificateLine } from './certificate.ts'
import type { Expected, Pair } from './expected.ts'

/** Lengths are written in twentieths of a point; more than this is a change somebody made. mm and points. */
const lengthWithin = 0.3
const pitchWithin = 0.15

/** 行距 and 缩进和对齐 of every paragraph. */
export function shapeLines(all: readonly Pair[], profile: Profile): readonly CertificateLine[] {
  const wrong = (differs: (expected: Expected, found: LookParagraph) => string | null) =>
    all.flatMap(({ expected, found }) => {
      const what = expected === null || found === null ? null : differs(expected, found)
      return what === null ? [] : [`${named(expected?.text ?? '')}${what}`]
    })
  return [
    measuredLine(
      '行距',
      wrong((expected, found) => pitchWrong(expected, found, profile)),
      `正文固定值 ${profile.grid.linePitch} 磅，各段一致。`
    ),
    measuredLine(
      '缩进和对齐',
      wrong((expected, found) => indentWrong(expected, found, profile)),
      `正文首行缩进 ${profile.grid.firstIndent} 字，各段与版式一致。`
    )
  ]
}

function pitchWrong({ line, element }: Expected, { pitch }: LookParagraph, profile: Profile): string | null {
  const asked = line === null ? elementPitch(element, profile) : pitchOf(line, profile)
  if (pitch.rule !== 'exact') return `不是固定行距，应为 ${figure(asked)} 磅`
  return Math.abs(pitch.value - asked) > pitchWithin
    ? `行距 ${figure(pitch.value)} 磅，应为 ${figure(asked)} 磅`
    : null
}

const alignWord: Readonly<Record<LookParagraph['align'], string>> = {
  left: '左对齐',
  center: '居中',
  right: '右对齐',
  justify: '两端对齐'
}

function indentWrong({ line, element }: Expected, found: LookParagraph, profile: Profile): string | null {
  if (line === null || line.anchor === 'page') return null
  if (found.align !== line.align) return `是${alignWord[found.align]}，应为${alignWord[line.align]}`
  const one = millimetres(charWidth(element, profile))
  const sides = [
    ['首行缩进', found.indent.first, line.indent.first],
    ['左缩进', found.indent.left, line.indent.left],
    ['右缩进', found.indent.right, line.indent.right]
  ] as const
  const wrong = sides.find(([, mm, chars]) => Math.abs(mm - chars * one) > lengthWithin)
  if (wrong === undefined) return null
  const [what, mm, chars] = wrong
  return `${what} ${figure(mm)} 毫米，应为 ${figure(chars * one)} 毫米`
}

/** A figure as people write it: at most two decimals. */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100)
}
