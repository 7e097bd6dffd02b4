import { createTokens, tokenise, wordKeys } from './tokens.ts'

const slotBits = 15

/** Pairs of characters share so many slots: what is learnt of the words of a library then takes the same room however large it grows. */
export const slotCount = 1 << slotBits

const tokens = createTokens()
const times = new Uint8Array(slotCount)
const used = new Uint16Array(slotCount)
let count = 0

/** Counts the pairs of characters in units [from, to), each `weight` times, among those counted since the last `drain`. Words and numbers do not tell a subject. */
export function countPairs(units: Uint16Array, span: readonly [number, number], weight: number): void {
  tokenise(units, span, tokens)
  for (let i = 0; i < tokens.count; i++) {
    const key = tokens.keys[i] ?? 0
    if (key <= 0xffff || key >= wordKeys) continue
    const slot = Math.imul(key, 0x9e3779b1) >>> (32 - slotBits)
    const before = times[slot] ?? 0
    if (before === 0) used[count++] = slot
    times[slot] = Math.min(before + weight, 255)
  }
}

/** How many different slots were counted since the last `drain`. */
export function countedSlots(): number {
  return count
}

/** Gives each slot that was counted and how often (255 at most), in the order in which they came first, and forgets them. */
export function drain(visit: (slot: number, times: number) => void): void {
  const last = count
  count = 0
  for (let i = 0; i < last; i++) {
    const slot = used[i] ?? 0
    const counted = times[slot] ?? 0
    times[slot] = 0
    visit(slot, counted)
  }
}
