/** Pseudo-random choices, the same in every run with the same seed. */
export type Dice = {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number
  /** One of these. */
  readonly pick: <T>(choices: readonly T[]) => T
}

/** Dice that fall as `seed` has it. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const pick = <T>(choices: readonly T[]): T => {
    const found = choices[below(choices.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  return { below, pick }
}
