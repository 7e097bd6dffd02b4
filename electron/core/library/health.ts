import { z } from 'zod'
import type { Tally } from '../freshness/tally.ts'
import { judgedFields, needsLook, needsLookAt, reasonIn } from './certainty-code.ts'
import { reasons } from './certainty-reasons.ts'
import type { SourceSummary } from './source.ts'

/** What may be wrong with a source, in the order in which it is shown. Files that were refused are told by the intakes. */
export const ailments = [
  'stale',
  'unused',
  'duplicates',
  'families',
  'unsure',
  'notices',
  'textless'
] as const
export const ailmentSchema = z.enum(ailments)
export type Ailment = z.infer<typeof ailmentSchema>

/** What each ailment is called. */
export const ailmentWord: Readonly<Record<Ailment, string>> = {
  stale: '内容过时',
  unused: '多年未用',
  duplicates: '重复',
  families: '历年同类',
  unsure: '识别存疑',
  notices: '读入有提示',
  textless: '没有文字'
}

/** A source in a list of the health view; `detail` says what is the matter, `weight` orders the list (greater first). */
export type HealthRow = {
  readonly sourceId: string
  readonly title: string
  readonly number: string | null
  readonly year: number | null
  readonly detail: string
  readonly weight: number
}

/** What is known of the sources besides their summaries. `unusedYears`: a source older than so many years that was never reused counts as unused. */
export type HealthFacts = {
  readonly today: string
  readonly unusedYears: number
  readonly tally: (sourceId: string) => Tally | null
  /** The last day a passage was reused, YYYY-MM-DD; null when never. */
  readonly lastUse: (sourceId: string) => string | null
  /** The day until which someone said it holds; null when nobody did. */
  readonly validUntil: (sourceId: string) => string | null
}

/** Part of the passages that makes a source stale. */
const staleShare = 0.2

type Rows = Generator<undefined, readonly HealthRow[]>

/**
 * The sources that have an ailment, the gravest first, a source or so at each step. What someone keeps as valid until a day to come is neither stale nor unused.
 */
export function* examining(ailment: Ailment, sources: readonly SourceSummary[], facts: HealthFacts): Rows {
  const rows = yield* rowsOf(ailment, sources, facts)
  return rows.toSorted(
    (a, b) => b.weight - a.weight || (a.year ?? 0) - (b.year ?? 0) || (a.sourceId < b.sourceId ? -1 : 1)
  )
}

function rowsOf(ailment: Ailment, sources: readonly SourceSummary[], facts: HealthFacts): Rows {
  switch (ailment) {
    case 'stale':
      return oneByOne(sources, source => staleRow(source, facts))
    case 'unused':
      return oneByOne(sources, source => unusedRow(source, facts))
    case 'duplicates':
      return duplicates(sources)
    case 'families':
      return families(sources)
    case 'unsure':
      return oneByOne(sources, unsureRow)
    case 'notices':
      return oneByOne(sources, source =>
        source.noticeCount === 0
          ? []
          : [row(source, `读入时有 ${source.noticeCount} 条提示`, source.noticeCount)]
      )
    case 'textless':
      return oneByOne(sources, source =>
        source.passageCount > 0 ? [] : [row(source, '没有可用的段落，查找时找不到它', 1)]
      )
  }
}

function* oneByOne<T>(each: Iterable<T>, rowsFor: (one: T) => readonly HealthRow[]): Rows {
  const rows: HealthRow[] = []
  for (const one of each) {
    rows.push(...rowsFor(one))
    yield
  }
  return rows
}

function staleRow(source: SourceSummary, facts: HealthFacts): readonly HealthRow[] {
  if (source.kind === 'item' || isKept(source, facts)) return []
  const tally = facts.tally(source.id)
  if (tally === null || tally.passages === 0) return []
  const share = tally.stale / tally.passages
  if (share < staleShare) return []
  const age = source.facts.year === null ? 0 : Number(facts.today.slice(0, 4)) - source.facts.year
  const detail = `${tally.passages} 段中 ${tally.stale} 段已过时${tally.maybe > 0 ? `，${tally.maybe} 段待核对` : ''}`
  return [row(source, detail, share + age / 100)]
}

