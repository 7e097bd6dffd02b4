import { expect, test } from 'vitest'
import { dayAfter, daysLeft, dueDay, workdaysLeft } from '../../../electron/core/workflow/deadline.ts'

test.each([
  ['2026-03-05', 3, '2026-06-05'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2024-11-30', 3, '2025-02-28'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2026-10-31', 6, '2027-04-30'],
  ['2026-12-01', 1, '2027-01-01']
])('%s and %d months is %s', (assigned, months, due) => {
  expect(dueDay(assigned, months)).toBe(due)
})

test('days are counted across the end of a month and of a year', () => {
  expect(dayAfter('2026-12-20', 30)).toBe('2027-01-19')
})

test.each([
  ['2026-06-05', '2026-06-05', 0],
  ['2026-06-05', '2026-06-04', 1],
  ['2026-06-05', '2026-06-08', -3],
  ['2026-03-31', '2026-03-28', 3],
  ['2027-01-01', '2026-12-31', 1]
])('until %s, seen on %s, there are %d days', (due, today, left) => {
  expect(daysLeft(due, today)).toBe(left)
})

test.each([
  ['an ordinary week', '2026-06-05', '2026-06-01', 4],
  ['a weekend does not count', '2026-06-08', '2026-06-05', 1],
  ['春节 2026 and the Saturday worked for it (2026-02-28)', '2026-03-02', '2026-02-13', 7],
  ['国庆节 2026', '2026-10-09', '2026-09-30', 2],
  ['the day itself', '2026-06-05', '2026-06-05', 0],
  ['a week late', '2026-06-05', '2026-06-12', -5]
])('working days: %s', (_, due, today, left) => {
  expect(workdaysLeft(due, today)).toBe(left)
})
