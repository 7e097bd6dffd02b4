/** Something the program says: what was done, perhaps with a way back, or what went wrong. */
export type Message =
  | { readonly kind: 'done'; readonly sentence: string; readonly undo: (() => void) | null }
  | { readonly kind: 'fault'; readonly sentence: string; readonly undo: null }

/** How long a message stands, ms; null until it is closed or another takes its place. What can be taken back or went wrong is not hurried away. */
export function lastsFor(message: Message): number | null {
  if (message.kind === 'fault') return null
  return message.undo === null ? 4_000 : 12_000
}
