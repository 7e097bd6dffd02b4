import { compact, tighten } from '../chinese/blanks.ts'
import { isFilingBody } from '../chinese/organs.ts'
import { isPersonName, splitNames } from '../chinese/people.ts'
import { splitOutside } from '../chinese/punctuation.ts'
import type { Author, Item } from '../case/item.ts'
import type { TextDocument } from '../library/text-document.ts'
import { notice, type Notice, type Noticed } from '../notice.ts'
import type { ItemKind } from '../reply/reply.ts'
import { readForm, type Form } from './form.ts'
import { itemKindOf, readNamedItem, sessionName } from './item-named.ts'
import { lineText, toLines } from './lines.ts'
import { readAnyDay } from './signature.ts'

const titleEnd = /(?:建议|提案|议案|建议案|意见|思考|对策)$/
const headLines = 12
const longestTitle = 80

/**
 * Reads a 建议 or 提案, from a form or from plain text, into an Item. Words that fill no field stay in `paragraphs`, in order. Missing parts have a notice
 * `missing-item-…`; a kind that shows nowhere is taken as 建议 and told (`item-kind-unclear`).
 */
export function parseItem(document: TextDocument): Noticed<Item> {
  const read = toLines(document)
  const { lines, footnotes } = read.value
  const form = readForm([...lines, ...footnotes])
  const head = form.rest.slice(0, headLines)
  const title = formTitle(form) ?? plainTitle(head)
  const bylines = title.used + 4
  const byline = head.slice(0, bylines).flatMap((text, index) => (readByline(text) ? [index] : []))[0]
  const authors = authorsOf(form, byline === undefined ? [] : (readByline(head[byline] ?? '') ?? []))
  const top = [...head.map(text => (text.length <= 60 ? text : '')), ...form.filled.session].join('\n')
  const named = readNamedItem(top)
  const all = lines.map(lineText).join('\n')
  const kind = kindOf(form, title.title, all)
  const number = form.filled.number[0] ?? numberOf(top, named.number)
  const used = new Set([...title.lines, ...(byline === undefined ? [] : [byline])])
  const item: Item = {
    kind: kind ?? 'suggestion',
    title: title.title,
    number: number === null ? null : tighten(number).replace(/^第|号(?:建议|提案)?$/g, ''),
    session: sessionName(form.filled.session[0] ?? '') ?? form.filled.session[0] ?? sessionName(all),
    authors,
    assigned: readAnyDay(form.filled.assigned[0] ?? ''),
    lead: form.filled.lead[0] ?? null,
    helpers: form.filled.helper.flatMap(list => splitOutside(list, '、，,；;\n ')),
    paragraphs: form.rest.filter((_, index) => !used.has(index))
  }
  return { value: item, notices: [...read.notices, ...missing(item, kind)] }
}

/** How many different labels of a 建议/提案 form (案由, 领衔代表, 主办单位 …) a document has. */
export function countFormLabels(document: TextDocument): number {
  return readForm(toLines(document).value.lines).labels
}

/** Whether a line is the title of an item: 关于…的建议, 关于…的提案. */
export function isItemTitle(text: string): boolean {
  if (text.length > 2 * longestTitle) return false
  const words = compact(text).replace(/[（(].*[）)]$/, '')
  return (
    words.length <= longestTitle &&
    titleEnd.test(words) &&
    /^(?:关于|《|加快|加强|推进|推动|进一步|完善|建议)/.test(words)
  )
}

type FoundTitle = { readonly title: string; readonly used: number; readonly lines: readonly number[] }

function formTitle(form: Form): FoundTitle | null {
  const title = form.filled.title[0]
  return title === undefined ? null : { title: bare(title), used: 0, lines: [] }
}

function plainTitle(head: readonly string[]): FoundTitle {
  for (let start = 0; start < head.length; start++) {
    let words = ''
    for (let end = start; end < Math.min(head.length, start + 3); end++) {
      words += head[end] ?? ''
      if (words.length > 2 * longestTitle || /[。；]/.test(words)) break
      if (isItemTitle(words)) return { title: bare(words), used: end + 1, lines: range(start, end) }
    }
  }
  const short = head.findIndex(
    text => text.length <= 50 && text.length >= 6 && !/[。；：:]$|届.*次/.test(text)
  )
  if (short < 0 || short > 2) return { title: '', used: 0, lines: [] }
  return { title: bare(head[short] ?? ''), used: short + 1, lines: [short] }
}

