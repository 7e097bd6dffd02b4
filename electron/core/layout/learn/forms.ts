import { compact } from '../../chinese/blanks.ts'
import { notice, type Notice, type Noticed } from '../../notice.ts'
import type { Frame, Openness } from '../../reply/reply.ts'
import { opennessWord } from '../../reply/wording.ts'
import type { Profile } from '../profile.ts'
import { printedForms, sameWords } from '../profiles/printed-forms.ts'
import { isBehindTitle } from './head.ts'
import type { Marked, Roles } from './roles.ts'

type Head = Profile['head']
/** Where 类别标记, 文号, 签发人 and 公开属性 stand and in which words. */
export type Forms = Pick<
  Head,
  'category' | 'categoryLabel' | 'categoryEnd' | 'number' | 'blockSide' | 'showSigner' | 'signer'
> &
  Pick<Profile, 'openness' | 'opennessWords'>

/** How the marks of a sample are printed, told by what stands around them; what the sample does not carry stays as in the base. */
export function learnForms(roles: Roles, frame: Frame, base: Profile): Noticed<Forms> {
  const where = placesIn(roles)
  const { head, openness, opennessWords } = base
  const number = numberForm(roles, where)
  const category = categoryForm(roles, where, base)
  const open = opennessForm(roles, where, frame)
  const signer = signerForm(roles, frame)
  const unseen = [
    ...(frame.category === null ? ['类别标记'] : []),
    ...(frame.openness === null ? ['公开属性'] : []),
    ...(number === null ? ['发文字号'] : [])
  ]
  const notices: readonly Notice[] = [
    ...(unseen.length === 0
      ? []
      : [notice('mark-unseen', `样文里没有${unseen.join('、')}，印在何处沿用原来的设置。`)]),
    ...(signer === 'none'
      ? [notice('no-signer', '样文没有印签发人，已按“不印签发人”处理；上行文请自行改回。')]
      : [])
  ]
  const { category: place, categoryLabel, categoryEnd } = category ?? head
  return {
    value: {
      category: place,
      categoryLabel,
      categoryEnd,
      number: number ?? head.number,
      blockSide: number === 'block' ? sideOf(roles) : head.blockSide,
      showSigner: signer === null ? head.showSigner : signer !== 'none',
      signer: signer === null || signer === 'none' ? head.signer : signer,
      openness: open?.openness ?? openness,
      opennessWords: open === null ? opennessWords : open.opennessWords
    },
    notices
  }
}

type Where = (each: Marked) => 'above' | 'number' | 'between' | 'behind-title' | 'below-title' | 'tail'

function placesIn(roles: Roles): Where {
  const letterhead = roles.letterhead[0]
  const title = roles.title.at(-1)
  const beside = roles.marked.filter(
    ({ marks, part, at }) =>
      part === 'head' && (marks.number !== null || marks.signers.length > 0) && at < (title?.at ?? 1e9)
  )
  return each => {
    if (each.part === 'tail') return 'tail'
    if (title !== undefined && each.at > title.at && each.placed.where !== 'frame')
      return isBehindTitle(each, title) ? 'behind-title' : 'below-title'
    if (letterhead !== undefined && each.placed.top < letterhead.placed.top) return 'above'
    const row = each.placed.row
    const inLine = beside.some(other => other.at === each.at || (row !== null && other.placed.row === row))
    if (inLine) return letterhead === undefined && each.marks.number === null ? 'above' : 'number'
    return letterhead === undefined ? 'above' : 'between'
  }
}

function numberForm(roles: Roles, where: Where): Head['number'] | null {
  const found = roles.marked.find(({ marks }) => marks.number !== null)
  if (found === undefined) {
    const title = roles.title.at(-1)?.text ?? ''
    return /[（(][^（(）)]*〔\d{4}〕\d+号[）)]/.test(title) ? 'after-title' : null
  }
  switch (where(found)) {
    case 'above':
      return roles.letterhead.length > 0 ? 'block' : 'line'
    case 'behind-title':
    case 'below-title':
      return 'after-title'
    default:
      return 'line'
  }
}

function sideOf(roles: Roles): Head['blockSide'] {
  const found = roles.marked.find(({ marks }) => marks.number !== null)
  return found?.placed.paragraph.align === 'right' ? 'right' : 'left'
}

