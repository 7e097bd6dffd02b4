/** So many ms after a call was answered the next is waited for: people type in bursts. */
const lull = 100

/** Whether someone is being served: what can wait then does. */
export type Attention = {
  /** Answers a call. */
  readonly serving: <T>(call: () => Promise<T>) => Promise<T>
  /** Whether a call is being answered, or was a moment ago. */
  readonly isCalledUpon: () => boolean
}

/** Nobody is served yet. */
export function openAttention(): Attention {
  let answering = 0
  let lastAnswered = -Infinity
  return {
    serving: async call => {
      answering += 1
      try {
        return await call()
      } finally {
        answering -= 1
        lastAnswered = performance.now()
      }
    },
    isCalledUpon: () => answering > 0 || performance.now() - lastAnswered < lull
  }
}
