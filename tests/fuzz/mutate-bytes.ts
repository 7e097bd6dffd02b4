import type { Dice } from './dice.ts'

/** A way to spoil a file; the dice decide where and how much. */
export type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array
export type Mutations = Readonly<Record<string, Mutation>>

/** One stretch of these bytes. */
function stretch(bytes: Uint8Array, { below }: Dice, longest: number): readonly [number, number] {
  const from = below(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + below(longest))]
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** Spoils bytes as they lie, whatever they mean. */
export const byteMutations: Mutations = {
  'flip bits': (bytes, { below }) => {
    const copy = bytes.slice()
    for (let count = 1 + below(40); count > 0; count -= 1) {
      const at = below(copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << below(8))
    }
    return copy
  },
  'change bytes': (bytes, { below, pick }) => {
    const copy = bytes.slice()
    for (let count = 1 + below(60); count > 0; count -= 1)
      copy[below(copy.length)] = pick([0, 1, 0x7f, 0x80, 0xff, below(256)])
    return copy
  },
  'cut the end': (bytes, { below }) => bytes.slice(0, below(bytes.length)),
  'cut the beginning': (bytes, { below }) => bytes.slice(below(Math.min(bytes.length, 2048))),
  'cut out': (bytes, dice) => {
    const [from, to] = stretch(bytes, dice, 2000)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  double: (bytes, dice) => {
    const [from, to] = stretch(bytes, dice, 4000)
    return joined(bytes.subarray(0, to), bytes.subarray(from))
  },
  'repeat a hundred times': (bytes, dice) => {
    const [from, to] = stretch(bytes, dice, 400)
    const part = bytes.subarray(from, to)
    return joined(bytes.subarray(0, to), ...Array.from({ length: 100 }, () => part), bytes.subarray(to))
  },
  'swap two parts': (bytes, { below }) => {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 0, 0, 0].map(() => below(bytes.length)).toSorted((x, y) => x - y)
    return joined(
      bytes.subarray(0, a),
      bytes.subarray(c, d),
      bytes.subarray(b, c),
      bytes.subarray(a, b),
      bytes.subarray(d)
    )
  },
  'wipe out': (bytes, dice) => {
    const [from, to] = stretch(bytes, dice, 1500)
    return bytes.slice().fill(dice.pick([0, 0xff, 0x20]), from, to)
  },
  'put in noise': (bytes, { below }) => {
    const at = below(bytes.length)
    const noise = new Uint8Array(1 + below(500)).map(() => below(256))
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at))
  }
}
