import list from '../../../data/words/topics.json'
import { blockText } from '../reply/place.ts'
import type { Parsed, SourceFacts } from './source.ts'
import { documentText, type TextDocument } from './text-document.ts'

/** 主题 as recognised: how sure it is, and the words that told it, the most telling first. */
export type FoundTopic = {
  readonly topic: string
  readonly certainty: 'sure' | 'likely' | 'unsure'
  readonly words: readonly string[]
}

type Telling = { readonly text: string; readonly topic: number }
type Found = { readonly word: Telling; readonly end: number }
type Scores = { readonly byTopic: readonly number[]; readonly words: ReadonlyMap<string, number> }

/** The fields of work a source can be about, each with the first letters of its pinyin, in the order of data/words/topics.json. */
export const topicChoices: readonly { readonly name: string; readonly initials: string }[] = list.topics.map(
  ({ name, initials }) => ({ name, initials })
)
export const topicNames: readonly string[] = topicChoices.map(({ name }) => name)

/** A title tells more than headings, headings more than the text, however long it is. */
const weight = { title: 8, heading: 1.5, text: 1 }
/** So much of a text is read: what it is about is said early. */
const read = 6000
/** Less than this is chance: one word of two characters in passing. */
const least = 2.5

/** The telling words by their first two characters, longest first, so that 养老保险 is not also 养老. */
const byStart = new Map<string, readonly Telling[]>()
list.topics.forEach(({ words }, topic) => {
  for (const text of words.split(' ')) {
    const start = text.slice(0, 2)
    const others = [...(byStart.get(start) ?? []), { text, topic }]
    byStart.set(
      start,
      others.toSorted((a, b) => b.text.length - a.text.length)
    )
  }
})

/**
 * The field of work a source is about, from the telling words in its title, headings and text; null when hardly any stands there. In a title
 * the later word decides, because what a Chinese title is about stands last: 校园周边交通秩序 is 交通出行.
 */
export function topicOf(
  parsed: Parsed,
  facts: Pick<SourceFacts, 'title' | 'itemTitle'>,
  document: TextDocument
): FoundTopic | null {
  const title = scoresOf(bare(facts.itemTitle ?? facts.title ?? ''), 'title')
  const headings = scoresOf(headingsOf(parsed), 'heading')
  const text = scoresOf(documentText(document).slice(0, read), 'text')
  const total = topicNames.map(
    (_, at) => (title.byTopic[at] ?? 0) + (headings.byTopic[at] ?? 0) + damped(text.byTopic[at] ?? 0)
  )
  const best = total.indexOf(Math.max(...total))
  const first = total[best] ?? 0
  const topic = topicNames[best]
  if (topic === undefined || first < least) return null
  const second = Math.max(0, ...total.filter((_, at) => at !== best))
  const inTitle = Math.max(...title.byTopic) > 0 && title.byTopic[best] === Math.max(...title.byTopic)
  const words = new Map([title, headings, text].flatMap(part => [...part.words]))
  return {
    topic,
    certainty: first < second * 1.2 ? 'unsure' : inTitle && first >= second * 1.6 ? 'sure' : 'likely',
    words: [...words.keys()].filter(word => topicOfWord(word) === best).slice(0, 4)
  }
}

function topicOfWord(word: string): number | null {
  return byStart.get(word.slice(0, 2))?.find(({ text }) => text === word)?.topic ?? null
}

/** A text says a word many times; that it says it again tells less each time. */
function damped(sum: number): number {
  return 2.2 * Math.log1p(sum)
}

function scoresOf(text: string, part: keyof typeof weight): Scores {
  const byTopic = topicNames.map(() => 0)
  const words = new Map<string, number>()
  for (const { word, end } of wordsIn(text)) {
    const place = part === 'title' ? 0.4 + end / text.length : 1
    const score = weight[part] * place * (word.text.length - 1) ** 0.6
    byTopic[word.topic] = (byTopic[word.topic] ?? 0) + score
    words.set(word.text, (words.get(word.text) ?? 0) + score)
  }
  return { byTopic, words: new Map([...words].toSorted((a, b) => b[1] - a[1])) }
}

function wordsIn(text: string): readonly Found[] {
  const found: Found[] = []
  for (let at = 0; at < text.length - 1; at++) {
    const word = byStart.get(text.slice(at, at + 2))?.find(each => text.startsWith(each.text, at))
    if (word === undefined) continue
    at += word.text.length - 1
    found.push({ word, end: at + 1 })
  }
  return found
}

/** What the item is about, without the words every title has. */
function bare(title: string): string {
  return title
    .replace(/^.*?(?:关于|就)/, '')
    .replace(
      /(?:的)?(?:若干|几点)?(?:建议案|建议|提案|议案|意见|思考|对策)(?:的?(?:答复|复函|函|会办意见))?$/,
      ''
    )
    .replace(/人大代表|政协委员/g, '')
}

function headingsOf(parsed: Parsed): string {
  if (parsed.kind !== 'reply') return ''
  return parsed.reply.body
    .flatMap(block =>
      block.kind === 'heading'
        ? [blockText(block)]
        : block.kind === 'paragraph' && block.lead !== null
          ? [block.lead]
          : []
    )
    .join('\n')
}
