import type { Case } from '../../case/case.ts'
import type { ItemKind, Reply } from '../../reply/reply.ts'
import { filerWord, itemWord } from '../../reply/wording.ts'
import { kindOfWord, openingsOf, titleOf } from '../item-words.ts'
import { fieldRemark, remark, replacing } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import { proseOf, type Stretch } from '../walk.ts'

/**
 * 代表 file 建议 and 委员 file 提案: title, addressee, opening and thanks speak of one kind (核稿 list nos. 8 and 9; 代表法, 政协提案工作条例).
 * The kind is the register's, else the title's, else the addressee's. 建议 as a common word (意见建议) and 建议提案 together say
 * nothing of the kind, so only 第N号建议, 该提案, 您的提案, 感谢…委员 and their like are looked at.
 */
export const itemKindConsistent: Rule = {
  id: 'item-kind-consistent',
  group: '答复',
  authority: '惯例',
  severity: 'error',
  basis: '办理惯例：人大代表提“建议”，政协委员提“提案”',
  check: ({ reply, kase }) => {
    const kind = kindOf(reply, kase)
    if (kind === null) return []
    const title = titleOf(reply)
    const heads = [...(title === null ? [] : [title]), ...openingsOf(reply)]
    return [
      ...(reply.kind === 'answer' ? wrongAddressees(reply, kind) : []),
      ...heads.flatMap(stretch => wrongItemWords(stretch, kind)),
      ...proseOf(reply).flatMap(stretch => wrongNames(stretch, kind))
    ]
  }
}

function kindOf(reply: Reply, kase: Case | null): ItemKind | null {
  if (kase !== null) return kase.item.kind
  const titled = /(?:号|的)(建议|提案)(?:的|办理)?[^，。]{0,4}(?:答复|复函|意见)/.exec(
    titleOf(reply)?.text ?? ''
  )?.[1]
  if (titled !== undefined) return kindOfWord(titled)
  if (reply.item.kind !== null) return reply.item.kind
  const roles = new Set(reply.frame.addressees.map(addressee => addressee.role))
  if (roles.has('deputy') === roles.has('member')) return null
  return roles.has('deputy') ? 'suggestion' : 'proposal'
}

function wrongAddressees(reply: Reply, kind: ItemKind): readonly Report[] {
  const role = kind === 'suggestion' ? 'member' : 'deputy'
  const wrong = reply.frame.addressees.find(addressee => addressee.role === role)
  if (wrong === undefined) return []
  const other = kind === 'suggestion' ? 'proposal' : 'suggestion'
  return [
    fieldRemark(
      'addressees',
      `来件是“${itemWord[kind]}”，主送却称“${wrong.name}${filerWord(other)}”，应称“${filerWord(kind)}”，请核对。`
    )
  ]
}

/** In title and opening: the word after a number, and the meeting. */
function wrongItemWords(stretch: Stretch, kind: ItemKind): readonly Report[] {
  const right = itemWord[kind]
  const numbered = [
    ...stretch.text.matchAll(/号(?:人大|政协|代表|委员|重点)?(建议|提案)(?!提案|、提案|办理工作)/g)
  ]
  const words = numbered
    .filter(found => found[1] !== right)
    .map(found =>
      replacing(
        stretch,
        { start: found.index + found[0].length - 2, end: found.index + found[0].length },
        { message: `来件是“${right}”，这里写成了“${found[1]}”，请核对。`, after: right, fix: 'proposed' }
      )
    )
  const body = kind === 'suggestion' ? '(?:政协|政治协商会议)' : '(?:人大|人民代表大会)'
  const session = new RegExp(
    `届[^，。《》]{0,3}${body}[^，。《》]{0,6}次会议|${body}[^，。《》]{0,12}届[^，。《》]{0,12}次会议`
  ).exec(stretch.text)
  const meeting = kind === 'suggestion' ? '人大会议' : '政协会议'
  if (session === null || inside(stretch, session.index)) return words
  const at = { start: session.index, end: session.index + session[0].length }
  return [
    ...words,
    remark(stretch, at, `“${right}”是在${meeting}上提出的，这里写的会议是“${session[0]}”，请核对。`)
  ]
}

/** Anywhere: words that can only mean this item or its author. */
function wrongNames(stretch: Stretch, kind: ItemKind): readonly Report[] {
  const pattern =
    kind === 'suggestion'
      ? /(?:[该本此]|这[一件个份]?|您的|您提出的|你们的|你们提出的)(提案)(?!办理|工作|委|人|线索)|感谢(?:各位|诸位|尊敬的)?(委员)(?!会)们?/g
      : /感谢(?:各位|诸位|尊敬的)?(代表)(?!团|队|处|人|性|作)们?|(?:您提出的|你们提出的)(人大代表建议)/g
  return [...stretch.text.matchAll(pattern)]
    .filter(found => !inside(stretch, found.index))
    .map(found => {
      const wrong = found[1] ?? found[2] ?? ''
      const right = wrong === '委员' || wrong === '代表' ? filerWord(kind) : itemWord[kind]
      const at = { start: found.index, end: found.index + found[0].length }
      return remark(stretch, at, `来件是“${itemWord[kind]}”，这里写成了“${wrong}”，应为“${right}”，请核对。`)
    })
}

function inside(stretch: Stretch, at: number): boolean {
  return stretch.quoted.some(([start, end]) => start <= at && at < end)
}
