import { remark, replacing } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import { touches } from '../protect.ts'
import { type Stretch } from '../walk.ts'

/** Brackets stand in pairs within their paragraph, and both of a pair have the same width (GB/T 15834—2011 4.9, 4.15, 5.1.4). */
export const bracketPair: Rule = {
  id: 'bracket-pair',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.9、4.15',
  where: 'prose',
  checkIn: reportsIn
}

const partner: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '［': '］'
}
const openers = new Set(Object.keys(partner))
const wide: Readonly<Record<string, string>> = { '(': '（', ')': '）' }

type Mark = { readonly at: number; readonly mark: string }

function reportsIn(stretch: Stretch): readonly Report[] {
  const open: Mark[] = []
  const reports: Report[] = []
  for (const found of stretch.text.matchAll(/[（）()〔〕《》〈〉【】［］]/g)) {
    const here: Mark = { at: found.index, mark: found[0] }
    if (openers.has(here.mark)) open.push(here)
    else if (!isOrdinal(stretch.text, here)) reports.push(...close(stretch, open, here))
  }
  return [...reports, ...open.map(mark => lone(stretch, mark, '缺少成对的右括号'))].filter(
    ({ place }) =>
      place !== null &&
      !stretch.codes.some(range => touches([place.start - stretch.offset, place.end - stretch.offset], range))
  )
}

/** 1） a） at the start of a point open nothing. */
function isOrdinal(text: string, { at, mark }: Mark): boolean {
  return (
    /[）)]/.test(mark) &&
    /(?:^|[\s，。；：、])[0-9a-zA-Z①-⑳一二三四五六七八九十]{1,2}$/.test(text.slice(0, at))
  )
}

function close(stretch: Stretch, open: Mark[], here: Mark): readonly Report[] {
  const last = open.at(-1)
  if (last === undefined) return [lone(stretch, here, '缺少成对的左括号')]
  if (partner[last.mark] === here.mark) {
    open.pop()
    return []
  }
  const sameShape = (partner[wide[last.mark] ?? last.mark] ?? '') === (wide[here.mark] ?? here.mark)
  if (sameShape) {
    open.pop()
    const narrow = wide[here.mark] === undefined ? last : here
    const message = '这对括号一个全角、一个半角，请统一为全角（）。'
    return [
      replacing(
        stretch,
        { start: narrow.at, end: narrow.at + 1 },
        { message, after: wide[narrow.mark] ?? '', fix: 'safe' }
      )
    ]
  }
  const depth = open.findLastIndex(mark => partner[mark.mark] === here.mark)
  if (depth < 0) return [lone(stretch, here, '缺少成对的左括号')]
  return open
    .splice(depth)
    .slice(1)
    .map(mark => lone(stretch, mark, '缺少成对的右括号'))
}

function lone(stretch: Stretch, { at, mark }: Mark, lack: string): Report {
  const text = stretch.text
  const start = openers.has(mark)
    ? at
    : at - (/[^，。；：、！？]{0,10}$/.exec(text.slice(0, at))?.[0].length ?? 0)
  const end = openers.has(mark)
    ? at + 1 + (/^[^，。；：、！？]{0,10}/.exec(text.slice(at + 1))?.[0].length ?? 0)
    : at + 1
  return remark(stretch, { start, end }, `“${mark}”${lack}，请补上或删去。`)
}
