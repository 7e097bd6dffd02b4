import { isPersonName, splitNames } from '../chinese/people.ts'
import type { Notice } from '../notice.ts'
import type { Category, DocumentNumber, Openness } from '../reply/reply.ts'
import { categoryLetter, findBlankNumber, findNumber } from './number.ts'

/**
 * The small marks of the head and the tail — 类别标记, 公开属性, 发文字号, 签发人 — found in one line. `rest` is what the line holds besides;
 * `any` tells whether a mark was found at all (an empty 签发人： is one).
 */
export type Marks = {
  readonly category: Category['letter'] | null
  readonly openness: Openness | null
  readonly number: DocumentNumber | null
  readonly signers: readonly string[]
  readonly rest: string
  readonly any: boolean
  readonly notices: readonly Notice[]
}

const longest = 90
const letter = '([A-DＡ-Ｄa-d])'
const alone = '(?![A-Za-zＡ-Ｚ]|\\s*[\\/、／]\\s*[A-DＡ-Ｄ])'
const categories = [
  new RegExp(
    `(?:(?:办复|答复|办理|办理结果|结果|建议|提案|承办)?(?:类别|分类|类型|等级)(?:标记|标识)?|办理结果|办理情况|标记|标识)\\s*[：:]?\\s*[（(【\\[]?\\s*${letter}\\s*(?:类|级)?\\s*[）)】\\]]?${alone}`
  ),
  new RegExp(`[（(【\\[]?\\s*(?<![A-Za-zＡ-Ｚ\\/、])${letter}\\s*类(?:件|建议|提案)?\\s*[）)】\\]]?`)
]

const yes = '同意|可以|可|宜|是|公开'
const no = '不同意|不可以|不可|不宜|否|不公开'
const asked = new RegExp(
  `是否\\s*(?:同意|可以|可|宜)?(?:主动|全文)?公开\\s*[：:]\\s*(?:(${no})|(${yes}))(?:公开)?`
)
const labelled =
  /(?:信息)?公开(?:方式|属性|类别|类型|选项|形式|范围)\s*[：:]\s*(?:[（(【])?\s*(主动公开|依申请公开|不予公开|不公开|免予公开|公开|不宜公开)\s*(?:[）)】])?/
const plain =
  /(?:[注附][：:]\s*|备注[：:]\s*|附注[：:]\s*)?(?:以上(?:意见|答复|内容|答复意见)|(?:此|本|该)(?:件|文|答复|复函|函))?可?以?(不同意公开|不予公开|不宜公开|免予公开|不公开|依申请公开|主动公开|同意公开|公开发布|全文公开|(?<![\u3400-\u9fff])公开(?![\u3400-\u9fff]))/
/** 此答复函已经某某主任审签。 as some offices print it instead of a label. */
const signedSentence =
  /(?:此|本|该)(?:答复函|答复|复函|函|件|文)已经?([\u3400-\u9fff·\s、]{2,40}?)(?:同志|(?:副?(?:主任|局长|部长|厅长|书记|院长|行长))+)?(?:审签|签发|审定)[。]?/
const signerLabel = /(?:领\s*导\s*签\s*发|签\s*发\s*人)\s*[：:]?\s*/

/** Reads the marks of one line. Lines longer than 90 characters are running text and give none. */
export function readMarks(text: string, at: number): Marks {
  const none = {
    category: null,
    openness: null,
    number: null,
    signers: [],
    rest: text,
    any: false,
    notices: []
  }
  if (text.length > longest) return none
  let rest = text
  const found = findNumber(rest, at)
  const open = found ?? findBlankNumber(rest)
  if (open) rest = cut(rest, open.start, open.end)
  const category = takeCategory(rest)
  rest = category.rest
  const openness = takeOpenness(rest)
  const signed = takeSigners(openness.rest)
  rest = signed.rest
  const any = signed.any || open !== null || category.letter !== null || openness.openness !== null
  if (!any) return none
  return {
    category: category.letter ?? found?.letter ?? null,
    openness: openness.openness,
    number: found?.number ?? null,
    signers: signed.names,
    rest: bare(rest),
    any,
    notices: found?.notices ?? []
  }
}

/** Whether the line holds marks and nothing else. */
export function onlyMarks(marks: Marks): boolean {
  return marks.any && marks.rest === ''
}

/** Names that stand alone on a line, as when two or more signers fill several lines; null when there is anything else. */
export function onlyNames(text: string): readonly string[] | null {
  const names = splitNames(text)
  return names.length > 0 && names.every(isPersonName) ? names : null
}

function takeSigners(text: string): { names: readonly string[]; rest: string; any: boolean } {
  const sentence = signedSentence.exec(text)
  const told = splitNames(sentence?.[1] ?? '')
  if (sentence && told.length > 0 && told.every(isPersonName)) {
    return { names: told, rest: cut(text, sentence.index, sentence.index + sentence[0].length), any: true }
  }
  const label = signerLabel.exec(text)
  if (!label) return { names: [], rest: text, any: false }
  const after = text.slice(label.index + label[0].length)
  const value =
    /^(?:[\s、，,]*[\u3400-\u9fff·]+(?![\u3400-\u9fff·]*[〔【\[［（(：:]))*/.exec(after)?.[0] ?? ''
  const names = splitNames(value)
  if (!names.every(isPersonName)) return { names: [], rest: text, any: false }
  return { names, rest: `${text.slice(0, label.index)} ${after.slice(value.length)}`, any: true }
}

function takeCategory(text: string): { letter: Category['letter'] | null; rest: string } {
  for (const pattern of categories) {
    const found = pattern.exec(text)
    const value = found?.[1] === undefined ? null : categoryLetter(found[1])
    if (found && value) return { letter: value, rest: cut(text, found.index, found.index + found[0].length) }
  }
  return { letter: null, rest: text }
}

function takeOpenness(text: string): { openness: Openness | null; rest: string } {
  const question = asked.exec(text)
  if (question) {
    const openness = question[1] === undefined ? 'proactive' : 'closed'
    return { openness, rest: cut(text, question.index, question.index + question[0].length) }
  }
  const found = labelled.exec(text) ?? plain.exec(text)
  if (!found) return { openness: null, rest: text }
  return { openness: opennessOf(found[1] ?? ''), rest: cut(text, found.index, found.index + found[0].length) }
}

function opennessOf(word: string): Openness {
  if (word.includes('依申请')) return 'on-request'
  return /^[不免]/.test(word) ? 'closed' : 'proactive'
}

function cut(text: string, start: number, end: number): string {
  return `${text.slice(0, start)} ${text.slice(end)}`
}

function bare(text: string): string {
  return text.replace(/^[\s\/／|｜,，;；、。.（）()【】：:]+|[\s\/／|｜,，;；、。.（）()【】：:]+$/g, '')
}
