import { compact, tidy } from '../chinese/blanks.ts'
import type { Line } from './lines.ts'

/** What a form asks for. Fields that may be filled several times keep every value. */
export type Field =
  | 'title'
  | 'number'
  | 'author'
  | 'cosigner'
  | 'group'
  | 'phone'
  | 'session'
  | 'assigned'
  | 'lead'
  | 'helper'
  | 'body'

/** The values found for each field, in the order of the document. */
export type Filled = Readonly<Record<Field, readonly string[]>>

/** A form read out of the lines: what was filled in, the people of a list of names, and the lines (or parts of lines) that belong to no field. */
export type Form = {
  readonly filled: Filled
  readonly listed: readonly {
    readonly name: string
    readonly group: string | null
    readonly phone: string | null
  }[]
  readonly rest: readonly string[]
  /** How many different fields were met. */
  readonly labels: number
}

const words: Readonly<Record<Field, string>> = {
  title: '案由|题目|标题|建议题目|提案题目|建议标题|提案标题|建议名称|提案名称|议题|事由',
  number: '编号|案号|建议编号|提案编号|建议号|提案号|流水号',
  author:
    '领衔代表|领衔人|领衔提出人|第一提案人|提案人|提案者|提案单位|提出人|提出者|提出代表|建议人|建议代表|代表姓名|委员姓名|提案委员|领衔委员|提出单位',
  cosigner: '联名|联名人|联名代表|联名委员|联名提案人|附议|附议人|附议代表|附议委员|联合提案人|共同提出人',
  group: '代表团|所属代表团|所在代表团|代表小组|界别|所属界别|界别小组|党派|选举单位',
  phone: '电话|联系电话|手机|手机号码|联系方式|办公电话|移动电话',
  session: '会议|会议名称|届次|届别届次|会议届次',
  assigned: '交办日期|交办时间|分办日期|分办时间',
  lead: '主办单位|主办部门|承办单位|主办|承办部门',
  helper: '会办单位|协办单位|会办部门|协办部门|会办|协办|会同办理单位',
  body: '正文|内容|建议内容|提案内容|建议正文|提案正文|主要内容|具体内容|建议和意见|意见和建议'
}

const fields = new Map<string, Field>(
  Object.entries(words).flatMap(([field, list]) =>
    list.split('|').map(word => [word, field as Field] as const)
  )
)
const anyLabel = [...fields.keys()]
  .sort((a, b) => b.length - a.length)
  .map(spread)
  .join('|')
const labelled = new RegExp(
  `(?<![\\u3400-\\u9fff])(${anyLabel})\\s*(?:[（(][^）)：:]{0,12}[）)])?\\s*[：:]`,
  'g'
)

/** Reads the fields of a 建议 or 提案 form, from tables (label beside value, lists of names under 姓名) and from lines (领衔代表：…　电话：…). */
export function readForm(lines: readonly Line[]): Form {
  const filled: [Field, string][] = []
  const listed: Form['listed'][number][] = []
  const rest: string[] = []
  for (const line of lines) {
    const read: Read & Partial<Pick<Form, 'listed'>> =
      line.kind === 'text' ? readLabelled(line.text) : readTable(line.rows)
    filled.push(...read.filled)
    listed.push(...(read.listed ?? []))
    rest.push(...read.rest)
  }
  return {
    filled: gathered(filled),
    listed,
    rest,
    labels: new Set(filled.map(([field]) => field)).size
  }
}

type Read = { readonly filled: readonly [Field, string][]; readonly rest: readonly string[] }

function readLabelled(text: string): Read {
  const found = text.length > 160 && !/^\S{2,8}[：:]/.test(text) ? [] : [...text.matchAll(labelled)]
  if (found.length === 0 || found[0]?.index !== 0) return { filled: [], rest: [text] }
  const filled: [Field, string][] = []
  found.forEach((label, index) => {
    const field = fields.get(compact(label[1] ?? ''))
    const value = tidy(text.slice(label.index + label[0].length, found[index + 1]?.index))
    if (field !== undefined) filled.push([field, value])
  })
  return bodyApart(filled)
}

function readTable(rows: readonly (readonly string[])[]): Read & Pick<Form, 'listed'> {
  const filled: [Field, string][] = []
  const rest: string[] = []
  const listed: Form['listed'][number][] = []
  let columns: readonly string[] | null = null
  for (const row of rows) {
    const cells = row.filter((cell, index) => cell !== '' && cell !== row[index - 1])
    const names = row.map(compact)
    if (
      names.includes('姓名') &&
      names.some(name => fields.get(name) === 'group' || fields.get(name) === 'phone')
    ) {
      columns = names
      continue
    }
    if (
      columns &&
      row.length === columns.length &&
      row[columns.indexOf('姓名')] !== '' &&
      !fields.has(names[0] ?? '')
    ) {
      listed.push(personOf(row, columns))
      continue
    }
    columns = null
    const read = readRow(cells)
    filled.push(...read.filled)
    rest.push(...read.rest)
  }
  const apart = bodyApart(filled)
  return { filled: apart.filled, listed, rest: [...rest, ...apart.rest] }
}

function readRow(cells: readonly string[]): Read {
  const filled: [Field, string][] = []
  const rest: string[] = []
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? ''
    const field = fields.get(compact(cell).replace(/[：:]$|[（(].*[）)]$/g, ''))
    const next = cells[index + 1]
    if (field === undefined) {
      const read = readLabelled(cell)
      filled.push(...read.filled)
      rest.push(...read.rest.flatMap(lines))
      continue
    }
    if (next === undefined || fields.has(compact(next).replace(/[：:]$/, ''))) {
      filled.push([field, ''])
      continue
    }
    filled.push([field, next])
    index += 1
  }
  return { filled, rest }
}

function personOf(row: readonly string[], columns: readonly string[]): Form['listed'][number] {
  const at = (field: Field) => row[columns.findIndex(name => fields.get(name) === field)] ?? ''
  return {
    name: compact(row[columns.indexOf('姓名')] ?? ''),
    group: at('group') || null,
    phone: at('phone') || null
  }
}

/** The text of the item is no field to be looked up: it goes with the rest, a paragraph a line. */
function bodyApart(filled: readonly [Field, string][]): Read {
  const body = filled.filter(([field]) => field === 'body').flatMap(([, value]) => lines(value))
  return { filled: filled.map(([field, value]) => [field, field === 'body' ? '' : value]), rest: body }
}

function lines(text: string): readonly string[] {
  return text
    .split(/[\n\r\v]+/)
    .map(tidy)
    .filter(part => part !== '')
}

function gathered(filled: readonly [Field, string][]): Filled {
  const of = (field: Field) =>
    filled.filter(([name, value]) => name === field && value !== '').map(([, value]) => value)
  return {
    title: of('title'),
    number: of('number'),
    author: of('author'),
    cosigner: of('cosigner'),
    group: of('group'),
    phone: of('phone'),
    session: of('session'),
    assigned: of('assigned'),
    lead: of('lead'),
    helper: of('helper'),
    body: of('body')
  }
}

function spread(word: string): string {
  return [...word].join('\\s*')
}
