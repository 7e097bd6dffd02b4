import { printDay } from '../../electron/core/chinese/dates.ts'
import type { Parsed } from '../../electron/core/library/source.ts'
import { never } from '../../electron/core/notice.ts'
import type { Frame } from '../../electron/core/reply/reply.ts'
import { opennessWord, printNumber, roleWord } from '../../electron/core/reply/wording.ts'
import { frameText } from '../text/frame.ts'
import { libraryText } from '../text/library.ts'

export type Recognised = { readonly label: string; readonly value: string }

/** What was recognised in a file, as labelled lines; parts that are not there are left out. */
export function recognisedIn(parsed: Parsed): readonly Recognised[] {
  const lines = linesOf(parsed)
  return lines.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]))
}

type Line = readonly [string, string | null]

function linesOf(parsed: Parsed): readonly Line[] {
  switch (parsed.kind) {
    case 'reply':
      return frameLines(parsed.reply.frame)
    case 'item': {
      const { item } = parsed
      const text = libraryText.recognised
      return [
        [text.session, item.session],
        [text.number, item.number],
        [text.authors, item.authors.map(author => author.name + bracketed(author.group)).join('、')],
        [text.lead, item.lead],
        [text.helpers, item.helpers.join('、')],
        [text.assigned, item.assigned && printDay(item.assigned)]
      ]
    }
    case 'contribution': {
      const { contribution } = parsed
      const text = libraryText.recognised
      return [
        [text.department, contribution.department],
        [text.addressee, contribution.addressee],
        [text.date, contribution.date && printDay(contribution.date)],
        [text.points, contribution.points.length === 0 ? null : text.pointCount(contribution.points.length)]
      ]
    }
    case 'other':
      return []
    default:
      return never(parsed)
  }
}

function frameLines(frame: Frame): readonly Line[] {
  return [
    [frameText.category, frame.category && frame.category.letter + bracketed(frame.category.definition)],
    [frameText.letterhead, frame.letterhead],
    [frameText.number, frame.number && printNumber(frame.number)],
    [frameText.signers, frame.signers.join('、')],
    [frameText.addressees, frame.addressees.map(each => each.name + roleWord[each.role]).join('、')],
    [frameText.signature, frame.signature.join('、')],
    [frameText.date, frame.date && printDay(frame.date)],
    [frameText.contactPerson, frame.contact?.person ?? null],
    [frameText.contactPhone, frame.contact?.phone ?? null],
    [frameText.openness, frame.openness && opennessWord[frame.openness]],
    [frameText.copies, frame.copies.join('、')],
    [frameText.attachments, frame.attachments.map(each => each.title).join('、')]
  ]
}

function bracketed(text: string | null): string {
  return text === null ? '' : `（${text}）`
}
