import type { Dice } from './dice.ts'
import type { Mutation, Mutations } from './mutate-bytes.ts'

const sectorSize = 512

/** Changes a copy of an OLE file. */
const changed =
  (change: (bytes: Buffer, dice: Dice) => void): Mutation =>
  (bytes, dice) => {
    const copy = Buffer.from(bytes)
    if (copy.length >= 1024) change(copy, dice)
    return new Uint8Array(copy)
  }

function put(bytes: Buffer, at: number, value: number): void {
  if (at >= 0 && at + 4 <= bytes.length) bytes.writeUInt32LE(value >>> 0, at)
}

const sectorAt = (bytes: Buffer, at: number) => (bytes.readUInt32LE(at) + 1) * sectorSize

/** A number that points somewhere it should not. */
const astray = (bytes: Buffer, { below, pick }: Dice) =>
  pick([
    0,
    1,
    0xfffffffe,
    0xffffffff,
    0xfffffffd,
    below(bytes.length / sectorSize),
    below(2 ** 31),
    bytes.length
  ])

const streamNamed = (bytes: Buffer, name: string) => {
  const entry = bytes.lastIndexOf(Buffer.from(`${name}\0`, 'utf16le'))
  return entry < 0 ? 0 : sectorAt(bytes, entry + 116)
}

/** Spoils an OLE file ([MS-CFB]) and the Word streams in it ([MS-DOC]). */
export const oleMutations: Mutations = {
  'chains astray': changed((bytes, dice) => {
    const table = sectorAt(bytes, 76)
    for (let count = 1 + dice.below(8); count > 0; count -= 1)
      put(bytes, table + dice.below(128) * 4, astray(bytes, dice))
  }),
  'a chain in a circle': changed((bytes, { below }) => {
    const table = sectorAt(bytes, 76)
    const [one, other] = [below(28), below(28)]
    put(bytes, table + one * 4, other)
    put(bytes, table + other * 4, one)
  }),
  'header astray': changed((bytes, dice) =>
    put(bytes, dice.pick([24, 28, 30, 32, 40, 44, 48, 56, 60, 64, 68, 72, 76, 80]), astray(bytes, dice))
  ),
  'directory astray': changed((bytes, dice) => {
    const entry = sectorAt(bytes, 48) + dice.below(8) * 128
    put(bytes, entry + dice.pick([64, 66, 68, 72, 76, 116, 120]), astray(bytes, dice))
  }),
  'short chains astray': changed((bytes, dice) => {
    const table = sectorAt(bytes, 60)
    for (let count = 1 + dice.below(4); count > 0; count -= 1)
      put(bytes, table + dice.below(128) * 4, dice.below(40))
  }),
  'first block astray': changed((bytes, dice) => {
    const main = streamNamed(bytes, 'WordDocument')
    for (let count = 1 + dice.below(6); count > 0; count -= 1)
      put(bytes, main + dice.below(400) * 4, astray(bytes, dice))
  }),
  'where the text lies': changed((bytes, dice) => {
    // fcClx and lcbClx, and the counts of letters of each part of the document ([MS-DOC] 2.5.1, 2.5.5).
    put(
      bytes,
      streamNamed(bytes, 'WordDocument') +
        dice.pick([0x01a2, 0x01a6, 0x004c, 0x0050, 0x0054, 0x005c, 0x0060]),
      astray(bytes, dice)
    )
  }),
  'table of pieces': changed((bytes, dice) => {
    const table = streamNamed(bytes, '1Table')
    for (let count = 1 + dice.below(20); count > 0; count -= 1)
      put(bytes, table + dice.below(bytes.length - table), astray(bytes, dice))
  }),
  'very many pieces': changed((bytes, { below }) => {
    const table = streamNamed(bytes, '1Table')
    for (let at = table; at < Math.min(bytes.length, table + 4096); at += 1 + below(3)) bytes[at] = below(256)
  })
}
