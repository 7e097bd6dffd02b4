import { sentenceAt } from '../chinese/sentences.ts'
import { factAt, type Finder, type Passage } from './aging-fact.ts'

/**
 * Promises with a time that is over: 将于2023年底前完成, 计划明年6月开工, 力争年底前投用, 到2022年底全市达到…. Whether it was done is what the reader wants to
 * know. What was already told as done (已于2023年底前完成), had been planned once (原计划), or was over when the text was written is left alone.
 */
export const pastPromises: Finder = passage => {
  const { text, today, year } = passage
  return [...text.matchAll(promised), ...text.matchAll(aimed)].flatMap(found => {
    const range = [found.index, found.index + found[0].length] as const
    const due = dueOf(found.groups ?? {}, year)
    if (due === null || due >= today || passage.isQuoted(...range)) return []
    if (year !== null && due < `${year}-01-01`) return []
    if (isDone(passage, range)) return []
    const advice = `承诺的时限（${printDue(due)}）已经过去，请写明是否完成，或改写新的时限。`
    return [factAt(passage, range, { kind: 'promise', staleness: 'stale', advice, replacement: null })]
  })
}

/** Words for a plan, shared by the rules that look at any letter: what follows is a year, and it was not merely the name of a plan. */
export const planWords =
  '(?<!原)(?:计划(?:分别)?(?:于|在)?|拟(?:于|在)?|将(?:分别)?(?:于|在)|预计(?:于|在|到|至)?|力争(?:于|在|到)?|确保(?:于|在|到)?)'

const when =
  '(?:(?<year>(?:19|20)\\d{2})年(?!的)|(?<word>今年|明年|后年|年)(?=底|末|内|[上下]半年|\\d|第?[一二三四]季度|[前，]|[\\u4e00-\\u9fff]))(?<part>底|末|内|上半年|下半年|\\d{1,2}月(?:份|底|\\d{1,2}日)?|第?[一二三四]季度)?(?:之?前|以前)?'
const promised = new RegExp(
  `${planWords}${when}(?!度?(?:规划|计划|方案)|(?:印发|出台|制定|发布|批准|确定)的)`,
  'g'
)
const aimed = new RegExp(
  `(?<![截直达届]|从(?:19|20)\\d{2}年)(?:到|至)(?<year>20\\d{2})年(?<part>底|末|上半年)?(?=，?[^，。；已]{0,20}(?:达到|力争|实现|建成|完成|不低于|提高到|基本|突破|形成|覆盖|全部|全面))`,
  'g'
)

type Groups = Readonly<Record<string, string | undefined>>

/** The last day of what was promised, YYYY-MM-DD; null when it cannot be told. */
function dueOf({ year, word, part = '' }: Groups, source: number | null): string | null {
  const base = year !== undefined ? Number(year) : source
  if (base === null) return null
  const due = base + (word === '明年' ? 1 : word === '后年' ? 2 : 0)
  if (word === '年' && !/^[底末内]/.test(part)) return null
  if (part.includes('上半年')) return `${due}-06-30`
  const quarter = '一二三四'.indexOf(/([一二三四])季度/.exec(part)?.[1] ?? '无') + 1
  if (quarter > 0) return `${due}-${String(quarter * 3).padStart(2, '0')}-30`
  const month = /^(\d{1,2})月/.exec(part)?.[1]
  return month === undefined ? `${due}-12-31` : `${due}-${month.padStart(2, '0')}-31`
}

function printDue(due: string): string {
  const [year = '', month = ''] = due.split('-')
  return month === '12' ? `${year}年底` : `${year}年${Number(month)}月`
}

/** Whether the sentence tells of it as done, or as how it was once meant. */
function isDone({ text }: Passage, [from, to]: readonly [number, number]): boolean {
  const { start, words } = sentenceAt(text, from)
  const before = words.slice(0, from - start)
  const after = words.slice(to - start)
  return (
    /(?:已|原|曾|当时|当初|本应)[^，；]{0,4}$/.test(before) ||
    /^[^；]{0,30}(?:实际|现已|已于|已提前|提前|已经|如期|未能)/.test(after)
  )
}
