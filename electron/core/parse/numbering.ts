import { fromChinese } from '../chinese/numerals.ts'
import type { Level } from '../reply/reply.ts'

/** A heading number at the start of a line. `standard` tells whether it has the form of GB/T 9704—2012 7.3.3; `rest` is what follows it. */
export type Numbering = {
  readonly level: Level
  readonly value: number
  readonly standard: boolean
  readonly printed: string
  readonly rest: string
}

type Form = { readonly level: Level; readonly pattern: RegExp; readonly standard: RegExp }

const forms: readonly Form[] = [
  {
    level: 1,
    pattern:
      /^([一二三四五六七八九十]{1,3})\s*[、，,．.]\s*(?![二三四五六七八九十](?:、|产业|类|级|期|次|批|线))/,
    standard: /^[一二三四五六七八九十]+、$/
  },
  {
    level: 2,
    pattern: /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]\s*[、.．]?\s*/,
    standard: /^（[一二三四五六七八九十]+）$/
  },
  { level: 4, pattern: /^[（(]\s*([0-9０-９]{1,2})\s*[）)]\s*[、.．]?\s*/, standard: /^（\d+）$/ },
  { level: 4, pattern: /^([0-9０-９]{1,2})\s*[）)]\s*/, standard: /^$/ },
  { level: 3, pattern: /^([0-9０-９]{1,2})\s*[．.、]\s*(?!\d(?!\d{3}年|[GgDd]|\d?月))/, standard: /^\d+\.$/ }
]

/**
 * Reads 一、 （一） 1. （1） and the forms people type instead: (一) 一， 1、 1． (1) 1）. Circled figures and 一是 are words of the text, not
 * heading numbers. null when the line begins with no number, or with nothing behind it.
 */
export function readNumbering(text: string): Numbering | null {
  for (const { level, pattern, standard } of forms) {
    const found = pattern.exec(text)
    if (!found) continue
    const printed = found[0]
    const value = fromChinese((found[1] ?? '').normalize('NFKC'))
    const rest = text.slice(printed.length)
    if (value === null || value === 0 || rest === '') continue
    return { level, value, standard: standard.test(printed.trimEnd()), printed, rest }
  }
  return null
}
