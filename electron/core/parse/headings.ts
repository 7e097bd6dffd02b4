import { notice, type Notice } from '../notice.ts'
import type { Level } from '../reply/reply.ts'
import { printLevel } from '../reply/wording.ts'
import { readLead, type Lead } from './lead.ts'
import type { Line, TextLine } from './lines.ts'
import { readNumbering, type Numbering } from './numbering.ts'

/**
 * What a numbered line is: a heading on its own line, a paragraph opened by a run-in heading, or (verbatim) a plain item of a list, whose number
 * stays in the text.
 */
export type Headed =
  | { readonly kind: 'heading'; readonly level: Level; readonly text: string }
  | { readonly kind: 'run-in'; readonly level: Level; readonly lead: string; readonly text: string }
  | { readonly kind: 'verbatim' }

type Form = 'heading' | 'marked' | 'lead' | 'plain'
type Numbered = {
  readonly index: number
  readonly line: TextLine
  readonly numbering: Numbering
  readonly group: string
  readonly form: Form
  readonly lead: Lead | null
}

const longestHeading = 100
const longestMarked = 40
const styledLevel = /^(?:标题|heading|公文标题|[一二三四]级标题)\s*([1-4一二三四])?/i

/**
 * Decides for every line of a body what kind of heading it opens, if any; the map goes by index in `lines`. Lines numbered alike under the same
 * heading are decided together: if one of them is a heading or has a run-in lead, all are counted by layout, so none keeps its number in the text.
 */
export function readHeadings(lines: readonly Line[]): {
  readonly headed: ReadonlyMap<number, Headed>
  readonly notices: readonly Notice[]
} {
  const numbered = numberedLines(lines)
  const groups = new Map<string, Numbered[]>()
  for (const one of numbered) {
    const members = groups.get(one.group)
    if (members === undefined) groups.set(one.group, [one])
    else members.push(one)
  }
  const withParts = new Set(numbered.map(({ group }) => group.slice(0, group.indexOf('/'))))
  const headed = new Map<number, Headed>()
  const notices: Notice[] = []
  for (const members of groups.values()) {
    const counted = isCounted(members, lines, withParts)
    for (const one of members) {
      headed.set(one.index, counted ? countedHeading(one) : { kind: 'verbatim' })
    }
    if (counted) notices.push(...deviations(members))
  }
  lines.forEach((line, index) => {
    const styled = line.kind === 'text' && !headed.has(index) ? styledHeading(line) : null
    if (!styled || line.kind !== 'text') return
    headed.set(index, styled)
    notices.push(
      notice('heading-without-number', `标题“${line.text}”没有序号，排版时将按层次编号。`, line.at)
    )
  })
  return { headed, notices: notices.sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0)) }
}

function numberedLines(lines: readonly Line[]): readonly Numbered[] {
  const above: (string | null)[] = [null, null, null, null]
  return lines.flatMap((line, index): readonly Numbered[] => {
    const numbering = line.kind === 'text' ? readNumbering(line.text) : null
    if (line.kind !== 'text' || numbering === null) return []
    const parent = above.slice(0, numbering.level - 1).findLast(id => id !== null) ?? 'top'
    above.fill(null, numbering.level - 1)
    above[numbering.level - 1] = `${index}`
    const lead = leadOf(line, numbering.rest)
    const form = lead === null ? formOf(numbering.rest) : 'lead'
    return [{ index, line, numbering, group: `${parent}/${numbering.level}`, form, lead }]
  })
}

/** The run-in heading: as the letters of the file set it apart, else as the words tell. */
function leadOf({ lead }: TextLine, rest: string): Lead | null {
  const marked = lead === null ? null : markedLead(lead, rest)
  return marked ?? readLead(rest)
}

/** A number that was typed stands in the lead as well, one that was counted does not. */
function markedLead(lead: string, rest: string): Lead | null {
  const words = rest.startsWith(lead) ? lead : (readNumbering(lead)?.rest ?? '')
  if (words === '' || !rest.startsWith(words)) return null
  const own = words + (/^\s*/.exec(rest.slice(words.length))?.[0] ?? '')
  if (own.length >= rest.length) return null
  return { lead: own, text: rest.slice(own.length) }
}

function formOf(rest: string): Form {
  const short = rest.length <= longestHeading
  if (short && !/[。！？；!?;，,、]$|[。；;]/.test(rest.replace(/[：:]$/, ''))) {
    return /[：:]$/.test(rest) ? 'marked' : 'heading'
  }
  return rest.length <= longestMarked && /^[^。；;！？]+[。]$/.test(rest) ? 'marked' : 'plain'
}

function isCounted(
  members: readonly Numbered[],
  lines: readonly Line[],
  withParts: ReadonlySet<string>
): boolean {
  if (members.some(one => one.form === 'heading' || one.form === 'lead')) return true
  if (members.some(one => withParts.has(`${one.index}`))) return true
  return members.every(one => one.form === 'marked' && isFollowedByText(lines, one.index))
}

function isFollowedByText(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]
  return next?.kind === 'text' && next.text.length > 12 && readNumbering(next.text) === null
}

function countedHeading({ numbering, form, lead }: Numbered): Headed {
  const { level, rest } = numbering
  if (lead) return { kind: 'run-in', level, ...lead }
  if (form === 'heading' || form === 'marked') {
    return { kind: 'heading', level, text: rest.replace(/[。：:]$/, '') }
  }
  const first = /^[^。！？；]*[。！？；]?/.exec(rest)?.[0] ?? rest
  return { kind: 'run-in', level, lead: first, text: rest.slice(first.length) }
}

function styledHeading(line: TextLine): Headed | null {
  const found = styledLevel.exec(line.look.style ?? '')
  const level = ['', '1一', '2二', '3三', '4四'].findIndex(
    marks => marks !== '' && marks.includes(found?.[1] ?? ' ')
  )
  if (level < 1 || line.text.length > longestMarked || /[。；，]/.test(line.text)) return null
  const known = ([1, 2, 3, 4] as const).find(one => one === level)
  return known === undefined ? null : { kind: 'heading', level: known, text: line.text }
}

function deviations(members: readonly Numbered[]): readonly Notice[] {
  const notices: Notice[] = []
  members.forEach(({ numbering, line, form }, index) => {
    const right = printLevel(numbering.level, index + 1)
    if (numbering.value !== index + 1) {
      notices.push(
        notice(
          'heading-number-gap',
          `序号“${numbering.printed.trim()}”不连续，按次序应为“${right}”。`,
          line.at
        )
      )
    } else if (!numbering.standard) {
      notices.push(
        notice('heading-form', `序号“${numbering.printed.trim()}”不合规范，已按“${right}”处理。`, line.at)
      )
    }
    if (form === 'marked') {
      notices.push(notice('heading-end-mark', `标题“${numbering.rest}”末尾的标点已略去。`, line.at))
    }
  })
  return notices
}
