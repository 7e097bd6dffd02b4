import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diceOf } from '../fuzz/dice.ts'
import { allKills, buildChild, openScene, someKills, type Kill, type Scene } from './sweep.ts'

// All kill points of all scenes are `npm run fuzz -- --kill`.
const sample = { first: { singles: 5, rows: 2 }, again: { singles: 3, rows: 1 } } as const

for (const name of ['first', 'again'] as const)
  describe(`an import (${name}) killed at a change of the disk`, () => {
    let scene: Scene
    beforeAll(async () => {
      scene = await openScene(name, await buildChild(`kill-for-test-${name}`))
    }, 120_000)
    afterAll(() => scene.close())

    test('goes on as if nothing had been: the report, the sources, the copies and families, the index', async () => {
      const dice = diceOf(5)
      const kills = allKills(scene)
      const { singles, rows } = sample[name]
      const plays: readonly (readonly Kill[])[] = [
        // One in each stretch of the import, so that every part of it is met.
        ...Array.from({ length: singles }, (_, part) => {
          const from = Math.floor((kills.length * part) / singles)
          const kill = kills[from + dice.below(Math.floor(kills.length / singles))]
          return kill === undefined ? [] : [{ ...kill, jitter: dice.below(1000) }]
        }),
        ...Array.from({ length: rows }, () => someKills(scene, dice))
      ]
      const played: { readonly met: readonly string[]; readonly wrong: readonly string[] }[] = []
      for (const play of plays) played.push(await scene.play(play))
      const wrong = played.filter(one => one.wrong.length > 0)
      // Where a kill falls is up to the machine, too: what went wrong may not come again.
      if (wrong.length > 0) console.error(JSON.stringify(wrong, null, 2))
      expect(wrong).toEqual([])
      // The kills must have met an import at work.
      expect(played.flatMap(({ met }) => met).length).toBeGreaterThanOrEqual(plays.length - 1)
    }, 240_000)

    test('has every kind of file to lose', () => {
      const outcomes = name === 'first' ? firstOutcomes : againOutcomes
      expect(scene.told.first).toMatchObject({ ...outcomes, twice: 0 })
      expect(scene.told.live).toEqual(scene.told.first)
    })
  })

const firstOutcomes = {
  done: 35,
  total: 35,
  filled: 5,
  family: 4,
  counts: {
    read: 19,
    copy: 6,
    unpacked: 3,
    refused: 4,
    'passed-over': 3,
    changed: 0,
    unchanged: 0,
    vanished: 0
  }
}
const againOutcomes = {
  done: 35,
  total: 35,
  filled: 5,
  family: 3,
  counts: {
    read: 5,
    copy: 3,
    changed: 4,
    unchanged: 15,
    unpacked: 1,
    refused: 4,
    'passed-over': 3,
    vanished: 2
  }
}
