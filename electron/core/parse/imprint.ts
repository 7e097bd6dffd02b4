import { compact, tighten } from '../chinese/blanks.ts'
import { isOrgan } from '../chinese/organs.ts'
import { splitOutside } from '../chinese/punctuation.ts'
import type { Printing } from '../reply/reply.ts'
import { readAnyDay } from './signature.ts'

const copiesLabel = /^抄\s*[送报]\s*(?:单\s*位|机\s*关)?\s*[：:]\s*/
const sentLabel = /^主\s*送\s*(?:单\s*位|机\s*关)?\s*[：:]\s*/
const printed = /^(.*?)\s*((?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{1,4}月.{1,4}日)\s*印\s*发\s*$/

/** The list behind 抄送： or 抄报： on a line, empty when it goes on below; null when the line is no such line. */
export function readCopies(text: string): string | null {
  const label = copiesLabel.exec(text)
  return label && text.slice(label[0].length)
}

/** The list behind 主送：, which moves to the 版记 when it is too long for page 1 (GB/T 9704—2012 7.3.2); null when the line is no such line. */
export function readSent(text: string): string | null {
  const label = sentLabel.exec(text)
  return label && text.slice(label[0].length).replace(/。$/, '')
}

/** The organs of a 抄送 list, which ends in 。 (GB/T 9704—2012 7.4.2). */
export function splitCopies(text: string): readonly string[] {
  return splitOutside(text.replace(/[。.]\s*$/, ''), '，,、；;').map(tighten)
}

/** 江临市数据发展局办公室　2026年5月9日印发 (GB/T 9704—2012 7.4.3); the organ is empty when the line holds the date alone. */
export function readPrinting(text: string): Printing | null {
  const found = printed.exec(text)
  if (!found) return null
  const organ = compact(found[1] ?? '')
  const date = readAnyDay(found[2] ?? '')
  return date !== null && (organ === '' || isOrgan(organ)) ? { organ, date } : null
}
