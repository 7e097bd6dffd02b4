import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenAt, chain, noHash, type HistoryFacts } from '../../../electron/core/workflow/history.ts'
import { historyEntrySchema, type HistoryEntry } from '../../../electron/core/workflow/stage.ts'
import { sha256Text } from '../../../electron/adapters/system/digest.ts'

function facts(note: string | null): HistoryFacts {
  return {
    at: '2026-03-05T09:30:00.000+08:00',
    actor: { name: '沈一禾', role: 'clerk' },
    action: 'edit',
    from: 'drafting',
    to: 'drafting',
    note,
    reply: null
  }
}

function chained(notes: readonly (string | null)[]): readonly HistoryEntry[] {
  return notes.reduce<readonly HistoryEntry[]>(
    (entries, note) => [...entries, chain(entries.at(-1) ?? null, facts(note), sha256Text)],
    []
  )
}

const notes = fc.array(fc.option(fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 8 })

test('the first entry follows nothing, each other the one before it', () => {
  const [first, second] = chained(['收到', null])
  expect(first).toMatchObject({ seq: 1, previous: noHash })
  expect(second).toMatchObject({ seq: 2, previous: first?.hash })
})

test('an unchanged history is whole, also an empty one', () => {
  expect(brokenAt([], sha256Text)).toBeNull()
  fc.assert(fc.property(notes, list => brokenAt(chained(list), sha256Text) === null))
})

test('the order of keys in the file does not matter', () => {
  const turned = chained(['一', '二']).map(
    entry => Object.fromEntries(Object.entries(entry).toReversed()) as HistoryEntry
  )
  expect(brokenAt(turned, sha256Text)).toBeNull()
})

test('changing any character of any entry shows, at that entry or by the entry being unreadable', () => {
  const property = fc.property(notes, fc.nat(), fc.nat(), fc.nat(), (list, which, where, what) => {
    const entries = chained(list)
    const index = which % entries.length
    const line = JSON.stringify(entries[index])
    const at = where % line.length
    const other = String.fromCharCode(33 + (what % 90))
    fc.pre(other !== line[at])
    const read = reread(line.slice(0, at) + other + line.slice(at + 1))
    // A change that leaves the same record (an escape spelled otherwise) changes nothing.
    fc.pre(read === null || JSON.stringify(read) !== line)
    const after = entries.flatMap((entry, i) => (i !== index ? [entry] : read === null ? [] : [read]))
    return read === null && index === entries.length - 1
      ? after.length < entries.length
      : brokenAt(after, sha256Text) === index + 1
  })
  fc.assert(property, { numRuns: 500 })
})

test('leaving out, doubling or swapping entries shows', () => {
  const [a, b, c] = chained(['一', '二', '三'])
  if (!a || !b || !c) throw new Error('three entries were chained')
  expect(brokenAt([b, c], sha256Text)).toBe(1)
  expect(brokenAt([a, c], sha256Text)).toBe(2)
  expect(brokenAt([a, a, b], sha256Text)).toBe(2)
  expect(brokenAt([a, c, b], sha256Text)).toBe(2)
})

function reread(line: string): HistoryEntry | null {
  try {
    return historyEntrySchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}
