import { diceOf } from '../fuzz/dice.ts'
import { allKills, buildChild, openScene, scenes, someKills, type Kill, type SceneName } from './sweep.ts'

/** How far a sweep goes: every so-manyth kill there is, so many times two or three kills in a row, by a seed. */
export type Extent = { readonly each: number; readonly doubles: number; readonly seed: number }

/** Sweeps all kill points of an import and tells what was wrong; how many runs were bad. */
export async function runKills(
  names: readonly SceneName[],
  { each, doubles, seed }: Extent
): Promise<number> {
  const built = await buildChild('kill-for-fuzz')
  let bad = 0
  for (const name of names) {
    const scene = await openScene(name, built)
    const dice = diceOf(seed)
    const plays: readonly (readonly Kill[])[] = [
      ...allKills(scene)
        .filter((_, place) => place % each === 0)
        .map(kill => [{ ...kill, jitter: dice.below(2) * dice.below(1000) }]),
      ...Array.from({ length: doubles }, () => someKills(scene, dice))
    ]
    console.log(`${name}: ${scene.changes.length} changes of the disk, ${plays.length} runs, seed ${seed}`)
    let kills = 0
    for (const [place, play] of plays.entries()) {
      const { wrong, met } = await scene.play(play)
      kills += met.length
      if (wrong.length > 0) {
        bad += 1
        console.log(`! ${JSON.stringify(play)}\n  ${met.join('\n  ')}\n    ${wrong.join('\n    ')}`)
      }
      if (place % 25 === 24) console.log(`  ${place + 1} runs, ${kills} kills`)
    }
    console.log(`${name}: ${kills} kills`)
    await scene.close()
  }
  console.log(bad === 0 ? 'nothing lost, doubled or left over' : `${bad} runs went wrong`)
  return bad
}

/** The scenes of a list such as first,again; all of `all`. */
export function scenesOf(list: string): readonly SceneName[] {
  return scenes.filter(name => list === 'all' || list.split(',').includes(name))
}
