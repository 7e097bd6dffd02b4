import { fromChinese } from '../chinese/numerals.ts'
import { frameBlock } from '../reply/place.ts'
import type { ItemKind, Reply } from '../reply/reply.ts'
import { itemWord } from '../reply/wording.ts'
import { stretchesOf, type Stretch } from './walk.ts'

/** Words that name an item, with their offsets in the stretch. */
export type Named = { readonly start: number; readonly end: number; readonly value: string }

/** The title of the letter, when it has one. */
export function titleOf(reply: Reply): Stretch | null {
  return stretchesOf(reply).find(stretch => stretch.block === frameBlock('title')) ?? null
}

/** The paragraphs that name the item (…收悉), in which number, session and title of the item must be its own. */
export function openingsOf(reply: Reply): readonly Stretch[] {
  const ids = new Set(
    reply.body.filter(block => block.kind === 'paragraph' && block.role === 'opening').map(block => block.id)
  )
  return stretchesOf(reply).filter(
    stretch => ids.has(stretch.block) && /收悉|收到|已悉|答复如下|函复如下/.test(stretch.text)
  )
}

/** Item numbers in a text, as 第110号建议, 20250036号提案 or （第110号）, in one form: no 第 and 号, no leading noughts, ASCII, capitals. */
export function numbersIn(text: string): readonly Named[] {
  const pattern =
    /第\s*([A-Za-z0-9零一二三四五六七八九十百〇（）()〔〕-]+?)\s*号(?=\s*(?:人大|政协|代表|委员|重点|会议|大会)?(?:建议|提案|议案|[）)]))|(?<![A-Za-z0-9第（(）)])([A-Za-z]{0,6}[（(〔]?[0-9][0-9（）()〔〕-]*)号(?=(?:重点)?(?:建议|提案|议案))/g
  return [...text.matchAll(pattern)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
    value: plainNumber(found[1] ?? found[2] ?? '')
  }))
}

/** An item number in the form `numbersIn` gives. */
export function plainNumber(printed: string): string {
  const bare = printed
    .normalize('NFKC')
    .replace(/[〔［[【]/g, '(')
    .replace(/[〕］\]】]/g, ')')
    .replace(/[第号\s]|建议|提案/g, '')
    .toUpperCase()
  const value = fromChinese(bare)
  return value === null ? bare : String(value)
}

/** 十八届…一次 in a text as “18届1次”. */
export function sessionsIn(text: string): readonly Named[] {
  const pattern =
    /第?([一二三四五六七八九十\d]{1,3})届[^，。；《》]{0,20}?第?([一二三四五六七八九十\d]{1,3})次/g
  return [...text.matchAll(pattern)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
    value: `${fromChinese(found[1] ?? '') ?? ''}届${fromChinese(found[2] ?? '') ?? ''}次`
  }))
}

/** Titles of items in 《》: those that end in 建议, 提案 or 议案, and those a number follows in brackets. `value` is what stands between the marks. */
export function itemTitlesIn(text: string): readonly Named[] {
  const pattern =
    /《((?:[^《》]|《[^《》]*》)+)》(?=(的)?([（(](?:第|编号|[^（()）]{0,12}第)[^（()）]{1,24}[）)])?)/g
  return [...text.matchAll(pattern)]
    .filter(found => /(?:建议|提案|议案)$/.test(found[1] ?? '') || found[3] !== undefined)
    .map(found => ({ start: found.index, end: found.index + found[0].length, value: found[1] ?? '' }))
}

/** A title in the form in which two are compared: without blanks, nested 《》 and 〈〉 and widths of marks alike. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[“”"]/g, '"')
    .replace(/[《〈]/g, '<')
    .replace(/[》〉]/g, '>')
    .replace(/^<(.*)>$/, '$1')
}

/** The kind of item a word names. */
export function kindOfWord(word: string): ItemKind | null {
  if (word === itemWord.suggestion) return 'suggestion'
  return word === itemWord.proposal ? 'proposal' : null
}
