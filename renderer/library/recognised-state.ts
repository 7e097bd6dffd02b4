import { printDay } from '../../electron/core/chinese/dates.ts'
import type { Sought } from '../../electron/core/library/places.ts'
import type { Parsed } from '../../electron/core/library/source.ts'
import { never } from '../../electron/core/notice.ts'
import type { Frame } from '../../electron/core/reply/reply.ts'
import { opennessWord, printNumber, roleWord } from '../../electron/core/reply/wording.ts'
import { frameText } from '../text/frame.ts'
import { libraryText } from '../text/library.ts'

/** A part that was recognised: its name, how it is printed, and what to look for in the text to find where it stood. */
export type Recognised = {
  readonly label: string
  readonly value: string
  readonly sought: readonly Sought[]
}

/** What was recognised in a file, as labelled lines; parts that are not there are left out. */
export function recognisedIn(parsed: Parsed): readonly Recognised[] {
  const lines = linesOf(parsed)
  return lines.flatMap(([label, value, sought]) =>
    value === null || value === '' ? [] : [{ label, value, sought }]
  )
}

type Line = readonly [string, string | null, readonly Sought[]]

const atStart = (...words: readonly (string | null)[]) => soughtFor(words, 'start')
const atEnd = (...words: readonly (string | null)[]) => soughtFor(words, 'end')

function soughtFor(words: readonly (string | null)[], from: Sought['from']): readonly Sought[] {
  return words.flatMap(each => (each === null ? [] : [{ words: each, as: 'words' as const, from }]))
}

function onDay(day: string | null): readonly Sought[] {
  return day === null ? [] : [{ words: day, as: 'day', from: 'end' }]
}

function linesOf(parsed: Parsed): readonly Line[] {
  switch (parsed.kind) {
    case 'reply':
      return frameLines(parsed.reply.frame)
    case 'item': {
      const { item } = parsed
      const text = libraryText.recognised
      return [
        [text.session, item.session, atStart(item.session)],
        [text.number, item.number, atStart(item.number)],
        [
          text.authors,
          item.authors.map(author => author.name + bracketed(author.group)).join('、'),
          atStart(...item.authors.map(author => author.name))
        ],
        [text.lead, item.lead, atStart(item.lead)],
        [text.helpers, item.helpers.join('、'), atStart(...item.helpers)],
        [text.assigned, item.assigned && printDay(item.assigned), onDay(item.assigned)]
      ]
    }
    case 'contribution': {
      const { contribution } = parsed
      const text = libraryText.recognised
      return [
        [text.department, contribution.department, atEnd(contribution.department)],
        [text.addressee, contribution.addressee, atStart(contribution.addressee)],
        [text.date, contribution.date && printDay(contribution.date), onDay(contribution.date)],
        [
          text.points,
          contribution.points.length === 0 ? null : text.pointCount(contribution.points.length),
          atStart(contribution.points[0]?.heading ?? contribution.points[0]?.text ?? null)
        ]
      ]
    }
    case 'other':
      return []
    default:
      return never(parsed)
  }
}

function frameLines(frame: Frame): readonly Line[] {
  const number = frame.number && printNumber(frame.number)
  const { category, contact, openness } = frame
  return [
    [
      frameText.category,
      category && category.letter + bracketed(category.definition),
      category === null ? [] : atStart('类别标记', `（${category.letter}类`, `${category.letter}类`)
    ],
    [frameText.letterhead, frame.letterhead, atStart(frame.letterhead)],
    [frameText.number, number, number === null ? [] : [{ words: number, as: 'number', from: 'start' }]],
    [frameText.signers, frame.signers.join('、'), atStart(...frame.signers)],
    [
      frameText.addressees,
      frame.addressees.map(each => each.name + roleWord[each.role]).join('、'),
      atStart(...frame.addressees.map(each => each.name))
    ],
    [frameText.signature, frame.signature.join('、'), atEnd(...frame.signature)],
    [frameText.date, frame.date && printDay(frame.date), onDay(frame.date)],
    [frameText.contactPerson, contact?.person ?? null, atEnd(contact?.person ?? null)],
    [frameText.contactPhone, contact?.phone ?? null, atEnd(contact?.phone ?? null)],
    [
      frameText.openness,
      openness && opennessWord[openness],
      openness === null ? [] : atEnd(opennessWord[openness])
    ],
    [frameText.copies, frame.copies.join('、'), atEnd(...frame.copies)],
    [
      frameText.attachments,
      frame.attachments.map(each => each.title).join('、'),
      atEnd(...frame.attachments.map(each => each.title))
    ]
  ]
}

function bracketed(text: string | null): string {
  return text === null ? '' : `（${text}）`
}
