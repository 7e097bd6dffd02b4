import { sentences } from '../chinese/punctuation.ts'
import { toChinese } from '../chinese/numerals.ts'
import type { Ask, Item } from '../case/item.ts'
import { readLead } from './lead.ts'
import { readNumbering } from './numbering.ts'

/** A part of a chain 一是…二是…三是…: its words without the count. `whole` is the part as it stands. */
export type Link = { readonly text: string; readonly whole: string }

type Found = Omit<Ask, 'id'>

const partHeading =
  /^(?:(?:具体|几点|有关|相关|主要|工作|对策|解决|改进|下一步|意见|措施)(?:的|和|与|及)?)*(?:对策|意见|措施)?(?:和|与|及)?建议(?:意见|措施|和意见|与对策|如下)?\s*[：:]?$/
const partOpens =
  /(?:为此|因此|鉴于此|对此|综上|故此|基于此|针对)[^。]{0,40}建议[^。]{0,16}[：:]\s*|(?:提出|提)(?:以下|如下|几点|[一二三四五六七八]点|[一二三四五六七八]条|[一二三四五六七八]个方面)[^。]{0,12}(?:建议|意见)[^。：:]{0,10}[：:。]\s*|^建议(?:如下)?[：:]\s*|建议如下[：:。]\s*/
const asking = /建议|希望|应当|应该|恳请|呼吁|请求|亟需|亟待/
const notAsking = /现状|问题|背景|原因|必要性|意义|情况|困难|短板|不足|案由|理由/
const longest = 80

/**
 * What an item asks for, in its order: the numbered proposals of its suggestions part (after 建议： or under a heading 几点建议), else the links of a chain 一是…二是…,
 * else its paragraphs; without such a part, the sentences that say 建议, 希望, 应当. `quote` is always a stretch of one paragraph of the item. Ids a1, a2, …
 */
export function findAsks(item: Item): readonly Ask[] {
  const part = suggestionsPart(item.paragraphs)
  const found = part ? asksInPart(part) : asksAnywhere(item.paragraphs)
  return found.map((ask, index) => ({ id: `a${index + 1}`, ...ask }))
}

/**
 * The links of 一是…二是…三是… (also 第一，… 首先，…其次，…) in a paragraph, and what stands before them. null when there are fewer than two in a row.
 */
export function readChain(text: string): { readonly before: string; readonly links: readonly Link[] } | null {
  const starts: number[] = []
  let from = 0
  for (let count = 1; count <= 20; count++) {
    const next = [`${toChinese(count)}是`, `第${toChinese(count)}，`, `${toChinese(count)}要`]
      .map(word => text.indexOf(word, from))
      .filter(at => at >= 0 && (at === 0 || /[。；：，！？;:,.\s”）]/.test(text[at - 1] ?? '')))
    if (next.length === 0) break
    const at = Math.min(...next)
    starts.push(at)
    from = at + 2
  }
  if (starts.length < 2) return null
  const links = starts.map((start, index) => {
    const whole = text.slice(start, starts[index + 1])
    return { whole, text: whole.replace(/^第?[一二三四五六七八九十]+[是要，]/, '') }
  })
  return { before: text.slice(0, starts[0]), links }
}

function suggestionsPart(paragraphs: readonly string[]): readonly string[] | null {
  for (const [index, paragraph] of paragraphs.entries()) {
    const numbering = readNumbering(paragraph)
    const words = numbering?.rest ?? paragraph
    if (partHeading.test(words)) {
      const level = numbering?.level ?? 0
      const rest = paragraphs.slice(index + 1)
      const end = level === 0 ? -1 : rest.findIndex(next => (readNumbering(next)?.level ?? 9) <= level)
      const part = end < 0 ? rest : rest.slice(0, end)
      if (part.length > 0) return part
    }
    const opens = partOpens.exec(words)
    if (opens && !(numbering && index < paragraphs.length - 1 && paragraph.length > 120)) {
      const inside = words.slice(opens.index + opens[0].length)
      const rest = paragraphs.slice(index + 1)
      const part = inside === '' ? rest : [inside, ...rest]
      if (part.length > 0) return part
    }
  }
  return null
}

function asksInPart(part: readonly string[]): readonly Found[] {
  const levels = part.flatMap(paragraph => readNumbering(paragraph)?.level ?? [])
  const top = levels.length === 0 ? null : Math.min(...levels)
  if (top !== null) {
    const numbered = part.filter(paragraph => readNumbering(paragraph)?.level === top)
    if (numbered.length > 1 || numbered.length === part.length) return numbered.map(numberedAsk)
  }
  const chained = part.flatMap(paragraph => readChain(paragraph)?.links.map(linkAsk) ?? [])
  if (chained.length > 0) return chained
  const bodies = part.filter(paragraph => paragraph.length > 4 && !isFarewell(paragraph))
  return bodies.map(paragraph => ({ text: oneSentence(paragraph), quote: paragraph }))
}

function asksAnywhere(paragraphs: readonly string[]): readonly Found[] {
  const numbered = paragraphs.filter(paragraph => {
    const words = readNumbering(paragraph)?.rest
    return words !== undefined && /^(?:建议|希望|恳请)/.test(words)
  })
  if (numbered.length > 1) return numbered.map(numberedAsk)
  const asked = paragraphs.flatMap(askingSentences)
  if (asked.length > 0) return asked
  const headed = paragraphs.filter(paragraph => {
    const numbering = readNumbering(paragraph)
    return (
      numbering !== null &&
      numbering.level <= 2 &&
      !notAsking.test(readLead(numbering.rest)?.lead ?? numbering.rest)
    )
  })
  const top = Math.min(...headed.map(paragraph => readNumbering(paragraph)?.level ?? 9))
  return headed.filter(paragraph => readNumbering(paragraph)?.level === top).map(numberedAsk)
}

function askingSentences(paragraph: string): readonly Found[] {
  const chain = asking.test(paragraph) ? readChain(paragraph) : null
  if (chain && asking.test(chain.before.slice(-40))) return chain.links.map(linkAsk)
  return sentences(paragraph)
    .filter(sentence => asking.test(sentence) && !/(?:提出|收到).{0,6}建议|合理化建议/.test(sentence))
    .map(sentence => ({ text: oneSentence(sentence), quote: sentence.trim() }))
}

function numberedAsk(paragraph: string): Found {
  const words = readNumbering(paragraph)?.rest ?? paragraph
  return { text: oneSentence(readLead(words)?.lead ?? words), quote: paragraph }
}

function linkAsk(link: Link): Found {
  return { text: oneSentence(link.text), quote: link.whole.trim() }
}

function oneSentence(text: string): string {
  const words = text.trim().replace(/^(?:为此|因此|鉴于此|对此|同时|此外|另外)[，,]\s*/, '')
  const sentence = (sentences(words)[0] ?? words).replace(/[。；！？;：:，,]+[”’）]?$/, '')
  if (sentence.length <= longest) return sentence
  const clause = /^.{20,80}[，,]/.exec(sentence)?.[0]
  return (clause ?? sentence).replace(/[，,]$/, '')
}

function isFarewell(text: string): boolean {
  return /^(?:以上|此致|敬礼|妥否|特此|恳请.{0,10}(?:考虑|采纳))/.test(text) && text.length <= 60
}
