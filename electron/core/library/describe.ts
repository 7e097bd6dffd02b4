import { isFilingBody } from '../chinese/organs.ts'
import { findNumber } from '../parse/number.ts'
import { printNumber } from '../reply/wording.ts'
import type { Reply } from '../reply/reply.ts'
import type { Parsed, Source, SourceFacts } from './source.ts'
import { passageId, type Passage } from './passage.ts'
import { outcomeIn } from './outcome.ts'
import { piecesOf, type Piece } from './pieces.ts'
import type { TextDocument } from './text-document.ts'
import { topicOf } from './topics.ts'

const nothing: SourceFacts = {
  title: null,
  issuer: null,
  number: null,
  year: null,
  itemKind: null,
  itemTitle: null,
  category: null,
  topic: null,
  outcome: null,
  people: []
}

/**
 * The facts by which people know a source. What the text does not say is taken from the file's name where that says it — 江数发建〔2026〕3号.docx gives number and
 * year, any name a title — and is null otherwise. Field of work and what the deputy said are told from the words of the `document`.
 */
export function factsOf(parsed: Parsed, fileName: string, document: TextDocument): SourceFacts {
  const stem = stemOf(fileName)
  const named = findNumber(stem, 0)?.number ?? null
  const year = Number(/(?:19|20)\d{2}/.exec(stem)?.[0] ?? Number.NaN)
  const facts = statedFacts(parsed)
  const title = facts.title || stem || null
  return {
    ...facts,
    title,
    topic: topicOf(parsed, { ...facts, title }, document)?.topic ?? null,
    outcome: outcomeIn(document),
    number: facts.number ?? (named && printNumber(named)),
    year: facts.year ?? named?.year ?? (Number.isNaN(year) ? null : year)
  }
}

/**
 * The retrievable passages of a source, in order: of a reply the paragraphs under their headings without opening and closing (unless there is nothing else), of an
 * item its paragraphs, of a contribution its points, of anything else its paragraphs. Ids are the source's id, # and the position.
 */
export function passagesOf(source: Pick<Source, 'id' | 'parsed' | 'document'>): readonly Passage[] {
  return piecesOf(source.parsed, source.document).map((piece: Piece, position) => ({
    id: passageId(source.id, position),
    sourceId: source.id,
    position,
    path: piece.path,
    text: piece.text
  }))
}

/** A file's name without folders and ending. */
export function stemOf(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '')
}

function statedFacts(parsed: Parsed): SourceFacts {
  switch (parsed.kind) {
    case 'reply':
      return replyFacts(parsed.reply)
    case 'item': {
      const { item } = parsed
      return {
        ...nothing,
        title: item.title,
        number: item.number,
        year: yearOf(item.assigned),
        itemKind: item.kind,
        itemTitle: item.title === '' ? null : item.title,
        people: item.authors.map(one => one.name)
      }
    }
    case 'contribution': {
      const { contribution } = parsed
      return {
        ...nothing,
        issuer: contribution.department,
        number: contribution.itemNumber,
        year: yearOf(contribution.date),
        itemTitle: contribution.itemTitle
      }
    }
    case 'other':
      return nothing
  }
}

function replyFacts({ frame, item }: Reply): SourceFacts {
  const people = frame.addressees.filter(one => one.role !== 'organ' || isFilingBody(one.name))
  return {
    ...nothing,
    title: frame.title,
    issuer: frame.issuer,
    number: frame.number && printNumber(frame.number),
    year: frame.number?.year ?? yearOf(frame.date),
    itemKind: item.kind,
    itemTitle: item.title,
    category: frame.category?.letter ?? null,
    people: people.map(one => one.name)
  }
}

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4))
}