/** （陆知行）, 市人大代表　陆知行, 陆知行代表 under the title. */
function readByline(text: string): readonly string[] | null {
  if (text.length > longestTitle) return null
  const found =
    /^[（(]?\s*(?:[\u3400-\u9fff]{0,6}(?:人大代表|政协委员)[：:\s]+)([\u3400-\u9fff·、\s]{2,40}?)\s*[）)]?$/.exec(
      text
    ) ??
    /^[（(]?\s*([\u3400-\u9fff·、\s]{2,40}?)\s*(?:代表|委员)\s*[）)]?$/.exec(text) ??
    /^[（(]\s*([\u3400-\u9fff·、\s]{2,20}?)\s*[）)]$/.exec(text)
  const names = splitNames(found?.[1] ?? '')
  return names.length > 0 && names.every(isPersonName) ? names : null
}

function authorsOf(form: Form, byline: readonly string[]): readonly Author[] {
  const { author, cosigner, group, phone } = form.filled
  const first = author.flatMap(filers)
  const named = first.length > 0 ? first : byline.map(name => ({ name, group: null }))
  const leading = named.map(({ name, group: own }, index): Author => ({
    name,
    group: own ?? (index === 0 ? (group[0] ?? null) : null),
    phone: index === 0 ? (phone[0] ?? null) : null,
    leading: index === 0
  }))
  const others = [...cosigner.flatMap(filers), ...form.listed].map((one): Author => ({
    phone: null,
    ...one,
    leading: false
  }))
  const known = new Set(leading.map(one => one.name))
  const added = others.filter(one => !known.has(one.name) && known.add(one.name))
  const listed = new Map(form.listed.map(one => [one.name, one]))
  const all = leading.map(one => ({
    ...one,
    group: one.group ?? listed.get(one.name)?.group ?? null,
    phone: one.phone ?? listed.get(one.name)?.phone ?? null
  }))
  return [...all, ...added].map((one, index) =>
    all.length === 0 && index === 0 ? { ...one, leading: true } : one
  )
}

/** The names in a field, each with the group that stands in brackets behind it. */
function filers(list: string): readonly { name: string; group: string | null }[] {
  const short = list.replace(
    /\s*(?:[（(]\s*)?等\s*[\d一二三四五六七八九十]+\s*[名位人]+\s*(?:[）)])?(?:代表|委员)?\s*$/,
    ''
  )
  return splitOutside(short, '、，,；;\n').flatMap(part => {
    const found = /^(.+?)\s*[（(]\s*([^）)]+)\s*[）)]$/.exec(part)
    const name = (found?.[1] ?? part).replace(/(?<=[\u3400-\u9fff]{2})(?:代表|委员)$/, '')
    const group = found?.[2] ?? null
    if (isFilingBody(name)) return [{ name: compact(name), group }]
    return splitNames(name).map(one => ({ name: one, group }))
  })
}

function kindOf(form: Form, title: string, all: string): ItemKind | null {
  if (/提案$/.test(title)) return 'proposal'
  if (/(?:建议|议案|建议案)$/.test(title) && !/政协|提案人|提案者|提案委员/.test(all.slice(0, 400)))
    return 'suggestion'
  const head = all.slice(0, 400)
  const filer = /提案人|提案者|政协委员|界别/.test(head)
    ? 'proposal'
    : /代表团|领衔代表|人大代表/.test(head)
      ? 'suggestion'
      : null
  return (
    itemKindOf(head) ??
    filer ??
    (form.filled.session[0] === undefined ? null : itemKindOf(form.filled.session[0]))
  )
}

function numberOf(top: string, named: string | null): string | null {
  return named ?? /第\s*([A-Za-z]{0,4}\d{1,12})\s*号/.exec(top)?.[1] ?? null
}

function bare(title: string): string {
  const words = tighten(title)
  return /^《[^《》]*》$/.test(words) ? words.slice(1, -1) : words
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start + 1 }, (_, index) => start + index)
}

function missing(item: Item, kind: ItemKind | null): readonly Notice[] {
  return [
    ...(kind === null ? [notice('item-kind-unclear', '看不出是建议还是提案，暂按建议处理，请核对。')] : []),
    ...(item.title === '' ? [notice('missing-item-title', '没有找到建议或提案的题目。')] : []),
    ...(item.number === null ? [notice('missing-item-number', '没有找到建议或提案的编号。')] : []),
    ...(item.session === null ? [notice('missing-item-session', '没有找到会议届次。')] : []),
    ...(item.authors.length === 0 ? [notice('missing-item-author', '没有找到提出建议的代表或提案人。')] : [])
  ]
}
