import type { Command } from 'commander'
import type { Door } from '../../../app/open-app.ts'
import { mostCorrected, type Corrected } from '../../../core/calls/corrections.ts'
import {
  judgedFields,
  needsLook,
  needsLookAt,
  type JudgedField
} from '../../../core/library/certainty-code.ts'
import type { SourceKind, SourceSummary } from '../../../core/library/source.ts'
import { readFact, type TypedFact, type Unfit } from '../../../core/library/typed-fact.ts'
import { fieldNames, kindWords, outcomeWords } from '../../../core/search/conditions.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { caughtUp, inVault, type Common } from '../doors.ts'
import { done, WrongWords, wholeNumber, type Answer } from '../terminal.ts'

/** What can be corrected, each under the names it may be written with; the first is shown. */
const names: Readonly<Record<JudgedField, readonly string[]>> = {
  item: fieldNames.titles,
  issuer: fieldNames.issuers,
  number: ['文号'],
  year: fieldNames.years,
  category: fieldNames.categories,
  outcome: fieldNames.outcomes,
  topic: fieldNames.topics,
  kind: fieldNames.kinds,
  people: fieldNames.people
}
const allNames = judgedFields.map(field => names[field][0]).join('、')

const sentences: Readonly<Record<Unfit, (words: string) => string>> = {
  year: words => `“${words}”不是四位数的年份。`,
  category: words => `“${words}”不是 A、B、C、D 中的一类。`,
  choice: words =>
    `没有“${words}”这一项；满意度可写${Object.values(outcomeWords).join('、')}，种类可写${Object.values(kindWords).join('、')}。`,
  'kind-needed': () => '种类不能空着。'
}

type ListOptions = Common & { readonly look?: true; readonly limit: string }
type CorrectOptions = Common & { readonly checked?: true; readonly anew?: true }

/** `sources`, `correct`: what the library has, and putting right what was recognised of it. */
export function addSourceCommands(program: Command): void {
  const list = command<ListOptions>(program, 'sources [WORDS...]', '列出资料：代号、年份、文号、题目')
  list.line
    .option('--look', '只列需要看一看的，并说明是哪几项')
    .option('--limit <N>', '最多列几份', '50')
    .addHelpText('after', '\n词语在题目、单位、文号、文件名里找，都有的才列出。')
  list.runs(async (words, options) => {
    const limit = wholeNumber(options.limit, '--limit')
    return inVault(options, async door => {
      await caughtUp(door)
      const all = await ask(door, 'source.list', {})
      const fit = all.filter(
        source => (options.look !== true || needsLook(source.certainty)) && namedBy(source, words)
      )
      const lines = fit
        .slice(0, limit)
        .map(source => sourceLine(source, options.look === true ? 'look' : 'plain'))
      return done(fit.slice(0, limit), ...lines, `共 ${fit.length} 份资料。`)
    })
  })

  const correct = command<CorrectOptions>(
    program,
    'correct <ID|FIELD=VALUE...>',
    '改正资料识别出的内容：先写资料代号，再写 项目=内容，都可写几个'
  )
  correct.line
    .option('--checked', '同时标为已确认无误')
    .option('--anew', '按现在的规则重新识别；手工改过的不动')
    .addHelpText(
      'after',
      `\n项目：${allNames}；等号后面空着就是清空。\n例：banfu correct source-1 source-2 年份=2024 类别=B 代表=陆知行、程秋白\n资料代号见 banfu sources。`
    )
  correct.runs((words, options) => {
    const sourceIds = words.filter(word => !word.includes('='))
    const settings = words.filter(word => word.includes('=')).map(settingOf)
    if (sourceIds.length === 0) throw new WrongWords('没有写明是哪份资料；资料代号见 banfu sources。')
    if (options.anew === true && (settings.length > 0 || options.checked === true))
      throw new WrongWords('--anew 要单独使用，不能同时改别的。')
    if (settings.length === 0 && options.checked !== true && options.anew !== true)
      throw new WrongWords(`没有写明改什么，例如 年份=2024；可写的项目：${allNames}。`)
    return inVault(options, async door => {
      await caughtUp(door)
      const kinds = await kindsOf(door)
      const edits = sourceIds.map(sourceId => ({
        sourceId,
        ...changeOf(settings, kinds.get(sourceId) ?? 'reply')
      }))
      const checked = options.checked === true ? 'now' : 'leave'
      const answers: Corrected[] = []
      for (let from = 0; from < edits.length; from += mostCorrected) {
        const some = edits.slice(from, from + mostCorrected)
        answers.push(
          ...(await (options.anew === true
            ? ask(door, 'source.recogniseAnew', { sourceIds: some.map(({ sourceId }) => sourceId) })
            : ask(door, 'source.correctMany', {
                corrections: some.map(({ sourceId, kind, facts }) => ({
                  sourceIds: [sourceId],
                  kind,
                  facts: { ...facts, ...(facts.people === undefined ? {} : { people: [...facts.people] }) },
                  checked
                }))
              })))
        )
      }
      return told(answers)
    })
  })
}

/** One FIELD=VALUE of the command line. WrongWords when there is no such field. */
function settingOf(word: string): readonly [JudgedField, string] {
  const at = word.indexOf('=')
  const name = word.slice(0, at).trim()
  const field = judgedFields.find(each => names[each].includes(name))
  if (field === undefined) throw new WrongWords(`没有“${name}”这一项，可写：${allNames}。`)
  return [field, word.slice(at + 1)]
}

function changeOf(settings: readonly (readonly [JudgedField, string])[], kind: SourceKind): TypedFact {
  return settings.reduce<TypedFact>(
    (sum, [field, words]) => {
      const read = readFact(field, words, kind)
      if (!read.ok) throw new WrongWords(sentences[read.why](words.trim()))
      return { kind: read.change.kind ?? sum.kind, facts: { ...sum.facts, ...read.change.facts } }
    },
    { kind: null, facts: {} }
  )
}

async function kindsOf(door: Door): Promise<ReadonlyMap<string, SourceKind>> {
  const all = await ask(door, 'source.list', {})
  return new Map(all.map(({ id, kind }) => [id, kind]))
}

function told(answers: readonly Corrected[]): Answer {
  const lines = answers.map(({ sourceId, outcome, message, summary }) => {
    if (outcome === 'refused') return `${sourceId}　没有改：${message ?? ''}`
    if (summary === null) return sourceId
    return `${outcome === 'same' ? '没有变化' : '已改'}　${sourceLine(summary, 'plain')}`
  })
  const outcome = answers.some(each => each.outcome === 'refused') ? 'no' : 'done'
  return { value: answers, lines, outcome }
}

function namedBy({ facts, fileName }: SourceSummary, words: readonly string[]): boolean {
  const named = [facts.itemTitle, facts.title, facts.issuer, facts.number, fileName].join('\n')
  return words.every(word => named.includes(word))
}

function sourceLine({ id, kind, facts, fileName, certainty }: SourceSummary, how: 'plain' | 'look'): string {
  const letter = facts.category === null ? null : `${facts.category}类`
  const outcome = facts.outcome === null ? null : outcomeWords[facts.outcome]
  const title = facts.itemTitle ?? facts.title ?? fileName
  const doubtful = judgedFields.filter(field => needsLookAt(certainty, field)).map(field => names[field][0])
  const parts = [id, facts.year, kindWords[kind], letter, outcome, facts.number, facts.issuer, title]
  const look = how === 'look' ? `　请看：${doubtful.join('、')}` : ''
  return `${parts.filter(part => part !== null).join('　')}${look}`
}
