import { linesDocument, type TextDocument } from '../../../electron/core/library/text-document.ts'
import type { Noticed } from '../../../electron/core/notice.ts'
import type { Reply } from '../../../electron/core/reply/reply.ts'
import { parseReply } from '../../../electron/core/parse/parse-reply.ts'

/** A document of lines, as from a text file. */
export function lines(...texts: readonly string[]): TextDocument {
  return linesDocument('txt', texts)
}

export const openingLine =
  '您在市九届人大五次会议期间提出的《关于建设数据服务站的建议》（第208号建议）收悉。现答复如下：'

export const bodyLines = [
  '一、关于站点建设',
  '我局已建成二十个站点，今年再建五个。',
  '感谢您对数据工作的关心。'
]

/** A whole plain letter in which any part can be replaced. */
export type Letter = {
  readonly head: readonly string[]
  readonly title: readonly string[]
  readonly salutation: readonly string[]
  readonly opening: readonly string[]
  readonly body: readonly string[]
  readonly tail: readonly string[]
}

const usual: Letter = {
  head: ['江临市数据发展局文件', '江数发建〔2026〕3号'],
  title: ['对市九届人大五次会议第208号建议的答复'],
  salutation: ['陆知行代表：'],
  opening: [openingLine],
  body: bodyLines,
  tail: []
}

/** The usual letter with some parts replaced, parsed. */
export function letter(parts: Partial<Letter>): Noticed<Reply> {
  const { head, title, salutation, opening, body, tail } = { ...usual, ...parts }
  return parseReply(lines(...head, '', ...title, '', ...salutation, ...opening, ...body, '', ...tail))
}

/** The codes of the notices, without those about missing parts. */
export function codes({ notices }: Noticed<unknown>): readonly string[] {
  return notices.map(notice => notice.code).filter(code => !code.startsWith('missing-'))
}

/** The codes about missing parts. */
export function missing({ notices }: Noticed<unknown>): readonly string[] {
  return notices.map(notice => notice.code).filter(code => code.startsWith('missing-'))
}
