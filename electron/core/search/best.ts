/** What was kept: its number, its score, and what of that came from beside it. */
export type Offered = { readonly number: number; readonly score: number; readonly near: number }

/** Keeps the best of what is offered: `least` is what a score must exceed to be kept, `sorted` lists what was, best first. */
export type Best = {
  readonly least: () => number
  readonly offer: (number: number, score: number, near: number) => void
  readonly sorted: () => readonly Offered[]
}

/**
 * Room for the best `room` of what is offered in ascending order of number; of equals the earlier stays. A heap with the worst on top, in flat
 * lists: a query offers thousands, and an object for each would soon call for the garbage collector.
 */
export function createBest(room: number): Best {
  /** The place after the last, where the one just offered waits. */
  const hand = room
  const numbers = new Float64Array(room + 1)
  const scores = new Float64Array(room + 1)
  const nears = new Float64Array(room + 1)
  let count = 0
  const isWorse = (one: number, other: number) => {
    const [score, than] = [scores[one] ?? 0, scores[other] ?? 0]
    return score < than || (score === than && (numbers[one] ?? 0) > (numbers[other] ?? 0))
  }
  const move = (from: number, to: number) => {
    numbers[to] = numbers[from] ?? 0
    scores[to] = scores[from] ?? 0
    nears[to] = nears[from] ?? 0
  }
  const sink = () => {
    let at = 0
    for (let child = 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && isWorse(child + 1, child)) child++
      if (!isWorse(child, hand)) break
      move(child, at)
      at = child
    }
    move(hand, at)
  }
  const rise = () => {
    let at = count++
    for (let above = (at - 1) >> 1; at > 0 && isWorse(hand, above); above = (at - 1) >> 1) {
      move(above, at)
      at = above
    }
    move(hand, at)
  }
  const least = () => (count < room ? -Infinity : (scores[0] ?? 0))
  return {
    least,
    offer: (number, score, near) => {
      if (score <= least()) return
      numbers[hand] = number
      scores[hand] = score
      nears[hand] = near
      if (count < room) rise()
      else sink()
    },
    sorted: () =>
      [...Array(count).keys()]
        .sort((x, y) => (isWorse(x, y) ? 1 : -1))
        .map(at => ({ number: numbers[at] ?? 0, score: scores[at] ?? 0, near: nears[at] ?? 0 }))
  }
}
