import type { Command } from 'commander'
import type { Found, FoundPassage } from '../../../core/calls/search.ts'
import { fieldNames } from '../../../core/search/conditions.ts'
import { withValue } from '../../../core/search/edit-conditions.ts'
import { listedPassages, passagesInOrder, questionFor } from '../../../core/search/listed.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import type { Door } from '../../../app/open-app.ts'
import { caughtUp, inVault, type Common } from '../doors.ts'
import { done, wholeNumber, WrongWords, type Answer } from '../terminal.ts'

type FindOptions = Common & {
  readonly limit: string
  readonly year?: string
  readonly issuer?: string
  readonly byYear?: true
  readonly facets?: true
  readonly typed?: true
  readonly similar?: true
}

/** `find`: search the library as the screen does, conditions among the words. */
export function addFindCommand(program: Command): void {
  const find = command<FindOptions>(program, 'find <WORDS...>', '在资料库中查找段落')
  find.line
    .option('--limit <N>', '最多几条', '10')
    .option('--year <YEAR>', '只查这一年')
    .option('--issuer <NAME>', '只查这个发文机关')
    .option('--by-year', '新的在前')
    .option('--facets', '列出年份、单位、主题、类别等各有多少份')
    .option('--typed', '按原词查找，不改错字')
    .option('--similar', '找与这段文字相似的段落；也可写查到的段落编号')
    .addHelpText(
      'after',
      `\n条件可与词语写在一起：${Object.values(fieldNames)
        .map(([name]) => `${name}:`)
        .join(' ')}；-词 表示不要，“词”照原样查。`
    )
  find.runs(async (words, options) => {
    const limit = wholeNumber(options.limit, '--limit')
    const year = options.year === undefined ? null : wholeNumber(options.year, '--year')
    const dated = year === null ? words.join(' ') : withValue(words.join(' '), 'years', String(year))
    const text = options.issuer === undefined ? dated : withValue(dated, 'issuers', options.issuer)
    const asked = [options.year, options.issuer, options.byYear, options.facets, options.typed]
    if (options.similar === true && asked.some(one => one !== undefined))
      throw new WrongWords(
        '--similar 只按文字找，不能与 --year、--issuer、--by-year、--facets、--typed 同用。'
      )
    if (options.similar === true)
      return inVault(options, async door => {
        await caughtUp(door)
        return similarTo(door, words.join(' '), Math.max(limit, 1))
      })
    return inVault(options, async door => {
      await caughtUp(door)
      const found = await ask(door, 'search.find', {
        ...questionFor(text, Math.max(limit, 1)),
        sort: options.byYear === true ? 'year' : 'relevance',
        spelling: options.typed === true ? 'as-typed' : 'corrected'
      })
      const listed = options.byYear === true ? passagesInOrder : listedPassages
      const passages = listed(found.found).slice(0, limit).map(plainHit)
      const respelt =
        found.corrected === null ? [] : [`已按“${found.corrected}”查找；加 --typed 按原词查找。`]
      const { sources, corrected, partly, tookMs, facets } = found
      const summary = `共找到 ${found.passages} 段，在 ${sources} 份资料里，用时 ${tookMs.toFixed(1)} 毫秒。`
      const counted = options.facets === true ? facetLines(found) : []
      const value = { total: found.passages, sources, corrected, partly, tookMs, passages }
      return done(
        options.facets === true ? { ...value, facets } : value,
        ...respelt,
        ...(partly ? ['没有一段同时含有这些词，以下各段只含其中一部分。'] : []),
        ...passages.map(hitLine),
        summary,
        ...counted
      )
    })
  })
}

/** Passages like a text, or like the passage of that id. */
async function similarTo(door: Door, words: string, limit: number): Promise<Answer> {
  const to = /^\S+#\d+$/.test(words)
    ? ({ kind: 'passage', passageId: words } as const)
    : ({ kind: 'text', text: words } as const)
  const { found } = await ask(door, 'search.similar', { to, limit: Math.min(limit, mostSimilar) })
  const passages = found.map(({ hit, likeness, same }) => ({
    ...plainHit(hit),
    likeness,
    same: same.map(({ passageId }) => passageId)
  }))
  const lines = passages.map(passage => {
    const more = passage.same.length === 0 ? '' : `另有 ${passage.same.length} 份写法几乎相同。\n`
    return `${hitLine(passage)}${more}`
  })
  return done({ passages }, ...lines, `相似的段落 ${passages.length} 段。`)
}

const mostSimilar = 100

function facetLines({ facets }: Found): readonly string[] {
  return facets.map(({ field, values }) => {
    const counts = values.map(({ value, count }) => `${value} ${count} 份`)
    return `${fieldNames[field][0]}：${counts.join('，')}`
  })
}

function plainHit({ passage, source, highlights, score, uses }: FoundPassage) {
  return {
    passageId: passage.id,
    source: { id: source.id, fileName: source.fileName, kind: source.kind, ...source.facts },
    path: passage.path,
    text: passage.text,
    highlights,
    score,
    uses
  }
}

function hitLine({ source, path, text }: ReturnType<typeof plainHit>): string {
  const origin = [source.year, source.number ?? source.fileName, ...path].filter(Boolean).join(' › ')
  return `【${origin}】\n${text.length > 120 ? `${text.slice(0, 120)}……` : text}\n`
}
