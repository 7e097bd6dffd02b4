import { notice, type Notice, type Noticed } from '../../notice.ts'
import type { Profile } from '../profile.ts'
import { mm } from './grid.ts'
import { inkBottom, inkTop, oneLetter, reach, settled, unless } from './ink.ts'
import type { Placed } from './place.ts'
import type { Rule } from './rules.ts'
import type { Marked, Roles, Said } from './roles.ts'

type Distances = Pick<
  Profile['head'],
  | 'letterheadTop'
  | 'linesAboveNumber'
  | 'numberIndent'
  | 'ruleGap'
  | 'ruleWidth'
  | 'linesAboveTitle'
  | 'linesBelowTitle'
>

/** What decides the distances of a head: the sheet, the pitch of its lines, and its rules of colour. */
export type HeadSetting = {
  readonly page: Profile['page']
  readonly pitch: number
  readonly rules: readonly Rule[]
  readonly letter: Profile['letter']
  readonly base: Profile
}

/** The distances of the head, from the red words to the line of the 主送 (GB/T 9704—2012 7.2.4–7.3.2). */
export function learnDistances(roles: Roles, setting: HeadSetting): Noticed<Distances> {
  const { page, pitch, base } = setting
  const known = base.head
  const first = roles.letterhead[0]?.placed ?? null
  const last = roles.letterhead.at(-1)?.placed ?? null
  const title = roles.title[0]?.placed ?? null
  const number = numberLine(roles)
  const rule = headRule(roles, setting)
  const lines = (room: number, otherwise: number) =>
    Number.isFinite(room) ? Math.max(0, settled(room / pitch, otherwise)) : otherwise
  const fromTop = first === null ? null : mm(inkTop(first)) - page.top
  const letterLike = setting.letter !== null
  const carrier = rule === null ? null : carrierOf(rule, roles)
  const above = number ?? carrier
  const ruleEnd = rule === null ? 0 : rule.top + rule.width
  const titleFrom = Math.max(last?.bottom ?? 0, number?.end ?? 0, carrier?.end ?? 0, ruleEnd)
  const below = belowTitle(roles)
  return {
    value: {
      letterheadTop:
        fromTop === null || letterLike
          ? known.letterheadTop
          : unless(0.25, Math.max(0, fromTop), known.letterheadTop),
      linesAboveNumber:
        last === null || above === null || letterLike
          ? known.linesAboveNumber
          : lines(above.top - last.bottom, known.linesAboveNumber),
      numberIndent:
        number === null || letterLike ? known.numberIndent : numberIndent(roles, known.numberIndent),
      ruleGap:
        rule === null || number === null || letterLike
          ? known.ruleGap
          : unless(0.25, Math.max(0, mm(rule.top - inkBottom(number))), known.ruleGap),
      ruleWidth: rule === null || letterLike ? known.ruleWidth : unless(0.05, rule.width, known.ruleWidth),
      linesAboveTitle:
        // A letter keeps the line of its number when it has none yet.
        title === null || titleFrom === 0 || (letterLike && number === null)
          ? known.linesAboveTitle
          : lines(title.top - titleFrom, known.linesAboveTitle),
      linesBelowTitle: below === null ? known.linesBelowTitle : lines(below, known.linesBelowTitle)
    },
    notices: [
      ...missing(first, '发文机关标志', '红头的位置'),
      ...(letterLike ? [] : noRule(rule, first)),
      ...negative(fromTop, letterLike),
      ...guessed(first)
    ]
  }
}

function guessed(letterhead: Placed | null): readonly Notice[] {
  if (letterhead === null || letterhead.known) return []
  return [notice('head-height', '样文的红头没有设固定行距，实际高度随字体变化，红头的位置是估计的，请核对。')]
}

function missing(found: unknown, part: string, what: string): readonly Notice[] {
  return found === null ? [notice('part-unseen', `样文里没有认出${part}，${what}沿用原来的设置。`)] : []
}

