import { compact } from '../chinese/blanks.ts'
import { isOrgan } from '../chinese/organs.ts'
import { notice, type Notice } from '../notice.ts'
import type { Frame } from '../reply/reply.ts'
import { readAddressees, readSalutation, type Salutation } from './addressees.ts'
import { readCopies, readPrinting } from './imprint.ts'
import { findLetterhead } from './letterhead.ts'
import type { Line, TextLine } from './lines.ts'
import { onlyMarks, onlyNames, readMarks, type Marks } from './marks.ts'
import { readNumbering } from './numbering.ts'
import { findTitle } from './title.ts'

/** The parts of a frame that stand above the text. */
export type HeadFrame = Pick<
  Frame,
  | 'category'
  | 'openness'
  | 'issuer'
  | 'letterhead'
  | 'number'
  | 'signers'
  | 'title'
  | 'honorific'
  | 'addressees'
  | 'addresseeTotal'
>

/** A head that was read: its frame, the lines of it that were not recognised, and the lines that follow it. */
export type Head = {
  readonly frame: HeadFrame
  readonly strays: readonly Line[]
  readonly rest: readonly Line[]
  readonly notices: readonly Notice[]
}

const longestHead = 60
const textBegins = /收悉|收到您|答复如下|函复如下|回复如下/

/** Reads everything above the text: 版头, title and addressees, in whatever order and completeness they were printed. */
export function readHead(lines: readonly Line[]): Head {
  const greeting = findSalutation(lines)
  const end = greeting ? greeting.start : headEnd(lines)
  const region = lines.slice(0, end).filter((line): line is TextLine => line.kind === 'text')
  const marks = region.map(line => readMarks(line.text, line.at))
  const free = marks.map(one => !onlyMarks(one))
  const signers = takeSigners(region, marks, free)
  const title = findTitle(region, free)
  if (title) free.fill(false, title.start, title.end + 1)
  const numberAt = marks.findIndex(one => onlyMarks(one) && one.number !== null)
  const before =
    numberAt >= 0 && (!title || numberAt < title.start) ? numberAt : (title?.start ?? region.length)
  const letterhead =
    findLetterhead(region, free, before) ?? findLetterhead(region, free, title?.start ?? region.length)
  if (letterhead) free.fill(false, letterhead.start, letterhead.end + 1)
  const bare = greeting ? null : bareAddressees(region, free, title?.end ?? -1)
  const all = [...marks.filter(onlyMarks), ...(title?.marks ? [title.marks] : [])]
  const said = compact(title?.title ?? '')
  const unknown = region.filter((line, index) => free[index] && compact(line.text) !== said)
  const strays = unknown.filter(line => !isImprint(line))
  const category = all.find(one => one.category !== null)?.category ?? null
  const titleIssuer = /^(.{3,24}?)(?=关于|对)/.exec(title?.title ?? '')?.[1]
  const salutation = greeting?.salutation ?? bare
  return {
    frame: {
      category: category && { letter: category, definition: null },
      openness: all.find(one => one.openness !== null)?.openness ?? null,
      issuer: letterhead?.issuer ?? (titleIssuer !== undefined && isOrgan(titleIssuer) ? titleIssuer : null),
      letterhead: letterhead?.letterhead ?? null,
      number: numberOf([...all, ...marks]),
      signers,
      title: title?.title ?? null,
      honorific: salutation?.honorific ?? null,
      addressees: salutation?.addressees ?? [],
      addresseeTotal: salutation?.total ?? null
    },
    strays: [...strays, ...lines.slice(0, end).filter(line => line.kind === 'table')],
    rest: [
      ...afterSalutation(greeting),
      ...lines.slice(greeting ? greeting.end + 1 : end),
      ...unknown.filter(isImprint)
    ],
    notices: [...all.flatMap(one => one.notices), ...strayNotices(strays)]
  }
}

type Greeting = {
  readonly salutation: Salutation
  readonly start: number
  readonly end: number
  readonly line: TextLine
}

function findSalutation(lines: readonly Line[]): Greeting | null {
  for (let end = 0; end < Math.min(lines.length, longestHead); end++) {
    const line = lines[end]
    if (line === undefined || line.kind === 'table') continue
    if (/[：:]/.test(line.text)) {
      const found = salutationAt(lines, line, end)
      if (found) return found
    }
    if (textBegins.test(line.text) || readNumbering(line.text)?.level === 1) return null
  }
  return null
}

function salutationAt(lines: readonly Line[], line: TextLine, end: number): Greeting | null {
  let text = line.text
  let start = end
  for (let above = lines[start - 1]; above?.kind === 'text'; above = lines[start - 1]) {
    const over = lines[start - 2]
    const signersAbove = over?.kind === 'text' && readMarks(over.text, over.at).signers.length > 0
    const names = onlyNames(above.text.replace(/^尊敬的/, ''))
    const goesOn = names !== null && (names.length > 1 || /[、，,]$/.test(above.text))
    if (signersAbove || !goesOn) break
    text = `${above.text.replace(/[、，,]$/, '')}、${text}`.replace('、等', '等')
    start -= 1
  }
  const salutation = readSalutation(text)
  return salutation && { salutation, start, end, line }
}

function afterSalutation(greeting: Greeting | null): readonly Line[] {
  if (!greeting || greeting.salutation.after === '') return []
  return [{ ...greeting.line, text: greeting.salutation.after, gap: false }]
}

/** Without a salutation the head is what stands above the first sentence or heading. */
function headEnd(lines: readonly Line[]): number {
  const end = lines.findIndex(
    line =>
      line.kind === 'table' ||
      /[。；]/.test(line.text) ||
      line.text.length > 120 ||
      textBegins.test(line.text) ||
      readNumbering(line.text) !== null
  )
  return Math.min(end < 0 ? lines.length : end, longestHead)
}

/** 罗某代表 on a line of its own under the title, without its colon. */
function bareAddressees(
  region: readonly TextLine[],
  free: boolean[],
  after: number
): Omit<Salutation, 'after'> | null {
  const index = region.length - 1
  const last = region[index]
  if (last === undefined || index <= after || !free[index]) return null
  const read = readAddressees(last.text)
  if (!read || read.addressees.some(one => one.role === 'organ')) return null
  free[index] = false
  return read
}

function takeSigners(
  region: readonly TextLine[],
  marks: readonly Marks[],
  free: boolean[]
): readonly string[] {
  const signers: string[] = []
  marks.forEach((one, index) => {
    if (!onlyMarks(one) || one.signers.length === 0) return
    signers.push(...one.signers)
    for (let next = index + 1; free[next]; next++) {
      const names = onlyNames(region[next]?.text ?? '')
      if (!names) break
      signers.push(...names)
      free[next] = false
    }
  })
  return signers
}

function numberOf(marks: readonly Marks[]): Frame['number'] {
  return marks.find(one => one.number !== null)?.number ?? null
}

/** A 版记 kept in a text box may be read before the letter itself. */
function isImprint(line: TextLine): boolean {
  return readCopies(line.text) !== null || readPrinting(line.text) !== null
}

function strayNotices(strays: readonly TextLine[]): readonly Notice[] {
  return strays.map(line =>
    notice('unrecognised-head', `文头中的“${line.text.slice(0, 30)}”未能识别，已留在正文开头。`, line.at)
  )
}
