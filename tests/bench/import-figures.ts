import { readFile } from '../../electron/adapters/readers/read-file.ts'
import { sha256Bytes } from '../../electron/adapters/system/digest.ts'
import { factsOf, passagesOf } from '../../electron/core/library/describe.ts'
import type { Source } from '../../electron/core/library/source.ts'
import { parse } from '../../electron/core/parse/parse.ts'
import { addSource, createIndex, type PassageIndex } from '../../electron/core/search/passage-index.ts'
import type { ReplyFile } from './corpus.ts'
import { duration, figure, quantile, timed, timedAsync, type Figure } from './timing.ts'

/** What importing gives: sources as the vault keeps them, and an index over them. */
export type Imported = {
  readonly sources: readonly Source[]
  readonly index: PassageIndex
  readonly figures: readonly Figure[]
}

/** Reads, parses and indexes every file, as an import does but for the writing. */
export async function importAll(files: readonly ReplyFile[]): Promise<Imported> {
  const index = createIndex()
  const sources: Source[] = []
  const spent = { read: 0, parse: 0, index: 0 }
  const adding: number[] = []
  let passageCount = 0
  for (const file of files) {
    const bytes = new TextEncoder().encode(file.text)
    const read = await timedAsync(() => readFile(`${file.id}.txt`, bytes))
    const document = read.value.value
    const parsed = timed(() => {
      const { value, notices } = parse(document)
      return { value, notices, facts: factsOf(value, `${file.id}.txt`, document) }
    })
    const source: Source = {
      schema: 2,
      id: file.id,
      kind: parsed.value.value.kind,
      fileName: `${file.id}.txt`,
      format: document.format,
      sha256: sha256Bytes(bytes),
      importedAt: '2026-03-05T09:30:00.000+08:00',
      origin: null,
      copies: [],
      family: null,
      checkedAt: null,
      corrected: [],
      facts: parsed.value.facts,
      document,
      parsed: parsed.value.value,
      notices: parsed.value.notices
    }
    const indexed = timed(() => {
      const passages = passagesOf(source)
      passageCount += passages.length
      addSource(index, { sourceId: source.id, title: titleOf(source), passages })
    })
    spent.read += read.ms
    spent.parse += parsed.ms
    spent.index += indexed.ms
    adding.push(indexed.ms)
    sources.push(source)
  }
  const total = spent.read + spent.parse + spent.index
  const letters = files.reduce((sum, file) => sum + file.text.length, 0)
  const recognised = sources.filter(source => source.kind === 'reply').length
  return {
    sources,
    index,
    figures: [
      figure(
        'corpus',
        `${files.length} replies, ${passageCount} passages, ${(letters / 1e6).toFixed(1)} M characters`
      ),
      figure(
        'import: read, parse, index',
        `${duration(total)} (${Math.round((files.length / total) * 1000)} files/s)`
      ),
      figure(
        '  of it reading / parsing / indexing',
        [spent.read, spent.parse, spent.index].map(duration).join(' / ')
      ),
      figure('  recognised as replies', `${recognised} of ${files.length}`),
      figure('adding one reply to the index, p50', duration(quantile(adding, 0.5))),
      // With every source in the heap of the bench its collector has a share in this; the bar is for a vault (vault-figures.ts).
      figure('adding one reply to the index, slowest', duration(Math.max(...adding)))
    ]
  }
}

/** The title under which the library indexes a source. */
export function titleOf({ facts, fileName }: Source): string {
  return facts.itemTitle ?? facts.title ?? fileName
}
