import { expect, test } from 'vitest'
import { openAttention } from '../../electron/app/attention.ts'

test('someone is served while calls are answered and a moment longer, whether they go well or not', async () => {
  const attention = openAttention()
  expect(attention.isCalledUpon()).toBe(false)
  let answer = () => {}
  const first = attention.serving(() => new Promise<void>(resolve => (answer = resolve)))
  const second = attention.serving(() => Promise.reject(new Error('went wrong')))
  await expect(second).rejects.toThrow('went wrong')
  expect(attention.isCalledUpon()).toBe(true)
  answer()
  await first
  expect(attention.isCalledUpon()).toBe(true)
  await expect.poll(attention.isCalledUpon, { interval: 10, timeout: 5000 }).toBe(false)
})

test('what a call gives is handed on', async () => {
  expect(await openAttention().serving(async () => 42)).toBe(42)
})
