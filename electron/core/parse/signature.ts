import { printDay, readDay, isDay } from '../chinese/dates.ts'
import { compact } from '../chinese/blanks.ts'
import { isOrgan } from '../chinese/organs.ts'

/** Organs and date as signed on one line; either may be missing. `standard` tells whether the date is printed as GB/T 9704—2012 7.3.5.4 asks. */
export type Signed = {
  readonly organs: readonly string[]
  readonly date: string | null
  readonly standard: boolean
}

const written =
  '(?:[0-9０-９]{4}|[〇○Ｏ0０OoＯ零一二三四五六七八九]{4})\\s*年\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*月\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*[日号]'
const dotted = '[0-9]{4}\\s*[-—./．]\\s*[0-9]{1,2}\\s*[-—./．]\\s*[0-9]{1,2}'
const dateEnd = new RegExp(`(?:成文日期[：:]\\s*)?(${written}|${dotted})\\s*$`)
const open = '[×xX_＿\\s]*'
const openDate = new RegExp(
  `^[0-9]{4}\\s*年(?:${open}月(?:${open}|\\s*[0-9]{1,2}\\s*)日|\\s*[0-9]{1,2}\\s*月${open}日)$`
)
const seal = /\s*[（(]\s*(?:盖章|公章|印章|章|加盖公章)\s*[）)]\s*/g

/** Reads a line that holds a signature, a date or both, and nothing else; null for any other line. */
export function readSigned(text: string): Signed | null {
  const found = dateEnd.exec(text)
  const day = found && readAnyDay(found[1] ?? '')
  const before = (found && day ? text.slice(0, found.index) : text).replace(seal, ' ').trim()
  const organs = before === '' ? [] : organsIn(before)
  if (organs === null || (organs.length === 0 && day === null)) return null
  return { organs, date: day, standard: day === null || found?.[0].trim() === printDay(day) }
}

/** Whether a line is a date whose month or day was left open: 2026年  月  日. */
export function isOpenDate(text: string): boolean {
  return openDate.test(text)
}

/** A date in any of its printed forms — 2026年5月8日, 二〇二六年五月八日, 2026-05-08, 2026.5.8 — as YYYY-MM-DD; null when there is no such day. */
export function readAnyDay(text: string): string | null {
  const plain = text
    .replace(/[０-９]/g, digit => digit.normalize('NFKC'))
    .replace(/^\s*[〇○ＯOo0零一二三四五六七八九]{4}(?=\s*年)/, year => year.replace(/[○ＯOo0]/g, '〇'))
    .replace(/号\s*$/, '日')
  const day = readDay(plain)
  if (day !== null) return day
  const found = new RegExp(`^\\s*${dotted}`).exec(plain)
  if (!found) return null
  const [year = '', month = '', date = ''] = found[0].match(/\d+/g) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

function organsIn(text: string): readonly string[] | null {
  const parts = text.split(/\s{2,}|(?<=[局委办部院会府])\s(?=[\u3400-\u9fff]{3})/).filter(part => part !== '')
  if (parts.every(isOrgan)) return parts.map(compact)
  return isOrgan(text) ? [compact(text)] : null
}
