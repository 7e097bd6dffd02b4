import { guessLikeness, sketchLength, worthALook } from './sketch.ts'

/** Sketches by id, and which are near a given one in time that does not grow with their number. */
export type Near = {
  readonly add: (id: string, sketch: Uint16Array) => void
  readonly remove: (id: string) => void
  /** At most `most` ids of sketches that look alike, the likest first. */
  readonly find: (sketch: Uint16Array, most: number) => readonly string[]
  readonly size: () => number
}

const rows = 2
const bands = sketchLength / rows
/** A bucket of so many is one of words everybody uses; the latest are looked at. */
const longestWalk = 200

/**
 * Locality-sensitive buckets over sketches: 24 bands of two minima, so that of texts with likeness 0.4 all but two in a hundred share a bucket. Chains in typed arrays, about 300
 * bytes a text. `expected`: how many will be added, so far as that is known, so that room is made for them once.
 */
export function createNear(expected: number): Near {
  const first = Math.max(1024, Math.ceil(expected * 1.1))
  let ids: (string | null)[] = []
  let places = new Map<string, number>()
  let sketches = new Uint16Array(first * sketchLength)
  let next = new Int32Array(first * bands)
  let heads = new Int32Array(2 ** Math.ceil(Math.log2(first * bands))).fill(-1)
  let live = 0

  const bucket = (sketch: Uint16Array, from: number, band: number) => {
    const one = sketch[from + band * rows] ?? 0
    const two = sketch[from + band * rows + 1] ?? 0
    let hash = Math.imul((one << 16) | two, 0x9e3779b1) ^ Math.imul(band + 1, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
    return ((hash ^ (hash >>> 16)) >>> 0) & (heads.length - 1)
  }
  const link = (place: number) => {
    for (let band = 0; band < bands; band += 1) {
      const head = bucket(sketches, place * sketchLength, band)
      next[place * bands + band] = heads[head] ?? -1
      heads[head] = place * bands + band
    }
  }
  /** Makes room for twice as many, leaving out what was removed. */
  const grow = () => {
    const kept = ids.flatMap((id, place) => (id === null ? [] : [{ id, place }]))
    const room = Math.max(1024, kept.length * 2)
    const old = sketches
    sketches = new Uint16Array(room * sketchLength)
    next = new Int32Array(room * bands)
    heads = new Int32Array(2 ** Math.ceil(Math.log2(room * bands))).fill(-1)
    ids = kept.map(({ id }) => id)
    places = new Map(ids.map((id, place) => [id ?? '', place]))
    kept.forEach(({ place }, now) => {
      sketches.set(old.subarray(place * sketchLength, (place + 1) * sketchLength), now * sketchLength)
      link(now)
    })
  }
  const remove = (id: string) => {
    const place = places.get(id)
    if (place === undefined) return
    places.delete(id)
    ids[place] = null
    live -= 1
  }
  return {
    add: (id, sketch) => {
      remove(id)
      if (ids.length * sketchLength >= sketches.length) grow()
      const place = ids.length
      ids.push(id)
      places.set(id, place)
      sketches.set(sketch, place * sketchLength)
      link(place)
      live += 1
    },
    remove,
    find: (sketch, most) => {
      const seen = new Map<number, number>()
      for (let band = 0; band < bands; band += 1) {
        let node = heads[bucket(sketch, 0, band)] ?? -1
        for (let step = 0; node >= 0 && step < longestWalk; step += 1) {
          const place = (node - (node % bands)) / bands
          if (!seen.has(place) && typeof ids[place] === 'string')
            seen.set(
              place,
              guessLikeness(sketch, sketches.subarray(place * sketchLength, (place + 1) * sketchLength))
            )
          node = next[node] ?? -1
        }
      }
      return [...seen]
        .filter(([, guess]) => guess >= worthALook)
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .flatMap(([place]) => ids[place] ?? [])
    },
    size: () => live
  }
}
