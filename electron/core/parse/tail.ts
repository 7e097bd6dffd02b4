import { notice, type Notice } from '../notice.ts'
import type { Contact, Frame } from '../reply/reply.ts'
import { readAddressees } from './addressees.ts'
import { isAttachmentMark, readAttachments, readNote, type NewAttachment } from './attachments.ts'
import { readCopies, readPrinting, readSent, splitCopies } from './imprint.ts'
import type { Line, TextLine } from './lines.ts'
import { readMarks, type Marks } from './marks.ts'
import { readNumbering } from './numbering.ts'
import { readContact } from './remarks.ts'
import { isOpenDate, readSigned, type Signed } from './signature.ts'

/** The parts of a frame that stand below the text. */
export type TailFrame = Pick<
  Frame,
  'signature' | 'date' | 'contact' | 'openness' | 'copies' | 'printing' | 'signers' | 'addressees'
> & { readonly letter: Marks['category']; readonly attachments: readonly NewAttachment[] }

/** A text freed of its tail. */
export type Tail = {
  readonly frame: TailFrame
  readonly body: readonly Line[]
  readonly notices: readonly Notice[]
}

type Piece =
  | { readonly kind: 'signed'; readonly signed: Signed }
  | { readonly kind: 'remark'; readonly marks: Marks; readonly contact: Contact | null }
  | { readonly kind: 'note'; readonly titles: readonly string[]; readonly length: number }
  | { readonly kind: 'copies'; readonly list: string; readonly length: number }
  | { readonly kind: 'sent'; readonly list: string }
  | { readonly kind: 'printing'; readonly printing: NonNullable<Frame['printing']>; readonly length: number }
  | { readonly kind: 'open-date' }

const shortest = 40
const mostStrays = 6
const mostRows = 20

/**
 * Takes the tail off a text: 附件说明, signature, date, 附注, openness, 版记 and attachments, wherever among the last short lines they stand. What is not
 * recognised there stays in `body`. Lines above the last long or numbered paragraph are never touched.
 */
export function readTail(lines: readonly Line[]): Tail {
  const parts = split(lines)
  const start = tailStart(parts.main)
  const read = readPieces([...parts.main.slice(start), ...parts.imprint])
  const { attachments, notices } = readAttachments(read.titles, parts.attached)
  return {
    frame: { ...read.frame, attachments },
    body: [...parts.main.slice(0, start), ...read.strays],
    notices: [...read.notices, ...notices]
  }
}

/** The text up to the first bound attachment or the 版记; the attachments; the 版记, before or after them. */
function split(lines: readonly Line[]): {
  main: readonly Line[]
  attached: readonly Line[]
  imprint: readonly Line[]
} {
  const begun = lines.findIndex(
    (line, index) =>
      (line.kind === 'text' && readSigned(line.text)?.date != null) || readNote(lines, index) !== null
  )
  const found = lines.findIndex(
    (line, index) =>
      isAttachmentMark(lines, index) &&
      ((line.kind === 'text' && line.newPage) || (begun >= 0 && index > begun)) &&
      readNote(lines, index) === null
  )
  const marked = found < 0 ? lines.length : found
  const foot = lines.findIndex(
    line => line.kind === 'text' && (readCopies(line.text) !== null || readPrinting(line.text) !== null)
  )
  const closed = foot < 0 ? lines.length : withOrganAbove(lines, foot)
  return {
    main: lines.slice(0, Math.min(marked, closed)),
    attached: lines.slice(marked, closed > marked ? closed : lines.length),
    imprint: lines.slice(closed, closed < marked ? marked : lines.length)
  }
}

/** 印发机关 may stand on the line above 印发日期. */
function withOrganAbove(lines: readonly Line[], foot: number): number {
  const line = lines[foot]
  const above = lines[foot - 1]
  const bare = line?.kind === 'text' && readPrinting(line.text)?.organ === ''
  const organ = above?.kind === 'text' ? readSigned(above.text) : null
  return bare && organ?.date === null && organ.organs.length === 1 ? foot - 1 : foot
}

function tailStart(lines: readonly Line[]): number {
  const noted = new Set<number>()
  lines.forEach((_, index) => {
    const note = readNote(lines, index)
    for (let nth = 0; note && nth < note.length; nth++) noted.add(index + nth)
  })
  let strays = 0
  let start = lines.length
  for (let index = lines.length - 1; index >= 0 && strays <= mostStrays; index--) {
    const line = lines[index]
    if (line === undefined || line.kind === 'table') break
    if (noted.has(index) || pieceAt(lines, index)) {
      start = index
      continue
    }
    if (line.text.length > shortest || readNumbering(line.text) !== null || line.text.startsWith('【待补'))
      break
    strays += 1
  }
  return start
}

