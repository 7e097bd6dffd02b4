import { isFilingBody, isOrgan } from '../chinese/organs.ts'
import { readNamedItem } from '../parse/item-named.ts'
import { findNumber } from '../parse/number.ts'
import { printNumber } from '../reply/wording.ts'
import type { Reply } from '../reply/reply.ts'
import { judgedFields, type Judged } from './certainty-code.ts'
import { reasons, type Reason } from './certainty-reasons.ts'
import { stemOf } from './describe.ts'
import type { FactName, Source, SourceKind } from './source.ts'
import { documentText } from './text-document.ts'
import { topicOf } from './topics.ts'

/** What a source is judged by. */
type Subject = Omit<Source, 'schema' | 'id' | 'sha256' | 'origin' | 'copies' | 'family'>

/**
 * How sure each fact of a source is, with the reason: by the place it was read from (a fixed line of the letter, the running text, the file's name), by
 * contradictions between them, and by how usual its form is. What a person set or looked over is sure.
 */
export function certaintyOf(source: Subject): Judged {
  const handled = (name: FactName, judge: () => Reason): Reason => {
    if (source.corrected.includes(name)) return 'by-hand'
    if (source.checkedAt !== null) return 'checked'
    const reason = judge()
    return reasons[reason].certainty === 'sure' && isRough(source) ? 'rough' : reason
  }
  return {
    kind: handled('kind', () => judgeKind(source)),
    issuer: handled('issuer', () => judgeIssuer(source)),
    number: handled('number', () => judgeNumber(source)),
    year: handled('year', () => judgeYear(source)),
    item: handled('itemTitle', () => judgeItem(source)),
    category: handled('category', () => judgeCategory(source)),
    outcome: handled('outcome', () => (source.facts.outcome === null ? 'not-stated' : 'worded')),
    topic: handled('topic', () => judgeTopic(source)),
    people: handled('people', () => judgePeople(source))
  }
}

/** `certaintyOf` as one short string, a letter for each field, for lists and the catalog. */
export function certaintyCode(source: Subject): string {
  const judged = certaintyOf(source)
  return judgedFields.map(field => reasons[judged[field]].letter).join('')
}

/** A reader that could not read all of a file leaves nothing sure. */
function isRough({ notices }: Subject): boolean {
  return notices.some(({ code }) => ['undecodable', 'scanned-pages', 'too-many-pages'].includes(code))
}

function judgeKind({ parsed, kind, document }: Subject): Reason {
  if (parsed.kind !== kind) return 'by-hand'
  switch (parsed.kind) {
    case 'reply': {
      const { title, addressees } = parsed.reply.frame
      if (title !== null && addressees.length > 0) return 'fixed-place'
      return title !== null || addressees.length > 0 ? 'one-place' : 'odd-kind'
    }
    case 'item': {
      const { authors, title, number } = parsed.item
      return title !== '' && (authors.length > 0 || number !== null) ? 'fixed-place' : 'one-place'
    }
    case 'contribution': {
      const { department, points, itemTitle, itemNumber } = parsed.contribution
      if (department === null || points.length === 0) return 'odd-kind'
      return itemTitle !== null || itemNumber !== null ? 'fixed-place' : 'one-place'
    }
    case 'other':
      return /收悉|答复如下|提案人|领衔代表|建议人/.test(documentText(document).slice(0, 1500))
        ? 'odd-kind'
        : 'one-place'
  }
}

function judgeIssuer({ kind, parsed, facts }: Subject): Reason {
  if (facts.issuer === null) return isLetter(kind) ? 'missing' : 'not-needed'
  if (!isOrgan(facts.issuer) && !isFilingBody(facts.issuer)) return 'odd-issuer'
  if (parsed.kind !== 'reply') return 'one-place'
  const { letterhead, signature } = parsed.reply.frame
  const signed = signature.some(name => name === facts.issuer)
  if (letterhead !== null && signature.length > 0)
    return signed || signature.some(name => letterhead.includes(name)) ? 'two-places' : 'issuers-differ'
  return letterhead !== null || signed ? 'one-place' : 'worded'
}

