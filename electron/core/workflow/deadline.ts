import chineseDays from 'chinese-days'
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

/**
 * The last day for answering: so many calendar months after the day of 交办, the last of the month where it has no such day
 * (2025-11-30 + 3 → 2026-02-28). How many months is the unit's (commonly 3, by provincial 办理条例).
 */
export function dueDay(assigned: string, months: number): string {
  return dayjs.utc(assigned).add(months, 'month').format('YYYY-MM-DD')
}

/** So many calendar days after a day; the clock of 会办意见. */
export function dayAfter(day: string, days: number): string {
  return dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD')
}

/** Calendar days from today to the due day: 0 on the day itself, negative when late. */
export function daysLeft(due: string, today: string): number {
  return dayjs.utc(due).diff(dayjs.utc(today), 'day')
}

/**
 * Working days after today up to and including the due day, public holidays and 调休 counted as the State Council's table
 * has them (weekends only, in years the table does not reach); negative when late.
 */
export function workdaysLeft(due: string, today: string): number {
  const left = daysLeft(due, today)
  return left >= 0 ? workdays(today, left) : -workdays(due, -left)
}

function workdays(from: string, days: number): number {
  // Noon of the machine's own day: a bare date would be read as UTC and fall on the day before, west of Greenwich.
  return Array.from({ length: days }, (_, i) => `${dayAfter(from, i + 1)}T12:00:00`).filter(noon =>
    chineseDays.isWorkday(noon)
  ).length
}
