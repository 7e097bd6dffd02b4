import { pinyin } from 'pinyin-pro'
import { bodyOf, type Corpus, type Query, type ReplyFile } from './corpus.ts'
import { ends, givens, links, measures, places, surnames, topics, verbs } from './made-up-words.ts'

/** Numbers that look random and are always the same (mulberry32). */
function dice(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  return { next, below, pick }
}
type Dice = ReturnType<typeof dice>

const ordinals = [...'一二三四五六七八九十']

function sentence(d: Dice, topic: readonly string[]): string {
  const object = `${d.pick(places)}${d.pick(topic)}${d.next() < 0.5 ? `与${d.pick(topic)}` : ''}`
  const measure = d.pick(measures).replace('{n}', String(d.below(900) + 10))
  return `${d.pick(links)}，${d.pick(verbs)}${object}工作，${measure}，${d.pick(ends)}。`
}

function clause(d: Dice, topic: readonly string[]): string {
  return `${d.pick(verbs)}${d.pick(places)}${d.pick(topic)}和${d.pick(topic)}`
}

type Made = {
  readonly file: ReplyFile
  readonly clause: string
  readonly person: string
  readonly topic: number
}

/** The reply with this number; the same number always gives the same reply. */
function makeReply(number: number): Made {
  const d = dice(number * 7919 + 17)
  const topicNumber = d.below(topics.length)
  const topic = topics[topicNumber] ?? []
  const asked = clause(d, topic)
  const person = d.pick(surnames) + d.pick(givens) + d.pick(givens)
  const year = 2014 + d.below(12)
  const id = `r${String(number).padStart(6, '0')}`
  const body: string[] = []
  const sections = 2 + d.below(2)
  for (let section = 0; section < sections; section++) {
    body.push(`${ordinals[section]}、关于${clause(d, topic)}`)
    for (let part = 0; part < (sections === 2 ? 5 : 3); part++) {
      let text = `（${ordinals[part]}）${clause(d, topic)}。`
      while (text.length < 380) text += sentence(d, topic)
      body.push(text)
    }
  }
  const text = [
    '类别标记：A',
    '江临市综合事务局文件',
    `江综建〔${year}〕${1 + d.below(200)}号    签发人：${d.pick(surnames)}${d.pick(givens)}`,
    `对市十八届人大一次会议第${1 + d.below(300)}号建议的答复`,
    `${person}代表：`,
    `您提出的《关于${asked}的建议》（第${1 + d.below(300)}号）收悉。现答复如下：`,
    ...body,
    '感谢您对我市工作的关心和支持。',
    '江临市综合事务局',
    `${year}年${1 + d.below(12)}月${1 + d.below(28)}日`
  ].join('\n')
  const file = { id, text, paragraphs: bodyOf(text).map(one => ({ text: one, topic: topicNumber })) }
  return { file, clause: asked, person, topic: topicNumber }
}

const perType = 100

/** A corpus of `count` made-up replies with queries of the types a, b, c1, c2, d and e. Queries ask about the first 1,000 replies. */
export function makeCorpus(count: number): Corpus {
  const made = Array.from({ length: count }, (_, number) => makeReply(number))
  const initials = made.map(({ clause: asked, person }) => [initialsOf(asked), initialsOf(person)] as const)
  const d = dice(42)
  const asked = made.slice(0, 1000)
  const queries = Array.from({ length: perType }, (_, n) => {
    const one = d.pick(asked)
    const bodies = one.file.paragraphs.flatMap(({ text }, i) => (text.startsWith('（') ? [{ text, i }] : []))
    const { text, i } = d.pick(bodies)
    return [
      ...textQueries(d, text, `${one.file.id}#${i}`),
      wrongQuery(d, text, made),
      titleQuery(d, one, made),
      initialsQuery(d, initials, { number: made.indexOf(one), byName: n % 2 === 0 })
    ]
  }).flat()
  return { name: 'made up', files: made.map(({ file }) => file), queries }
}

function textQueries(d: Dice, text: string, id: string): readonly Query[] {
  const terms = topics.flat().filter(term => text.includes(term))
  const place = places.find(name => text.includes(name)) ?? ''
  const term = d.pick(terms)
  const cut = text.split(/[，。]/).filter(part => part.length > 6)
  const start = d.below(Math.max(1, cut.length - 6))
  const demand = cut.slice(start, start + 6).map(part => dropOne(d, part))
  return [
    { type: 'a', words: term, gold: [id], topic: null },
    { type: 'b', words: `${place} ${term}`, gold: [id], topic: null },
    { type: 'c2', words: `为此建议${demand.join('，')}。`, gold: [id], topic: null }
  ]
}

function dropOne(d: Dice, words: string): string {
  const at = d.below(words.length - 1)
  return words.slice(0, at) + words.slice(at + 1)
}

/** Ten characters of a paragraph, one of them wrong; right is every paragraph that has them as they should be. */
function wrongQuery(d: Dice, text: string, made: readonly Made[]): Query {
  const from = text.indexOf('，', d.below(text.length - 40)) + 1
  const right = text.slice(from, from + 10)
  const at = 2 + d.below(6)
  const gold = made.flatMap(({ file }) =>
    file.paragraphs.flatMap((one, i) => (one.text.includes(right) ? [`${file.id}#${i}`] : []))
  )
  return { type: 'd', words: right.slice(0, at) + '舟' + right.slice(at + 1), gold, topic: null }
}

function titleQuery(d: Dice, one: Made, made: readonly Made[]): Query {
  const [head = '', tail = ''] = one.clause.split('和')
  const gold = made.filter(other => other.clause === one.clause).map(other => other.file.id)
  return { type: 'c1', words: `关于${tail}及${dropOne(d, head)}的建议`, gold, topic: null }
}

function initialsQuery(
  d: Dice,
  initials: readonly (readonly [string, string])[],
  { number, byName }: { readonly number: number; readonly byName: boolean }
): Query {
  const [title, name] = initials[number] ?? ['', '']
  const from = d.below(Math.max(1, title.length - 7))
  const words = byName ? name : title.slice(from, from + 7)
  const fits = ([t, p]: readonly [string, string]) => (byName ? p === words : t.includes(words))
  const gold = initials.flatMap((one, i) => (fits(one) ? [`r${String(i).padStart(6, '0')}`] : []))
  return { type: 'e', words, gold, topic: null }
}

function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
}