function categoryForm(
  roles: Roles,
  where: Where,
  base: Profile
): Pick<Head, 'category' | 'categoryLabel' | 'categoryEnd'> | null {
  const found = roles.marked.find(({ marks }) => marks.category !== null)
  if (found === undefined) return null
  if (found.marks.number !== null && /[〕】\])）]\s*第?\d+\s*[A-DＡ-Ｄ]/.test(found.text))
    return { category: 'number-suffix', categoryLabel: '', categoryEnd: '' }
  const letter = found.marks.category ?? ''
  const segment = segments(found.text).find(part => part.normalize('NFKC').includes(letter)) ?? found.text
  const at = segment.normalize('NFKC').lastIndexOf(letter)
  const words = { categoryLabel: segment.slice(0, at), categoryEnd: segment.slice(at + 1) }
  return { category: categoryPlace(where(found), roles, base), ...words }
}

function categoryPlace(where: ReturnType<Where>, roles: Roles, base: Profile): Head['category'] {
  switch (where) {
    case 'above': {
      const lines = roles.marked.filter(
        ({ marks, placed }) =>
          (marks.openness !== null || marks.number !== null) &&
          placed.top < (roles.letterhead[0]?.placed.top ?? 0)
      )
      return lines.length > 0 ? 'block' : 'above-letterhead'
    }
    case 'number':
      // In a letter the marks above the red words move to the line of the number (GB/T 9704—2012 10.1).
      return base.letter !== null && base.head.category === 'above-letterhead'
        ? 'above-letterhead'
        : 'number-line'
    case 'between':
      return 'above-title'
    case 'behind-title':
      return 'after-title'
    case 'below-title':
      return 'above-addressee'
    case 'tail':
      return 'end'
  }
}

function opennessForm(
  roles: Roles,
  where: Where,
  frame: Frame
): Pick<Profile, 'openness' | 'opennessWords'> | null {
  const value = frame.openness
  const found = roles.marked.find(({ marks }) => marks.openness !== null)
  if (found === undefined || value === null) return null
  const openness = opennessPlace(where(found))
  const text = segments(found.text).find(part => /公开|[：:][是否]/.test(part)) ?? found.text
  return { openness, opennessWords: wordsLike(openness, value, text) }
}

function opennessPlace(where: ReturnType<Where>): Profile['openness'] {
  switch (where) {
    case 'above':
      return 'block'
    case 'number':
      return 'number-line'
    case 'tail':
      return 'remark'
    default:
      return 'above-addressee'
  }
}

/** The words for every 公开属性 as those for one of them suggest. */
function wordsLike(place: Profile['openness'], value: Openness, text: string): Profile['opennessWords'] {
  const word = opennessWord[value]
  if (text === (place === 'remark' ? `（此件${word}）` : word)) return null
  const known = printedForms.find(form => form.openness === place && form.opennessWords?.[value] === text)
  if (known !== undefined) return known.opennessWords
  const at = text.indexOf(word)
  const spread = sameWords(text.slice(0, Math.max(0, at)), at < 0 ? '' : text.slice(at + word.length))
  return at < 0 ? { ...sameWords('', ''), [value]: text } : spread
}

function signerForm(roles: Roles, frame: Frame): Head['signer'] | 'none' | null {
  const found = roles.marked.find(({ marks }) => marks.signers.length > 0)
  if (found === undefined) {
    const labelled = roles.marked.some(({ text }) => /签\s*发\s*人/.test(text))
    if (labelled || frame.signers.length > 0) return null
    return roles.letterhead.length > 0 || frame.number !== null ? 'none' : null
  }
  const [first = ''] = found.marks.signers
  const last = found.marks.signers.at(-1) ?? ''
  const text =
    found.part === 'tail' ? found.text : (segments(found.text).find(part => /签\s*发/.test(part)) ?? '')
  const plain = compact(text)
  const end = plain.lastIndexOf(last)
  return {
    place: found.part === 'tail' ? 'below-date' : 'number-line',
    label: plain.slice(0, Math.max(0, plain.indexOf(first))) || '签发人：',
    end: end < 0 ? '' : plain.slice(end + last.length)
  }
}

/** The parts of a line of marks; a number in brackets before them is left out. */
function segments(text: string): readonly string[] {
  return text
    .replace(/^[（(][^（(）)]*〔\d{4}〕[^）)]*[）)]/, '')
    .split(/[\t\u3000]+| {2,}| [/／|] |(?<=号) +/)
    .map(part => part.trim())
    .filter(part => part !== '')
}
