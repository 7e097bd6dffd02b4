import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** One paragraph of a reply as its file has it; `topic` is its sub-topic, -1 when it has none. */
export type Paragraph = { readonly text: string; readonly topic: number }

/** A reply file of a corpus and what is known of it. */
export type ReplyFile = {
  readonly id: string
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
}

/** The types of query: see README of the bench. */
export const queryTypes = ['a', 'b', 'c1', 'c2', 'c3', 'c4', 'd', 'e'] as const
export type QueryType = (typeof queryTypes)[number]

/**
 * A query with its right answers. `gold` are reply ids, or paragraph ids (reply, #, 0-based number); for types a and b every passage
 * that holds the words is right, for c3 every paragraph of `topic`.
 */
export type Query = {
  readonly type: QueryType
  readonly words: string
  readonly gold: readonly string[]
  readonly topic: number | null
}

export type Corpus = {
  readonly name: string
  readonly files: readonly ReplyFile[]
  readonly queries: readonly Query[]
}

const labelsSchema = z.array(z.object({ id: z.string(), p: z.array(z.tuple([z.string(), z.number()])) }))
const queriesSchema = z.object({
  queries: z.array(
    z.object({
      type: z.enum(queryTypes),
      q: z.string(),
      gold: z.array(z.string()).default([]),
      sub: z.number().optional()
    })
  )
})

/** How many replies a corpus folder holds; 0 when it is none. */
export function corpusSize(folder: string): number {
  const replies = join(folder, 'replies')
  return existsSync(replies) ? readdirSync(replies).filter(name => name.endsWith('.txt')).length : 0
}

/**
 * The first `count` replies of a corpus folder: replies/*.txt, labels.json (per reply, per paragraph kind and sub-topic) and
 * queries.json. Queries whose right answers all lie beyond are left out.
 */
export function readCorpus(folder: string, count: number): Corpus {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const files = labelsSchema
    .parse(read('labels.json'))
    .slice(0, count)
    .map(({ id, p }) => {
      const text = readFileSync(join(folder, 'replies', `${id}.txt`), 'utf8')
      return { id, text, paragraphs: bodyOf(text).map((one, i) => ({ text: one, topic: p[i]?.[1] ?? -1 })) }
    })
  const there = new Set(files.map(file => file.id))
  const queries = queriesSchema
    .parse(read('queries.json'))
    .queries.flatMap(({ type, q, gold, sub }): Query[] => {
      const near = gold.filter(id => there.has(id.replace(/#.*$/, '')))
      const known = near.length > 0 || type === 'c3'
      return known ? [{ type, words: q, gold: near, topic: sub ?? null }] : []
    })
  return { name: folder, files, queries }
}

/** The paragraphs of a reply between salutation and signature. */
export function bodyOf(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const organ = lines.find(line => line.endsWith('文件'))?.replace(/文件$/, '')
  const start = lines.findIndex(line => /(?:代表|委员)[：:]$/.test(line)) + 1
  const end = lines.findIndex((line, i) => i > start && line === organ)
  return lines.slice(start, end < 0 ? lines.length : end)
}
