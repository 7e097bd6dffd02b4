import { compact } from '../../chinese/blanks.ts'
import { readSalutation } from '../../parse/addressees.ts'
import { readCopies, readPrinting } from '../../parse/imprint.ts'
import { readMarks, type Marks } from '../../parse/marks.ts'
import { readContact } from '../../parse/remarks.ts'
import { readSigned } from '../../parse/signature.ts'
import type { Block, Level, Reply } from '../../reply/reply.ts'
import type { LookRun } from '../look.ts'
import type { Placed } from './place.ts'

/** A placed paragraph with the words it says, blanks at its ends left out. */
export type Said = { readonly placed: Placed; readonly text: string; readonly at: number }

/** A mark of the head or the tail — 类别标记, 公开属性, 签发人, 文号 — where it was found. */
export type Marked = Said & { readonly marks: Marks; readonly part: 'head' | 'tail' }

/**
 * Which paragraph of a sample is what. Everything may be missing. `leads` are the letters of run-in headings, by their level; `body` all
 * paragraphs of the text that are not headings.
 */
export type Roles = {
  readonly placed: readonly Placed[]
  readonly all: readonly Said[]
  readonly letterhead: readonly Said[]
  readonly title: readonly Said[]
  readonly addressee: Said | null
  readonly marked: readonly Marked[]
  readonly headings: readonly { readonly level: Level; readonly said: Said }[]
  readonly leads: readonly { readonly level: Level; readonly runs: readonly LookRun[] }[]
  readonly body: readonly Said[]
  readonly cells: readonly Said[]
  readonly names: readonly Said[]
  readonly date: Said | null
  readonly remarks: readonly Said[]
  readonly attachmentMark: Said | null
  readonly attachmentTitle: Said | null
  readonly copies: Said | null
  readonly printing: Said | null
}

const mostTitleRows = 5

