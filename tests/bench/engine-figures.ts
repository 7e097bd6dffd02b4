import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { passagesOf } from '../../electron/core/library/describe.ts'
import type { Passage } from '../../electron/core/library/passage.ts'
import type { Source } from '../../electron/core/library/source.ts'
import { queryTypes, type Corpus, type Query, type QueryType } from './corpus.ts'
import { askEngine, type Asked } from './engines/ask.ts'
import type { Material } from './engines/conversation.ts'
import type { EngineName } from './engines/engine.ts'
import { passageRecall, recallAt10, truthOf, type Truth } from './gold.ts'
import { titleOf } from './import-figures.ts'
import { nameBook, type NameBook } from './name-book.ts'
import { duration, quantile, size } from './timing.ts'

/** Which engines to measure, and how long (ms) each may take over one type of query. */
export type Contest = { readonly engines: readonly EngineName[]; readonly budget: number }

/** How long (ms) an engine may build before it is given up. */
const building = 300_000

/**
 * The engines side by side over the same passages, judged alike: one line each, and one for each type of query with what was
 * found (as search-figures.ts says it), the times, and after # how many queries there was time for. Titles (c1) and
 * initials (e) are searched among names.
 */
export async function engineTable(
  corpus: Corpus,
  sources: readonly Source[],
  { engines, budget }: Contest
): Promise<readonly string[]> {
  if (engines.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'banfu-bench-'))
  try {
    const file = join(folder, 'material.json')
    const book = nameBook(sources)
    const documents = sources.flatMap(source =>
      passagesOf(source).map(passage => ({ ...passage, title: titleOf(source) }))
    )
    writeFileSync(file, JSON.stringify(materialOf(corpus, documents, book)))
    const asked: Asked[] = []
    const patience = { build: building, answer: 2 * budget }
    for (const engine of engines)
      asked.push(await askEngine({ engine, material: file, types: queryTypes, budget }, patience))
    const passages = new Map<string, Passage>(documents.map(one => [one.id, one]))
    const judge = judgeOf(truthOf(corpus, sources), passages, book)
    return rowsOf(corpus, asked, judge)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function materialOf(corpus: Corpus, documents: Material['documents'], { entries }: NameBook): Material {
  const queries = corpus.queries.map(({ type, words }, number) => ({ type, number, words }))
  return { documents, names: entries, queries }
}

type Judge = (query: Query, ids: readonly string[]) => number

function judgeOf(truth: Truth, passages: ReadonlyMap<string, Passage>, book: NameBook): Judge {
  return (query, ids) => {
    if (query.type !== 'c1' && query.type !== 'e')
      return passageRecall(
        query,
        ids.flatMap(id => passages.get(id) ?? []),
        truth
      )
    return recallAt10([...new Set(ids.flatMap(id => book.repliesOf.get(id) ?? []))], query.gold)
  }
}

function rowsOf(corpus: Corpus, asked: readonly Asked[], judge: Judge): readonly string[] {
  const types = queryTypes.filter(type => corpus.queries.some(query => query.type === type))
  const row = (first: string, cell: (one: Asked) => string) =>
    [first.padEnd(8), ...asked.map(one => cell(one).padEnd(width))].join(' ').trimEnd()
  return [
    row('', one => one.setting),
    row('build', ({ built }) => (built === null ? '–' : duration(built.ms))),
    row('memory', ({ built }) => (built === null ? '–' : size(built.held))),
    ...types.map(type => row(type, one => cellOf(corpus, type, one, judge))),
    ...asked.flatMap(({ setting, troubles }) => troubles.map(trouble => `${setting}: ${trouble}`))
  ]
}

const width = 34

function cellOf(corpus: Corpus, type: QueryType, { answers }: Asked, judge: Judge): string {
  const mine = answers.filter(answer => answer.type === type)
  if (mine.length === 0) return '–'
  const found = mine.reduce((sum, { number, ids }) => {
    const query = corpus.queries[number]
    return sum + (query === undefined ? 0 : judge(query, ids))
  }, 0)
  const times = mine.map(({ ms }) => ms)
  const all = corpus.queries.filter(query => query.type === type).length
  const run = mine.length < all ? ` #${mine.length}` : ''
  return `${(found / mine.length).toFixed(3)} ${duration(quantile(times, 0.5))} / ${duration(quantile(times, 0.95))}${run}`
}
