import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rememberLast } from '../../electron/app/last-report.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function counted() {
  const asked: string[] = []
  const last = rememberLast(async (id: string) => {
    asked.push(id)
    if (id === 'bad') throw new Error('not there')
    return `report of ${id}`
  })
  return { asked, last }
}

test('what is asked for again is read once, another one takes its place', async () => {
  const { asked, last } = counted()
  expect(await Promise.all([last.read('a'), last.read('a')])).toEqual(['report of a', 'report of a'])
  await last.read('b')
  await last.read('a')
  expect(asked).toEqual(['a', 'b', 'a'])
})

test('a minute after it was last asked for it is let go', async () => {
  const { asked, last } = counted()
  await last.read('a')
  vi.advanceTimersByTime(50_000)
  await last.read('a')
  vi.advanceTimersByTime(50_000)
  await last.read('a')
  expect(asked).toEqual(['a'])
  vi.advanceTimersByTime(60_000)
  await last.read('a')
  expect(asked).toEqual(['a', 'a'])
})

test('what was forgotten or failed is read anew', async () => {
  const { asked, last } = counted()
  await last.read('a')
  last.forget()
  await last.read('a')
  await expect(last.read('bad')).rejects.toThrow('not there')
  await expect(last.read('bad')).rejects.toThrow('not there')
  expect(asked).toEqual(['a', 'a', 'bad', 'bad'])
})