/** Finds the parts of a reply among the paragraphs of the file it was read from, by their words. */
export function rolesOf(placed: readonly Placed[], { frame, body }: Reply): Roles {
  const all = placed
    .map((each, at): Said => ({ placed: each, text: each.paragraph.text.trim(), at }))
    .filter(({ text }) => text !== '')
  const title = run(all, frame.title, 0)
  const titleAt = title[0]?.at ?? Number.POSITIVE_INFINITY
  const above = all.filter(({ at, placed: { where } }) => at < titleAt || where === 'frame')
  const letterhead = run(above, frame.letterhead, 0)
  const afterTitle = title.at(-1)?.at ?? -1
  const addressee = all.find(({ at, text }) => at > afterTitle && readSalutation(text) !== null) ?? null
  const text = bodyOf(body, all, addressee?.at ?? afterTitle)
  const textEnd = Math.max(...text.map(({ said }) => said.at), addressee?.at ?? afterTitle)
  const tail = all.filter(({ at }) => at > textEnd)
  const date = tail.find(each => frame.date !== null && readSigned(each.text)?.date === frame.date) ?? null
  const names = tail.filter(
    each => frame.signature.includes(compact(each.text)) && each.at < (date?.at ?? Number.POSITIVE_INFINITY)
  )
  const copies = all.find(each => readCopies(each.text) !== null) ?? null
  const attachmentMark =
    tail.find(each => /^附\s*件\s*\d{0,2}$/.test(each.text) && each.placed.paragraph.newPage) ?? null
  const taken = new Set([...letterhead, ...title, ...text.map(({ said }) => said)].map(({ at }) => at))
  const known = all.filter(({ at }) => !taken.has(at))
  const words = new Set(body.flatMap(block => (block.kind === 'table' ? block.rows.flat().map(compact) : [])))
  const headEnd = addressee?.at ?? text[0]?.said.at ?? Number.POSITIVE_INFINITY
  return {
    placed,
    all,
    letterhead,
    title,
    addressee,
    marked: [
      ...marksIn(
        known.filter(({ at, placed: { where } }) => at < headEnd || where === 'frame'),
        'head'
      ),
      // 文号 and 分类 in brackets may share the title's paragraph.
      ...marksIn(
        tail.filter(({ placed: { where } }) => where !== 'frame'),
        'tail'
      )
    ],
    headings: text.flatMap(({ block, said }) =>
      block.kind === 'heading' ? [{ level: block.level, said }] : []
    ),
    leads: text.flatMap(({ block, said }) =>
      block.kind === 'paragraph' && block.level !== null && block.lead !== null
        ? [{ level: block.level, runs: leadRuns(said, block.lead) }]
        : []
    ),
    body: text.flatMap(({ block, said }) => (block.kind === 'paragraph' ? [said] : [])),
    cells: all.filter(each => each.placed.where === 'cell' && words.has(compact(each.text))),
    names,
    date,
    remarks: tail.filter(each => readContact(each.text) !== null || /^[（(]?\s*此件/.test(each.text)),
    attachmentMark,
    attachmentTitle:
      attachmentMark === null
        ? null
        : (all.find(each => each.at > attachmentMark.at && isAttached(each.text, frame.attachments)) ?? null),
    copies,
    printing: printingIn(all)
  }
}

/** The paragraphs that together say the words, spaced as they may be. */
function run(all: readonly Said[], words: string | null, from: number): readonly Said[] {
  const wanted = compact(words ?? '')
  if (wanted === '') return []
  for (let start = from; start < all.length; start += 1) {
    let found = ''
    for (let end = start; end < Math.min(all.length, start + mostTitleRows); end += 1) {
      found += compact(all[end]?.text ?? '')
      if (found === wanted || (found.startsWith(wanted) && /^[（(]/.test(found.slice(wanted.length))))
        return all.slice(start, end + 1)
      if (!wanted.startsWith(found)) break
    }
  }
  return []
}

type Found = { readonly block: Block; readonly said: Said }

/** Each block with the paragraph that prints it; blocks whose words are not found are left out. */
function bodyOf(blocks: readonly Block[], all: readonly Said[], after: number): readonly Found[] {
  let from = all.findIndex(({ at }) => at > after)
  if (from < 0) return []
  return blocks.flatMap((block): readonly Found[] => {
    const words = wordsOf(block)
    if (words === '') return []
    const index = all.findIndex(({ text }, nth) => nth >= from && says(compact(text), words))
    const said = all[index]
    if (said === undefined) return []
    from = index + 1
    return [{ block, said }]
  })
}

function wordsOf(block: Block): string {
  if (block.kind === 'heading') return compact(block.text)
  return block.kind === 'paragraph' ? compact((block.lead ?? '') + block.text) : ''
}

/** A number before the words and a mark behind a heading are not part of them. */
function says(text: string, words: string): boolean {
  const at = text.lastIndexOf(words)
  return at >= 0 && at <= 8 && text.length - at - words.length <= 1
}

function leadRuns({ placed }: Said, lead: string): readonly LookRun[] {
  const { text, runs } = placed.paragraph
  const end = text.indexOf(lead.trim()) + lead.trim().length
  let at = 0
  return runs.flatMap(each => {
    const part = each.text.slice(0, Math.max(0, end - at))
    at += each.text.length
    return part === '' ? [] : [{ ...each, text: part }]
  })
}

function marksIn(all: readonly Said[], part: Marked['part']): readonly Marked[] {
  return all.flatMap(said => {
    const marks = readMarks(said.text.replace(/\t+/g, '　'), 0)
    return marks.any ? [{ ...said, marks, part }] : []
  })
}

function isAttached(text: string, attachments: Reply['frame']['attachments']): boolean {
  return attachments.some(({ title }) => compact(title) === compact(text))
}

function printingIn(all: readonly Said[]): Said | null {
  return all.find(({ text }) => readPrinting(text.replace(/\t+/g, '　')) !== null) ?? null
}