function unusedRow(source: SourceSummary, facts: HealthFacts): readonly HealthRow[] {
  const { year } = source.facts
  if (source.kind === 'item' || year === null || isKept(source, facts)) return []
  const age = Number(facts.today.slice(0, 4)) - year
  if (age < facts.unusedYears || facts.lastUse(source.id) !== null) return []
  return [row(source, `${year}年的资料，从未用过`, age)]
}

function isKept({ id }: SourceSummary, { validUntil, today }: HealthFacts): boolean {
  const until = validUntil(id)
  return until !== null && until >= today
}

/** Sources with further files of the same words, and sources that bear the same number. */
function* duplicates(sources: readonly SourceSummary[]): Rows {
  const byNumber = yield* groups(sources, ({ kind, facts }) =>
    kind === 'reply' && facts.number !== null ? facts.number : null
  )
  return yield* oneByOne(sources, source => {
    const same = source.facts.number === null ? [] : (byNumber.get(source.facts.number) ?? [])
    const others = same.length - 1
    if (source.kind === 'reply' && others > 0) {
      // Many may bear one number by mistake: the first few say who they are.
      const names = same
        .slice(0, 3)
        .filter(other => other !== source)
        .slice(0, 2)
        .map(other => other.fileName)
      const more = others > names.length ? '等' : ''
      return [row(source, `与“${names.join('”“')}”${more}文号相同`, 10 + others)]
    }
    const { length } = source.copies
    return length === 0 ? [] : [row(source, `另有 ${length} 个内容相同的文件，已并作一份`, length)]
  })
}

function* families(sources: readonly SourceSummary[]): Rows {
  const byFamily = yield* groups(sources, ({ id, family }) => family ?? id)
  return yield* oneByOne(byFamily.values(), members => {
    if (members.length < 2) return []
    const years = members.flatMap(({ facts: { year } }) => year ?? [])
    const newest = members.reduce((last, each) =>
      (each.facts.year ?? 0) > (last.facts.year ?? 0) ? each : last
    )
    const span = years.length === 0 ? '' : `，${Math.min(...years)}年至${Math.max(...years)}年`
    return members.map(member =>
      row(
        member,
        `同类 ${members.length} 份${span}${member === newest ? '，这份最新' : ''}`,
        members.length + (member === newest ? 0.5 : 0)
      )
    )
  })
}

function unsureRow(source: SourceSummary): readonly HealthRow[] {
  if (!needsLook(source.certainty)) return []
  const fields = judgedFields.filter(field => needsLookAt(source.certainty, field))
  const told = fields.flatMap(field => {
    const reason = reasonIn(source.certainty, field)
    return reason === null ? [] : [`${fieldWord[field]}：${reasons[reason].words.replace(/。$/, '')}`]
  })
  return [row(source, told.join('；'), fields.length)]
}

const fieldWord: Readonly<Record<(typeof judgedFields)[number], string>> = {
  kind: '种类',
  issuer: '单位',
  number: '文号',
  year: '年份',
  item: '来件题目',
  category: '类别',
  outcome: '满意度',
  topic: '主题',
  people: '代表、委员'
}

function* groups(
  sources: readonly SourceSummary[],
  keyOf: (source: SourceSummary) => string | null
): Generator<undefined, ReadonlyMap<string, readonly SourceSummary[]>> {
  const found = new Map<string, SourceSummary[]>()
  for (const source of sources) {
    yield
    const key = keyOf(source)
    if (key === null) continue
    const list = found.get(key)
    if (list === undefined) found.set(key, [source])
    else list.push(source)
  }
  return found
}

function row({ id, facts, fileName }: SourceSummary, detail: string, weight: number): HealthRow {
  const title = facts.itemTitle ?? facts.title ?? fileName
  return { sourceId: id, title, number: facts.number, year: facts.year, detail, weight }
}