function pieceAt(lines: readonly Line[], index: number): Piece | null {
  const line = lines[index]
  if (line?.kind !== 'text') return null
  const copies = readCopies(line.text)
  if (copies !== null) return { kind: 'copies', ...wholeList(lines, index, copies) }
  const sent = readSent(line.text)
  if (sent !== null) return { kind: 'sent', list: sent }
  const printing = readPrinting(line.text) ?? printingOverTwo(line, lines[index + 1])
  if (printing)
    return {
      kind: 'printing',
      printing,
      length: printing.organ !== '' && readPrinting(line.text) === null ? 2 : 1
    }
  const note = readNote(lines, index)
  if (note) return { kind: 'note', ...note }
  const signed = readSigned(line.text)
  if (signed) return { kind: 'signed', signed }
  if (isOpenDate(line.text)) return { kind: 'open-date' }
  const marks = readMarks(line.text, line.at)
  const contact = readContact(marks.any ? marks.rest : line.text)
  return contact || (marks.any && marks.rest === '') ? { kind: 'remark', marks, contact } : null
}

function printingOverTwo(line: TextLine, next: Line | undefined): Frame['printing'] {
  const dated = next?.kind === 'text' ? readPrinting(next.text) : null
  const organ = dated?.organ === '' ? readSigned(line.text) : null
  const name = organ?.date === null ? organ.organs[0] : undefined
  return dated && name !== undefined ? { organ: name, date: dated.date } : null
}

/** A 抄送 list runs on until its 。 or the next recognised line. */
function wholeList(lines: readonly Line[], index: number, first: string): { list: string; length: number } {
  let list = first
  let length = 1
  for (
    let line = lines[index + 1];
    line?.kind === 'text' && length < mostRows;
    line = lines[index + length]
  ) {
    if (/[。.]\s*$/.test(list) || line.text.length > 120) break
    const signed = readSigned(line.text)
    const other =
      readPrinting(line.text) ?? printingOverTwo(line, lines[index + length + 1]) ?? readContact(line.text)
    if (other !== null || signed?.date != null || readMarks(line.text, line.at).any) break
    list += line.text
    length += 1
  }
  return { list, length }
}

function readPieces(lines: readonly Line[]): {
  frame: Omit<TailFrame, 'attachments'>
  titles: readonly string[]
  strays: readonly Line[]
  notices: readonly Notice[]
} {
  let frame: Omit<TailFrame, 'attachments'> = emptyTail
  const titles: string[] = []
  const strays: Line[] = []
  const notices: Notice[] = []
  for (let index = 0; index < lines.length;) {
    const line = lines[index]
    if (line === undefined) break
    const piece = pieceAt(lines, index)
    const next = piece && line.kind === 'text' ? joined(frame, piece, line.at) : null
    if (piece?.kind === 'note') titles.push(...piece.titles)
    if (next) {
      frame = next.frame
      notices.push(...next.notices)
    } else {
      strays.push(line)
    }
    index += piece && next && 'length' in piece ? piece.length : 1
  }
  return { frame, titles, strays, notices }
}

type Joined = { readonly frame: Omit<TailFrame, 'attachments'>; readonly notices: readonly Notice[] }

/** The frame with one more piece in it; null when its place is taken, so that the words stay in the text. */
function joined(frame: Omit<TailFrame, 'attachments'>, piece: Piece, at: number): Joined | null {
  switch (piece.kind) {
    case 'signed': {
      const { organs, date, standard } = piece.signed
      if (date !== null && frame.date !== null) return null
      const [organ] = organs
      // Below the signature and the 抄送 an organ by itself is the 印发机关 of a letter that is not yet printed.
      const below = frame.signature.length > 0 && frame.copies.length > 0 && frame.printing === null
      if (below && date === null && organs.length === 1 && organ !== undefined) {
        return { frame: { ...frame, printing: { organ, date: null } }, notices: [] }
      }
      const notices = standard
        ? []
        : [notice('date-form', '成文日期的写法不合规范，已按阿拉伯数字年月日处理。', at)]
      return {
        frame: { ...frame, signature: [...frame.signature, ...organs], date: date ?? frame.date },
        notices
      }
    }
    case 'remark': {
      const contact = piece.contact && mergedContact(frame.contact, piece.contact)
      if (piece.contact && !contact) return null
      const { marks } = piece
      const openness = frame.openness ?? marks.openness
      const letter = frame.letter ?? marks.category
      const signers = [...frame.signers, ...marks.signers]
      return {
        frame: { ...frame, contact: contact ?? frame.contact, openness, letter, signers },
        notices: marks.notices
      }
    }
    case 'note':
      return { frame, notices: [] }
    case 'copies':
      return { frame: { ...frame, copies: [...frame.copies, ...splitCopies(piece.list)] }, notices: [] }
    case 'sent': {
      const read = readAddressees(piece.list)
      return read && { frame: { ...frame, addressees: read.addressees }, notices: [] }
    }
    case 'printing':
      return frame.printing ? null : { frame: { ...frame, printing: piece.printing }, notices: [] }
    case 'open-date':
      return { frame, notices: [notice('blank-date', '成文日期的月、日还空着。', at)] }
  }
}

function mergedContact(known: Contact | null, more: Contact): Contact | null {
  if (known === null) return more
  if (known.person !== null && more.person !== null) return null
  if (known.phone !== null && more.phone !== null) return null
  return { person: known.person ?? more.person, phone: known.phone ?? more.phone }
}

const emptyTail: Omit<TailFrame, 'attachments'> = {
  signature: [],
  date: null,
  contact: null,
  openness: null,
  copies: [],
  printing: null,
  signers: [],
  addressees: [],
  letter: null
}
