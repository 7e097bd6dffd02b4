import { compact } from '../chinese/blanks.ts'
import { fromChinese } from '../chinese/numerals.ts'
import { notice, type Notice } from '../notice.ts'
import { printNumber } from '../reply/wording.ts'
import type { Category, DocumentNumber } from '../reply/reply.ts'

/** A 发文字号 found in a text at [start, end), with the letter that stood in its serial (02A). */
export type FoundNumber = {
  readonly number: DocumentNumber
  readonly letter: Category['letter'] | null
  readonly start: number
  readonly end: number
  readonly notices: readonly Notice[]
}

const han = '\\u3400-\\u9fff'
const year = '[〔【\\[［（(〈<]\\s*([0-9０-９]{2,4}|[〇○零一二三四五六七八九]{4})\\s*年?\\s*[〕】\\]］）)〉>]'
const serial = '\\s*(第)?\\s*(?:[字]\\s*)?([0-9０-９]{1,5})\\s*([A-DＡ-Ｄ])?\\s*(号)?'
const label = '(?:(?:发文)?[字文]号\\s*[：:]\\s*)?'
const joined = new RegExp(`${label}([${han}]{2,12})\\s*[：:]?\\s*${year}${serial}`)
const spread = new RegExp(`${label}((?:[${han}] ?){2,12})\\s*[：:]?\\s*${year}${serial}`)
const blankNumber = new RegExp(`${label}([${han}]{2,12})\\s*${year}\\s*[Xx×＿_—\\s]*号`)

/**
 * Finds 江数发建〔2026〕3号 and reads it into its parts, whatever brackets, 第, leading zeros, blanks or two-figure year it was printed with;
 * every such deviation from GB/T 9704—2012 7.2.5 is told in a notice. Without 号 it counts only when nothing but a letter follows.
 */
export function findNumber(text: string, at: number): FoundNumber | null {
  const found = joined.exec(text) ?? spread.exec(text)
  if (!found) return null
  const [printed, code = '', years = '', , serials = '', letter, mark] = found
  const end = found.index + printed.length
  if (mark === undefined && /^\s*[^\s]/.test(text.slice(end))) return null
  const value = fullYear(plainDigits(years))
  const position = Number(plainDigits(serials))
  if (value === null || position === 0) return null
  const number = { code: compact(code), year: value, serial: position }
  return {
    number,
    letter: letter === undefined ? null : categoryLetter(letter),
    start: found.index,
    end,
    notices: deviations(printed.replace(/^.*[：:]\s*(?=[\u3400-\u9fff])/, '').trim(), number, at)
  }
}

/** A number whose serial was left open — 江数发建〔2026〕  号 — at [start, end); null when there is none. */
export function findBlankNumber(text: string): { readonly start: number; readonly end: number } | null {
  const found = blankNumber.exec(text)
  return found && { start: found.index, end: found.index + found[0].length }
}

/** A to D as plain capital, from small or full-width letters; null for anything else. */
export function categoryLetter(text: string): Category['letter'] | null {
  const letter = text.normalize('NFKC').toUpperCase()
  return letter === 'A' || letter === 'B' || letter === 'C' || letter === 'D' ? letter : null
}

function deviations(printed: string, number: DocumentNumber, at: number): readonly Notice[] {
  const standard = printNumber(number)
  if (printed === standard) return []
  return [notice('number-form', `发文字号印作“${printed}”，已按规范读作“${standard}”。`, at)]
}

function plainDigits(text: string): string {
  const plain = text.normalize('NFKC')
  return /^\d+$/.test(plain) ? plain : String(fromChinese(plain.replace(/○/g, '〇')) ?? '')
}

function fullYear(text: string): number | null {
  const value = Number(text.length === 2 ? `20${text}` : text)
  return value >= 1949 && value <= 2099 ? value : null
}
