import { expect, test } from 'vitest'
import { openAttention } from '../../electron/app/attention.ts'

test('someone is served while calls are answered and a moment longer, whether they go well or not', async () => {
  const attention = openAttention()
  expect(attention.isCalledUpon()).toBe(false)
  let answer = () => {}
  const first = attention.serving('search.find', () => new Promise<void>(resolve => (answer = resolve)))
  const second = attention.serving('case.get', () => Promise.reject(new Error('went wrong')))
  await expect(second).rejects.toThrow('went wrong')
  expect(attention.isCalledUpon()).toBe(true)
  answer()
  await first
  expect(attention.isCalledUpon()).toBe(true)
  await expect.poll(attention.isCalledUpon, { interval: 10, timeout: 5000 }).toBe(false)
})

test('what a call gives is handed on', async () => {
  expect(await openAttention().serving('case.get', async () => 42)).toBe(42)
})

const calls = ['search.find', 'search.suggest', 'case.saveReply', 'case.check']
const others = ['intake.hand', 'intake.status', 'source.listPart', 'case.list', 'case.checkedAt']

test.each(calls)(
  'work that can wait waits a moment after %s, a second at most however long someone types',
  async name => {
    const attention = openAttention()
    await attention.serving(name, async () => null)
    const from = performance.now()
    await attention.untilLull()
    expect(performance.now() - from).toBeGreaterThan(200)

    await attention.serving(name, async () => null)
    const keys = setInterval(() => void attention.serving(name, async () => null), 40)
    const again = performance.now()
    await attention.untilLull()
    clearInterval(keys)
    expect(performance.now() - again).toBeGreaterThan(900)
  }
)

test.each(others)('nothing waits for %s', async name => {
  const attention = openAttention()
  await attention.serving(name, async () => null)
  const from = performance.now()
  await attention.untilLull()
  expect(performance.now() - from).toBeLessThan(200)
})
