/** Tokens numbered in the order in which they were entered, in an open-addressed table: many times as quick as a Map, whose keys above 2^30 are objects. */
export type Numbering = { slots: Uint32Array; keys: Uint32Array; count: number }

/** A numbering with nothing in it. */
export function createNumbering(): Numbering {
  return { slots: new Uint32Array(2048), keys: new Uint32Array(1024), count: 0 }
}

/** The number of a token, which is entered when it is new. */
export function enterKey(numbering: Numbering, key: number): number {
  if (numbering.count === numbering.keys.length) grow(numbering)
  const slot = slotOf(numbering, key)
  const there = numbering.slots[slot] ?? 0
  if (there > 0) return there - 1
  const number = numbering.count++
  numbering.keys[number] = key
  numbering.slots[slot] = number + 1
  return number
}

/** The number of a token; -1 when it was never entered. */
export function numberOfKey(numbering: Numbering, key: number): number {
  return (numbering.slots[slotOf(numbering, key)] ?? 0) - 1
}

/** Where a token is, or would be. */
function slotOf({ slots, keys }: Numbering, key: number): number {
  const mask = slots.length - 1
  let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
  for (;;) {
    const there = slots[slot] ?? 0
    if (there === 0 || keys[there - 1] === key) return slot
    slot = (slot + 1) & mask
  }
}

function grow(numbering: Numbering): void {
  const { keys, count } = numbering
  numbering.keys = new Uint32Array(count * 2)
  numbering.keys.set(keys)
  numbering.slots = new Uint32Array(count * 4)
  for (let number = 0; number < count; number++)
    numbering.slots[slotOf(numbering, keys[number] ?? 0)] = number + 1
}
