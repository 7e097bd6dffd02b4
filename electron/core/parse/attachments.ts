import { compact, tighten } from '../chinese/blanks.ts'
import { fromChinese } from '../chinese/numerals.ts'
import { notice, type Notice } from '../notice.ts'
import type { NewBlock } from '../reply/build.ts'
import { toBlocks } from './blocks.ts'
import { lineText, type Line, type TextLine } from './lines.ts'

/** An attachment whose blocks have no ids yet. */
export type NewAttachment = { readonly title: string; readonly body: readonly NewBlock[] }

const noteStart = /^附\s*件\s*(?:[0-9０-９一二三四五六七八九十]{0,2}\s*)?[：:]\s*(.*)$/
const noteItem = /^[0-9０-９]{1,2}\s*[.．、]\s*(\S.*)$/
const mark = /^附\s*件\s*([0-9０-９一二三四五六七八九十]{0,2})\s*[：:]?\s*(.*)$/
const mostTitleLines = 3
const mostNotes = 40

/**
 * The 附件说明 that begins at lines[index] (GB/T 9704—2012 7.3.4): the titles in it and how many lines it fills. null when none begins there.
 */
export function readNote(
  lines: readonly Line[],
  index: number
): { titles: readonly string[]; length: number } | null {
  const first = lines[index]
  const start = first?.kind === 'text' ? noteStart.exec(first.text) : null
  if (!start) return null
  const titles: string[] = []
  const head = start[1] ?? ''
  if (head !== '') titles.push(noteItem.exec(head)?.[1] ?? head)
  let length = 1
  for (
    let line = lines[index + 1];
    line?.kind === 'text' && length < mostNotes;
    line = lines[index + length]
  ) {
    const item =
      noteItem.exec(line.text)?.[1] ?? (titles.length > 0 ? noteStart.exec(line.text)?.[1] : undefined)
    const last = titles.at(-1)
    const turned =
      last !== undefined && titles.length > 1 && line.indent >= 6 && line.indent <= 10 && !line.gap
    if (item !== undefined && item !== '') titles.push(noteItem.exec(item)?.[1] ?? item)
    else if (turned && !/[。：:]|年.*月|局$|公开/.test(line.text))
      titles[titles.length - 1] = last + line.text
    else break
    length += 1
  }
  return titles.length === 0
    ? null
    : { titles: titles.map(title => tighten(title.replace(/[。；]$/, ''))), length }
}

/** Whether lines[index] is the mark 附件 or 附件1 that heads an attachment bound with the letter (GB/T 9704—2012 7.3.7), and a title follows it. */
export function isAttachmentMark(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]
  return isMark(lines[index]) && (next?.kind === 'table' || (next?.kind === 'text' && !isMark(next)))
}

function isMark(line: Line | undefined): line is TextLine {
  if (line?.kind !== 'text') return false
  const found = mark.exec(line.text)
  return found !== null && ((found[2] ?? '') === '' || line.newPage) && line.text.length <= 60
}

/**
 * Joins the titles of the 附件说明 with the attachments that follow. `lines` begins with the first mark, or is empty. An attachment is matched by its
 * order; a title that differs from the note is left in its body and told.
 */
export function readAttachments(
  titles: readonly string[],
  lines: readonly Line[]
): { readonly attachments: readonly NewAttachment[]; readonly notices: readonly Notice[] } {
  const groups: Line[][] = []
  lines.forEach((line, index) => {
    if (isAttachmentMark(lines, index)) groups.push([line])
    else groups.at(-1)?.push(line)
  })
  const notices: Notice[] = []
  const bound = groups.map((group, order) => {
    const index = markNumber(group[0]) ?? order
    const read = readBound(group, titles[index] ?? null)
    notices.push(...read.notices)
    return { index, attachment: read.attachment }
  })
  const byIndex = new Map(bound.map(one => [one.index, one.attachment]))
  const noted = titles.map((title, index) => byIndex.get(index) ?? { title, body: [] })
  const others = bound.filter(one => one.index >= titles.length).map(one => one.attachment)
  return { attachments: [...noted, ...others], notices }
}

/** The 0-based place that 附件2 names. */
function markNumber(line: Line | undefined): number | null {
  const figure = line?.kind === 'text' ? mark.exec(line.text)?.[1] : undefined
  const value = figure === undefined || figure === '' ? null : fromChinese(figure.normalize('NFKC'))
  return value === null || value === 0 ? null : value - 1
}

function readBound(
  group: readonly Line[],
  noted: string | null
): { attachment: NewAttachment; notices: readonly Notice[] } {
  const [first, ...others] = group
  const inline = first?.kind === 'text' ? (mark.exec(first.text)?.[2] ?? '') : ''
  const lines: readonly Line[] =
    first?.kind === 'text' && inline !== '' ? [{ ...first, text: inline }, ...others] : others
  const used = titleLines(lines, noted)
  const own = lines.slice(0, used).map(lineText).join('')
  const blocks = toBlocks(lines.slice(used))
  const title = noted ?? tighten(own)
  const differs = noted !== null && used === 0
  const notices = differs
    ? [
        notice(
          'attachment-title-differs',
          `附件“${noted}”的标题与附件说明不一致，请核对。`,
          first?.at ?? null
        )
      ]
    : []
  return { attachment: { title, body: blocks.value }, notices: [...notices, ...blocks.notices] }
}

/** How many lines at the start are the attachment's title. */
function titleLines(lines: readonly Line[], noted: string | null): number {
  let words = ''
  for (let count = 1; count <= mostTitleLines; count++) {
    const line = lines[count - 1]
    if (line?.kind !== 'text') break
    words += compact(line.text)
    if (noted === null) return 1
    if (words === compact(noted)) return count
  }
  return 0
}