function judgeNumber({ kind, parsed, facts, fileName, notices }: Subject): Reason {
  const { number } = facts
  if (number === null)
    return kind === 'reply' || kind === 'item' ? 'missing' : kind === 'contribution' ? 'none' : 'not-needed'
  if (kind !== 'reply') return /\d/.test(number) ? 'one-place' : 'odd-number'
  const named = findNumber(stemOf(fileName), 0)?.number ?? null
  const printed = parsed.kind === 'reply' ? parsed.reply.frame.number : null
  if (printed === null) return 'file-name'
  if (!/^[\u3400-\u9fff]{2,10}〔\d{4}〕\d{1,5}号$/.test(number)) return 'odd-number'
  if (named !== null) return printNumber(named) === printNumber(printed) ? 'two-places' : 'numbers-differ'
  return notices.some(({ code }) => code === 'number-form') ? 'reformed' : 'fixed-place'
}

function judgeYear({ kind, parsed, facts, fileName, importedAt }: Subject): Reason {
  if (facts.year === null) return kind === 'other' ? 'not-needed' : 'missing'
  if (facts.year > Number(importedAt.slice(0, 4)) || facts.year < 1954) return 'odd-year'
  const stated = yearsStated(parsed)
  const named = findNumber(stemOf(fileName), 0)?.number.year
  const all = named === undefined ? stated : [...stated, named]
  if (new Set(all).size > 1) return 'years-differ'
  if (all.length === 0) return kind === 'other' ? 'worded' : 'year-in-name'
  if (stated.length === 0) return 'file-name'
  return all.length > 1 ? 'two-places' : 'one-place'
}

function yearsStated(parsed: Source['parsed']): readonly number[] {
  const ofDay = (day: string | null) => (day === null ? [] : [Number(day.slice(0, 4))])
  switch (parsed.kind) {
    case 'reply': {
      const { number, date } = parsed.reply.frame
      return [...(number === null ? [] : [number.year]), ...ofDay(date)]
    }
    case 'item':
      return ofDay(parsed.item.assigned)
    case 'contribution':
      return ofDay(parsed.contribution.date)
    case 'other':
      return []
  }
}

function judgeItem({ kind, parsed, facts, notices }: Subject): Reason {
  const title = facts.itemTitle
  if (kind === 'other') return 'not-needed'
  if (title === null) return kind === 'contribution' ? 'none' : 'missing'
  if (notices.some(({ code }) => code === 'item-number-differs')) return 'item-numbers-differ'
  if (parsed.kind !== 'reply') return looksFiled(title) ? 'fixed-place' : 'one-place'
  const headed = readNamedItem(parsed.reply.frame.title ?? '').title
  if (headed !== null && headed !== title && !title.includes(headed) && !headed.includes(title))
    return 'item-titles-differ'
  return headed === title ? 'two-places' : looksFiled(title) ? 'fixed-place' : 'odd-item'
}

/** Whether a title is worded as those of suggestions and proposals are. */
function looksFiled(title: string): boolean {
  return (
    title.length >= 6 &&
    (/^(?:关于|对|加快|加强|推进|推动|进一步|完善|优化|建议)/.test(title) ||
      /(?:建议|提案|议案)$/.test(title))
  )
}

function judgeCategory({ kind, parsed, facts }: Subject): Reason {
  if (facts.category !== null) return parsed.kind === 'reply' ? 'fixed-place' : 'one-place'
  return kind === 'reply' && !isContribution(parsed) ? 'missing' : 'not-needed'
}

function judgeTopic({ parsed, facts, document }: Subject): Reason {
  if (facts.topic === null) return 'none'
  const found = topicOf(parsed, facts, document)
  if (found === null || found.topic !== facts.topic) return 'by-words'
  return found.certainty === 'sure' ? 'in-title' : found.certainty === 'likely' ? 'by-words' : 'topics-close'
}

function judgePeople({ kind, parsed, facts }: Subject): Reason {
  if (facts.people.length === 0)
    return kind === 'reply' && !isContribution(parsed) ? 'missing' : kind === 'item' ? 'none' : 'not-needed'
  return facts.people.every(looksNamed) ? 'fixed-place' : 'odd-people'
}

function looksNamed(name: string): boolean {
  return (
    /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,12}·[\u3400-\u9fff·]{1,14}$/.test(name) || isFilingBody(name)
  )
}

function isLetter(kind: SourceKind): boolean {
  return kind === 'reply' || kind === 'contribution'
}

function isContribution(parsed: { readonly kind: SourceKind; readonly reply?: Reply }): boolean {
  return parsed.reply?.kind === 'contribution'
}
