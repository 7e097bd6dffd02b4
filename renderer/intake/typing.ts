/** So many ms after a key nobody types any more, and so many at most are waited. */
const pause = 300
const longest = 1000
const look = 50
/** What an input method writes comes without keys. */
const keys = ['keydown', 'input'] as const

/** Tells work that can wait when to go on. `lull` resolves when no key has been pressed for a moment, or after a second all the same; `end` stops watching. */
export type Typing = { readonly lull: () => Promise<void>; readonly end: () => void }

/** Watches the keyboard of the window from now on. */
export function watchTyping(): Typing {
  let last = -Infinity
  const press = () => {
    last = performance.now()
  }
  keys.forEach(key => window.addEventListener(key, press, { capture: true, passive: true }))
  return {
    lull: async () => {
      const from = performance.now()
      while (performance.now() - last < pause && performance.now() - from < longest)
        await new Promise(resolve => window.setTimeout(resolve, look))
    },
    end: () => keys.forEach(key => window.removeEventListener(key, press, { capture: true }))
  }
}
