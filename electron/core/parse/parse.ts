import { compact } from '../chinese/blanks.ts'
import type { Parsed, SourceKind } from '../library/source.ts'
import { documentText, type TextDocument } from '../library/text-document.ts'
import type { Noticed } from '../notice.ts'
import { readSalutation } from './addressees.ts'
import { parseContribution } from './parse-contribution.ts'
import { countFormLabels, isItemTitle, parseItem } from './parse-item.ts'
import { parseReply } from './parse-reply.ts'
import { isTitle } from './title.ts'

const headLines = 40
/** What decides stands in short lines, or in the beginning of long ones. */
const longestHead = 500
const contributing = /会办|协办|分办|会同办理/
const answering = /(?:答复|函复|回复|复函|反馈|意见|情况)\s*如下/
const toOffice = /你局|贵局|贵委|你委|贵单位|贵办|你办|贵厅|你厅|贵中心|请一并|统一答复|主办单位/
const answered = /以上(?:是|为|答复|意见)?[^。]{0,20}答复|(?:专此|特此)(?:函|答)?复|感谢(?:您|你们?)对/

/** Decides what a document is — reply, 来件, 会办意见 or something else — and reads it as that. */
export function parse(document: TextDocument): Noticed<Parsed> {
  const kind = kindOf(document)
  switch (kind) {
    case 'reply': {
      const { value, notices } = parseReply(document)
      return { value: { kind, reply: value }, notices }
    }
    case 'item': {
      const { value, notices } = parseItem(document)
      return { value: { kind, item: value }, notices }
    }
    case 'contribution': {
      const { value, notices } = parseContribution(document)
      return { value: { kind, contribution: value }, notices }
    }
    case 'other':
      return { value: { kind }, notices: [] }
  }
}

/**
 * Title and wording decide first (…答复, …会办意见, …的建议), then the form (案由, 领衔代表), then salutation and phrases (收悉, 答复如下). What fits none of them is
 * `other`, and so is a workbook: it lists letters and is none.
 */
export function kindOf(document: TextDocument): SourceKind {
  if (document.format === 'xlsx') return 'other'
  const text = documentText(document)
  const lines = text
    .split(/\n+/)
    .map(line => line.trim())
    .filter(line => line !== '')
  const head = lines.slice(0, headLines).map(line => line.slice(0, longestHead))
  const title = titleIn(head)
  const greeting = head.map(readSalutation).find(found => found !== null) ?? null
  const toOrgan = greeting !== null && greeting.addressees.every(one => one.role === 'organ')
  const toFiler = greeting !== null && !toOrgan
  const received = /收悉|收到/.test(text.slice(0, 1500))
  const aboutItem = /建议|提案|议案/.test(text.slice(0, 1500))
  if (title !== null && contributing.test(title) && !toFiler) return 'contribution'
  if (toOrgan && aboutItem && (title !== null || toOffice.test(text) || contributing.test(text)))
    return 'contribution'
  if (title !== null && /答复|复函|回复|函$|办理情况/.test(title)) return 'reply'
  if (countFormLabels(document) >= 3) return 'item'
  if (toFiler && (received || answering.test(text))) return 'reply'
  if (aboutItem && received && answering.test(text))
    return contributing.test(text.slice(0, 300)) ? 'contribution' : 'reply'
  if (head.some(line => /^.{0,20}(?:会办|协办)意见/.test(compact(line)))) return 'contribution'
  if (isItemIn(lines, document)) return 'item'
  return aboutItem && answered.test(text.slice(-600)) && /建议|提案/.test(text) ? 'reply' : 'other'
}

function titleIn(head: readonly string[]): string | null {
  for (let start = 0; start < head.length; start++) {
    let words = ''
    for (let end = start; end < Math.min(head.length, start + 4); end++) {
      words += compact(head[end] ?? '').replace(
        /[（(【][^（(【]*(?:[〔\[（(]\d{4}.*|[A-D]\s*类[）)])?$/,
        whole => (/\d{4}|类/.test(whole) ? '' : whole)
      )
      if (/[。；：]/.test(words)) break
      if (isTitle(words)) return words
    }
  }
  return null
}

function isItemIn(lines: readonly string[], document: TextDocument): boolean {
  const early = lines.slice(0, 10).map(line => line.slice(0, longestHead))
  const titled = early.some(
    (line, index) => isItemTitle(line) || isItemTitle(line + (early[index + 1] ?? ''))
  )
  const asks = /建议|提案|希望|呼吁/.test(lines.slice(1).join(''))
  const policy = early.some(line => /〔\d{4}〕\d+号|的通知$|的意见$|办法$|条例$|方案$/.test(line))
  return titled && !policy && (asks || countFormLabels(document) >= 1)
}
