/** For so long, in ms, what was read last is kept after it was asked for. */
const kept = 60_000

/** Reads something by id and remembers the last of it for a minute; `forget` when it may have changed. */
export type LastRead<T> = { readonly read: (id: string) => Promise<T>; readonly forget: () => void }

/**
 * A report is read a page at a time and with every key that narrows it down, and that of a whole office is tens of thousands of lines: too many to
 * take from the disk each time, and to keep once nobody looks.
 */
export function rememberLast<T>(read: (id: string) => Promise<T>): LastRead<T> {
  let last: { readonly id: string; readonly value: Promise<T> } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const forget = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    last = null
  }
  return {
    read: id => {
      const value = last?.id === id ? last.value : read(id)
      forget()
      const mine = { id, value }
      last = mine
      timer = setTimeout(forget, kept)
      timer.unref()
      // What failed is tried anew.
      value.catch(() => last === mine && forget())
      return value
    },
    forget
  }
}
