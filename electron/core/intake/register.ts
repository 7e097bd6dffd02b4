import type { TextDocument } from '../library/text-document.ts'
import type { Outcome, SourceFacts } from '../library/source.ts'

/** One line of an office's list of items (台账), with what it says of the reply. null is what it does not say. */
export type RegisterRow = {
  readonly number: string | null
  readonly title: string | null
  readonly people: readonly string[]
  readonly office: string | null
  readonly category: SourceFacts['category']
  readonly outcome: Outcome | null
  readonly topic: string | null
  readonly year: number | null
}

type Column = 'number' | 'letter' | 'title' | 'people' | 'office' | 'category' | 'outcome' | 'topic' | 'year'

/** Heads of columns, the more telling first: 答复类别 is a category before it is a 类别. */
const heads: readonly (readonly [Column, RegExp])[] = [
  ['letter', /发文字?号|答复文号|复函文号|^文号$/],
  ['outcome', /满意|代表意见|委员意见|反馈意见|反馈情况|代表评价|委员评价|评价/],
  ['category', /(?:办理|答复|结果|解决)(?:结果|类别|类型|情况|程度)|^(?:办理)?类别$|^[ABCD]{2,4}类|^分类$/],
  ['title', /标题|题目|案由|(?:建议|提案|议案|来件)(?:名称|内容)|^(?:建议|提案)$|^名称$/],
  ['people', /代表|委员|提出人|提案人|建议人|领衔|提案者|姓名/],
  ['office', /主办|承办|答复单位|办理单位|责任单位/],
  ['topic', /主题|领域|内容分类|事项分类|行业/],
  ['year', /^年度?$|年份|届次|会次/],
  ['number', /编号|(?:建议|提案|来件|案)号|^号$/]
]

const headRows = 12

/** Whether a document of tables is a list of items, and its rows; null when no table has a head row with a title or a number and something said of the reply. */
export function readRegister(document: TextDocument): readonly RegisterRow[] | null {
  const tables = document.pieces.flatMap((piece, at) => {
    if (piece.kind !== 'table') return []
    const before = document.pieces[at - 1]
    const heading = before?.kind === 'paragraph' ? before.text : ''
    const read = readTable(piece.rows, heading)
    return read === null ? [] : [read]
  })
  return tables.length === 0 ? null : tables.flat()
}

function readTable(rows: readonly (readonly string[])[], heading: string): readonly RegisterRow[] | null {
  for (const [at, row] of rows.slice(0, headRows).entries()) {
    const columns = columnsOf(row)
    if (columns === null) continue
    const above = [heading, ...rows.slice(0, at).flat()].join(' ')
    const year = yearIn(above)
    return rows.slice(at + 1).flatMap(cells => {
      const read = readRow(cells, columns, year)
      return read.title === null && read.number === null ? [] : [read]
    })
  }
  return null
}

type Columns = ReadonlyMap<Column, readonly number[]>

function columnsOf(row: readonly string[]): Columns | null {
  const found = new Map<Column, number[]>()
  row.forEach((cell, at) => {
    const head = cell.replace(/\s+/g, '')
    // A head is short; a cell with a sentence in it is not one.
    if (head === '' || head.length > 14) return
    const column = heads.find(([, pattern]) => pattern.test(head))?.[0]
    if (column !== undefined) found.set(column, [...(found.get(column) ?? []), at])
  })
  const named = found.has('title') || found.has('number') || found.has('letter')
  const says = ['category', 'outcome', 'topic', 'office', 'people'].filter(name => found.has(name as Column))
  return named && says.length > 0 && found.size >= 3 ? found : null
}

function readRow(cells: readonly string[], columns: Columns, year: number | null): RegisterRow {
  const all = (column: Column) =>
    (columns.get(column) ?? []).map(at => (cells[at] ?? '').trim()).filter(cell => cell !== '')
  const first = (column: Column) => all(column)[0] ?? null
  const letters = all('category').flatMap(cell => letterIn(cell) ?? [])
  const others = all('category').filter(cell => letterIn(cell) === null && isTopic(cell))
  return {
    number: first('letter') ?? first('number'),
    title: first('title'),
    people: all('people').flatMap(namesIn),
    office: first('office'),
    category: letters[0] ?? null,
    outcome: all('outcome').flatMap(cell => outcomeIn(cell) ?? [])[0] ?? null,
    topic: [...all('topic'), ...others].find(isTopic) ?? null,
    year: all('year').flatMap(cell => yearIn(cell) ?? [])[0] ?? year
  }
}

function letterIn(cell: string): SourceFacts['category'] {
  const letter = /^[（(【“"]?([A-D])[0-9]?(?:类|$|[）)】”"、，：:\s（(])/.exec(
    cell.normalize('NFKC').toUpperCase()
  )?.[1]
  return letter === 'A' || letter === 'B' || letter === 'C' || letter === 'D' ? letter : null
}

/** What a cell about satisfaction says; an empty or undecided one (未反馈, 待定) says nothing. */
function outcomeIn(cell: string): Outcome | null {
  if (/不(?:太|甚|够)?满意|未能?满意/.test(cell)) return 'unsatisfied'
  if (/基本满意|较满意|比较满意|部分满意/.test(cell)) return 'partly'
  return /满意/.test(cell) ? 'satisfied' : null
}

function isTopic(cell: string): boolean {
  return (
    /^[\u3400-\u9fff、与和及（）]{2,14}$/.test(cell) && !/解决|采纳|满意|办结|答复|列入|参考|类$/.test(cell)
  )
}

function namesIn(cell: string): readonly string[] {
  return cell
    .replace(/等\s*\d*\s*(?:名|位|人).*$|(?:代表|委员)/g, ' ')
    .split(/[、，,；;\s/]+/)
    .filter(name => /^[\u3400-\u9fff·]{2,8}$/.test(name))
}

function yearIn(text: string): number | null {
  const found = /(?:19|20)\d{2}/.exec(text.normalize('NFKC'))?.[0]
  return found === undefined ? null : Number(found)
}
