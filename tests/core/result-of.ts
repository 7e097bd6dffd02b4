/** What comes of work in steps, done at one go. */
export function resultOf<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