function noRule(rule: Rule | null, letterhead: Placed | null): readonly Notice[] {
  if (rule !== null || letterhead === null) return []
  return [notice('rule-unseen', '样文里没有找到红色分隔线，它的位置和粗细沿用原来的设置。')]
}

function negative(fromTop: number | null, letterLike: boolean): readonly Notice[] {
  if (fromTop === null || fromTop >= 0 || letterLike) return []
  return [notice('above-area', '样文的红头高出版心上边缘，按与版心上边缘齐平处理，请核对。')]
}

/** The line on which number or signers stand under the red words; null when they stand in another form. */
function numberLine(roles: Roles): Placed | null {
  const title = roles.title[0]?.at ?? Number.POSITIVE_INFINITY
  const head = roles.letterhead.at(-1)
  const below = roles.marked.filter(
    each =>
      each.part === 'head' && each.at < title && (head === undefined || each.placed.top > head.placed.top)
  )
  const numbered = below.find(({ marks, text }) => marks.number !== null || /〔\s*\d{4}\s*〕/.test(text))
  // A letter that has no number yet may bear its signers already.
  return (numbered ?? below.findLast(({ marks }) => marks.signers.length > 0))?.placed ?? null
}

function numberIndent(roles: Roles, known: number): number {
  const number = roles.marked.find(({ marks, part }) => part === 'head' && marks.number !== null)
  // A centred number has no indent of its own.
  if (number === undefined || number.placed.paragraph.align === 'center') return known
  return Math.max(0, settled(reach(number.placed).left / oneLetter(number.placed), known))
}

export function isRed(color: string): boolean {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16)
  return part(0) > 150 && part(2) < 100 && part(4) < 100
}

/** The red rule under the head: the first below the number's (or the red words') letters. */
export function headRule(roles: Roles, { rules }: Pick<HeadSetting, 'rules'>): Rule | null {
  const from = numberLine(roles) ?? roles.letterhead.at(-1)?.placed ?? null
  if (from === null) return null
  const to = roles.title[0]?.placed.top ?? Number.POSITIVE_INFINITY
  return (
    rules
      .filter(({ color, top }) => isRed(color) && top > inkBottom(from) - 2 && top < to + 2)
      .toSorted((a, b) => a.top - b.top)[0] ?? null
  )
}

/** The paragraph whose border a rule is: the blank or worded one that ends with it. */
function carrierOf(rule: Rule, roles: Roles): Placed | null {
  return (
    roles.placed.find(
      ({ paragraph, where, bottom, top }) =>
        where === 'flow' &&
        ((paragraph.bottom !== null && Math.abs(bottom + paragraph.bottom.space - rule.top) < 0.5) ||
          (paragraph.top !== null && Math.abs(top - paragraph.top.space - rule.width - rule.top) < 0.5))
    ) ?? null
  )
}

/** The room between the title (with what stands right behind it) and the line after it, points. */
function belowTitle(roles: Roles): number | null {
  const last = roles.title.at(-1)
  if (last === undefined) return null
  const behind = roles.marked.filter(each => isBehindTitle(each, last))
  const from = Math.max(last.placed.end, ...behind.map(({ placed }) => placed.end))
  const above = roles.marked.filter(
    each => each.part === 'head' && each.at > last.at && !behind.includes(each) && each.placed.top >= from - 1
  )
  const next = [...above, ...(roles.addressee === null ? [] : [roles.addressee])]
  const first = Math.min(...next.map(({ placed }) => placed.top).filter(top => top >= from - 1))
  return Number.isFinite(first) ? first - from : null
}

/** Whether a mark stands behind the title on a line of its own: centred, with no blank line between. */
export function isBehindTitle(each: Marked, title: Said): boolean {
  return (
    each.part === 'head' &&
    each.at > title.at &&
    each.placed.paragraph.align === 'center' &&
    each.placed.top - title.placed.end < title.placed.pitch / 2 + 1
  )
}
