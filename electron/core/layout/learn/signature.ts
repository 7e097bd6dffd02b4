import { notice, type Noticed } from '../../notice.ts'
import type { Profile } from '../profile.ts'
import { oneLetter, reach, settled } from './ink.ts'
import type { Placed } from './place.ts'
import type { Roles } from './roles.ts'

type Signature = Profile['signature']

/** Letters a name and a date may be off and still count as set by the rule. */
const close = 0.6

/**
 * Where names and date stand at the end (GB/T 9704—2012 7.3.5.1, 7.3.5.2): centred on the date, as under a seal, or the date two
 * letters further in than the name.
 */
export function learnSignature(roles: Roles, pitch: number, base: Profile): Noticed<Signature> {
  const known = base.signature
  const date = roles.date?.placed ?? null
  const names = roles.names.map(({ placed }) => placed)
  const [first] = names
  const linesAbove =
    first === undefined
      ? known.linesAbove
      : Math.max(0, settled(roomAbove(first, roles) / pitch, known.linesAbove))
  if (date === null || first === undefined) {
    return {
      value: { ...known, linesAbove },
      notices: [notice('signature-unseen', '样文里没有认全署名和成文日期，它们的位置沿用原来的设置。')]
    }
  }
  const one = oneLetter(date)
  const day = reach(date)
  const reaches = names.map(reach)
  const middle = (side: { readonly left: number; readonly right: number }) => (side.left - side.right) / 2
  const centred = reaches.every(side => Math.abs(middle(side) - middle(day)) < close * one)
  if (centred) {
    return {
      value: {
        ...known,
        form: 'with-seal',
        linesAbove,
        dateIndent: chars(day.right / one, known.dateIndent)
      },
      notices: []
    }
  }
  const start = Math.min(...reaches.map(({ left }) => left))
  const longest = Math.min(...reaches.map(({ right }) => right))
  const width = (side: { readonly left: number; readonly right: number }) => -side.left - side.right
  // The longer of name and date is the one that keeps to the edge.
  const nearest = reaches.every(side => width(side) < width(day)) ? day.right : longest
  if (Math.abs(day.left - start - 2 * one) < close * one) {
    return {
      value: {
        ...known,
        form: 'without-seal',
        linesAbove,
        nameIndent: chars(nearest / one, known.nameIndent)
      },
      notices: []
    }
  }
  return {
    value: { ...known, linesAbove, dateIndent: chars(day.right / one, known.dateIndent) },
    notices: [
      notice(
        'signature-form',
        '样文的署名既不在成文日期正上方居中，也不是日期比署名右移二字，只记下了日期右空的字数，请核对。'
      )
    ]
  }
}

function chars(measured: number, known: number): number {
  return Math.max(0, settled(measured, known))
}

/** The blank room between a paragraph and the words before it, points. */
function roomAbove(placed: Placed, roles: Roles): number {
  const before = roles.all.filter(
    each => each.placed.where !== 'frame' && each.placed.end <= placed.top + 1 && each.placed !== placed
  )
  const end = Math.max(...before.map(each => each.placed.end))
  return Number.isFinite(end) ? placed.top - end : 0
}
