import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { QueryType } from '../corpus.ts'
import { quantile, timed } from '../timing.ts'
import { banfu } from './banfu.ts'
import { materialSchema, orderSchema, type Material, type Report } from './conversation.ts'
import type { Engine, EngineName, Finder } from './engine.ts'
import { flexsearch } from './flexsearch.ts'
import { fuse } from './fuse.ts'
import { minisearch } from './minisearch.ts'

/** The process of one engine: builds over the material of its order, answers, reports to its parent. */
const engines: Readonly<Record<EngineName, Engine>> = { banfu, minisearch, flexsearch, fuse }

/** Several passages may be of one paragraph or reply; so many are asked for that ten of those come together. */
const limits = { passages: 30, names: 10 }
/** An answer that takes longer than this (ms) is not asked for again. */
const slow = 10
/** So many queries, and so much of the time of a type, go into warming up. */
const warmUp = { queries: 40, share: 0.25 }

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

function memory(): number {
  if (typeof collectGarbage === 'function') collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function report(one: Report): void {
  process.send?.(one)
}

const order = orderSchema.parse(JSON.parse(process.argv[2] ?? ''))
const engine = engines[order.engine]
const read = (): Material => materialSchema.parse(JSON.parse(readFileSync(order.material, 'utf8')))
const before = memory()
const queries = queriesToAnswer()
const { ms, find, texts } = build()
report({ kind: 'built', ms, held: memory() - before })
const findNames = order.types.some(isByName) ? namesToFind() : () => []

for (const type of order.types) {
  report({ kind: 'begins', type })
  answerAll(type, words => (isByName(type) ? findNames(words, limits.names) : passages(words)))
}

function queriesToAnswer(): Material['queries'] {
  return read().queries
}

/** What a result has to show counts as held: where the index does not hold the text, it is kept beside it. */
function build() {
  const { documents } = read()
  const built = timed(() => engine.passages(documents))
  const beside = engine.holdsText ? null : new Map(documents.map(({ id, text }) => [id, text]))
  return { ms: built.ms, find: built.value, texts: beside }
}

function namesToFind(): Finder {
  return engine.names(read().names)
}

function passages(words: string): readonly string[] {
  const found = find(words, limits.passages)
  return texts === null ? found : found.filter(id => texts.has(id))
}

function isByName(type: QueryType): boolean {
  return type === 'c1' || type === 'e'
}

function answerAll(type: QueryType, ask: (words: string) => ReturnType<Finder>): void {
  const mine = queries.filter(query => query.type === type)
  const start = performance.now()
  const spent = () => (performance.now() - start) / order.budget
  for (const { words } of mine.slice(0, warmUp.queries)) if (spent() < warmUp.share) ask(words)
  for (const { number, words } of mine) {
    if (spent() >= 1) return
    const first = timed(() => ask(words))
    const again = first.ms > slow ? [] : [timed(() => ask(words)).ms, timed(() => ask(words)).ms]
    report({ kind: 'answer', type, number, ms: quantile([first.ms, ...again], 0.5), ids: [...first.value] })
  }
}
