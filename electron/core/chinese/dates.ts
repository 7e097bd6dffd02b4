import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import { fromChinese } from './numerals.ts'

dayjs.extend(customParseFormat)

/** 2026-03-05 → 2026年3月5日: Arabic digits, full year, no leading zeros (GB/T 9704—2012 7.3.5.4). */
export function printDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Whether YYYY-MM-DD names a day there is. */
export function isDay(day: string): boolean {
  return dayjs(day, 'YYYY-MM-DD', true).isValid()
}

const written =
  /([0-9零一二三四五六七八九〇○Ｏ]{4})\s*年\s*([0-9一二三四五六七八九十]{1,3})\s*月\s*([0-9一二三四五六七八九十]{1,3})\s*日/

/** The first full date in a text, in Arabic or Chinese figures, as YYYY-MM-DD; null when there is none or no such day exists. */
export function readDay(text: string): string | null {
  const found = written.exec(text)
  if (!found) return null
  const [year, month, date] = found.slice(1, 4).map(part => fromChinese(part ?? ''))
  if (year == null || month == null || date == null) return null
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(day) ? day : null
}
