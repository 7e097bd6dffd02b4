import { compact } from '../chinese/blanks.ts'
import type { FactName, Source, SourceFacts } from '../library/source.ts'
import type { RegisterRow } from './register.ts'

/** What a source is matched by. */
type Subject = Pick<Source, 'id' | 'kind' | 'facts' | 'corrected' | 'checkedAt'>

/** Rows of lists, found by the title and number of a source. */
export type RegisterBook = {
  /** The row that speaks of a source; null when none does, or several that contradict each other. */
  readonly rowFor: (source: Subject) => RegisterRow | null
}

/** Opens rows for looking up: constant time for each source. Later rows win over earlier ones that say the same item. */
export function openRegister(rows: readonly RegisterRow[]): RegisterBook {
  const byTitle = grouped(rows, row => (row.title === null ? null : bareTitle(row.title)))
  const byNumber = grouped(rows, row => (row.number === null ? null : bareNumber(row.number)))
  return {
    rowFor: ({ kind, facts }) => {
      if (kind === 'other') return null
      const numbers = facts.number === null ? [] : [bareNumber(facts.number)]
      // A 发文字号 is given once; the number of an item comes again every year, so that a second fact must agree.
      const letter = numbers.flatMap(number => (/〔/.test(number) ? (byNumber.get(number) ?? []) : []))
      if (letter.length > 0) return oneOf(letter)
      const titles = [facts.itemTitle, facts.title].flatMap(title =>
        title === null ? [] : [bareTitle(title)]
      )
      const titled = titles.flatMap(title => (title.length < 4 ? [] : (byTitle.get(title) ?? [])))
      const fitting = titled.filter(row => agreesInTime(row, facts))
      if (fitting.length > 0) return oneOf(narrowed(fitting, facts))
      const numbered = numbers.flatMap(number => byNumber.get(number) ?? [])
      return oneOf(
        numbered.filter(row => row.year !== null && row.year === facts.year && sharesPeople(row, facts))
      )
    }
  }
}

/** The facts of a source as a row of a list fills them and, where nobody has looked, puts them right; null when nothing would change. */
export function factsFrom(source: Subject, row: RegisterRow): SourceFacts | null {
  const { facts, corrected, checkedAt } = source
  const mayReplace = (name: FactName) => checkedAt === null && !corrected.includes(name)
  const taken = <T>(name: FactName, here: T | null, listed: T | null): T | null =>
    listed === null || (here !== null && !mayReplace(name)) || corrected.includes(name) ? here : listed
  const people = facts.people.length === 0 && !corrected.includes('people') ? row.people : facts.people
  const next: SourceFacts = {
    ...facts,
    category: taken('category', facts.category, row.category),
    outcome: taken('outcome', facts.outcome, row.outcome),
    topic: taken('topic', facts.topic, row.topic),
    year: facts.year ?? (corrected.includes('year') ? null : row.year),
    people
  }
  const names = ['category', 'outcome', 'topic', 'year', 'people'] as const
  return names.some(name => next[name] !== facts[name]) ? next : null
}

/** A title without what lists and letters write differently: 关于, 的建议, brackets, blanks, marks. */
export function bareTitle(title: string): string {
  return compact(title.normalize('NFKC'))
    .replace(/[《》“”"'「」()（）、，。,.·:：;；\-—]/g, '')
    .replace(/^(?:对.{0,30}?(?:号)?(?:建议|提案))?关于/, '')
    .replace(/(?:的)?(?:建议|提案|议案|意见建议|答复|复函)+$/, '')
}

/** A number as printed anywhere: 第012号 and 12 are the same, so are 江数发建[2024]2号 and 江数发建〔2024〕2号. */
export function bareNumber(number: string): string {
  return compact(number.normalize('NFKC'))
    .replace(/^第|号.*$/g, '')
    .replace(/[[(【{〔]/g, '〔')
    .replace(/[\])】}〕]/g, '〕')
    .replace(/(^|〕|\D)0+(?=\d)/g, '$1')
    .toUpperCase()
}

function grouped(
  rows: readonly RegisterRow[],
  keyOf: (row: RegisterRow) => string | null
): ReadonlyMap<string, readonly RegisterRow[]> {
  const groups = new Map<string, RegisterRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null || key === '') continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/** An item of one year is answered in that year or the next. */
function agreesInTime(row: RegisterRow, facts: SourceFacts): boolean {
  return row.year === null || facts.year === null || facts.year === row.year || facts.year === row.year + 1
}

function narrowed(rows: readonly RegisterRow[], facts: SourceFacts): readonly RegisterRow[] {
  const sameYear = rows.filter(row => row.year !== null && row.year === facts.year)
  const among = sameYear.length > 0 ? sameYear : rows
  const people = among.filter(row => sharesPeople(row, facts))
  return people.length > 0 ? people : among
}

function sharesPeople(row: RegisterRow, facts: SourceFacts): boolean {
  return row.people.some(name => facts.people.includes(name))
}

/** The last of rows that agree in what they say; null when two of them contradict each other. */
function oneOf(rows: readonly RegisterRow[]): RegisterRow | null {
  const last = rows.at(-1) ?? null
  const contradicts = (name: 'category' | 'outcome') => new Set(rows.flatMap(row => row[name] ?? [])).size > 1
  return last === null || contradicts('category') || contradicts('outcome') ? null : last
}
