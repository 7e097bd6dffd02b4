import type { Frame } from '../reply/reply.ts'
import { opennessWord, printNumber } from '../reply/wording.ts'
import { run, type Run } from './line.ts'
import type { Profile } from './profile.ts'

/** The 类别标记 as printed at a place, 类别标记：A or A类; null when there is none or the profile prints it elsewhere. */
export function categoryAt(
  place: Profile['head']['category'],
  { category }: Pick<Frame, 'category'>,
  { head }: Profile
): string | null {
  if (category === null || head.category !== place) return null
  return head.categoryLabel + category.letter + head.categoryEnd
}

/** The 公开属性 as printed at a place, （此件主动公开） in the 附注; null when there is none or the profile prints it elsewhere. */
export function opennessAt(
  place: Profile['openness'],
  { openness: value }: Pick<Frame, 'openness'>,
  { openness, opennessWords }: Profile
): string | null {
  if (value === null || openness !== place) return null
  return (
    opennessWords?.[value] ?? (place === 'remark' ? `（此件${opennessWord[value]}）` : opennessWord[value])
  )
}

/** The 签发人 with the words around the names, the names in their own font; nothing when the profile prints none at this place. */
export function signersAt(
  place: Profile['head']['signer']['place'],
  { signers }: Pick<Frame, 'signers'>,
  { head }: Profile
): readonly Run[] {
  if (!head.showSigner || signers.length === 0 || head.signer.place !== place) return []
  const { label, end } = head.signer
  return [
    run('signerLabel', label),
    run('signerName', signers.join('　')),
    ...(end === '' ? [] : [run('signerLabel', end)])
  ]
}

/** The 发文字号 as printed, with the 类别标记 in it when that is a suffix of the number (江数提字〔2026〕2A); '' when there is none. */
export function printedNumber(frame: Pick<Frame, 'number' | 'category'>, profile: Profile): string {
  if (frame.number === null) return ''
  const suffix = categoryAt('number-suffix', frame, profile)
  const number = printNumber(frame.number)
  return suffix === null ? number : number.replace(/号$/, '') + suffix
}
