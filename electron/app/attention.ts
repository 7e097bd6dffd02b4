import { setTimeout } from 'node:timers/promises'

/** So many ms after a call was answered the next is waited for: people type in bursts. */
const lull = 100
/** Calls that come of keys being pressed: what is looked for while typing, and a letter at work. */
const typed = /^(?:search\.|case\.(?:saveReply|keepUnsaved|check)$)/
/** So many ms after such a call nobody types any more; so many at most are waited, looking so often. */
const typing = { pause: 300, longest: 1000, look: 50 } as const

/** Whether someone is being served: what can wait then does. */
export type Attention = {
  /** Answers a call of that name. */
  readonly serving: <T>(name: string, call: () => Promise<T>) => Promise<T>
  /** Whether a call is being answered, or was a moment ago. */
  readonly isCalledUpon: () => boolean
  /** Resolves when nobody seems to type, and after a second all the same: for work that must go on. */
  readonly untilLull: () => Promise<void>
}

/** Nobody is served yet. */
export function openAttention(): Attention {
  let answering = 0
  let lastAnswered = -Infinity
  let lastTyped = -Infinity
  return {
    serving: async (name, call) => {
      answering += 1
      try {
        return await call()
      } finally {
        answering -= 1
        lastAnswered = performance.now()
        if (typed.test(name)) lastTyped = lastAnswered
      }
    },
    isCalledUpon: () => answering > 0 || performance.now() - lastAnswered < lull,
    untilLull: async () => {
      const from = performance.now()
      while (performance.now() - lastTyped < typing.pause && performance.now() - from < typing.longest)
        await setTimeout(typing.look)
    }
  }
}
