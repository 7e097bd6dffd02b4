import { setTimeout } from 'node:timers/promises'
import { openApp, openDesk, type Door } from '../../app/open-app.ts'
import { faultSentence } from '../../core/fault-sentences.ts'
import { ask } from '../ask.ts'
import { defaultVault, findProgram } from '../program.ts'

/** Options every command takes. */
export type Common = { readonly json?: true; readonly vault?: string }

/** The vault a command works in. */
export function vaultOf(options: Common): string {
  return options.vault ?? defaultVault()
}

/**
 * Opens the vault, works in it, and lets it go whatever happens. When another process holds it, that is said on stderr first: what
 * only reads still works.
 */
export async function inVault<T>(options: Common, work: (door: Door) => Promise<T>): Promise<T> {
  return closing(await openApp(vaultOf(options), findProgram()), async door => {
    const { readOnly, heldBy } = await ask(door, 'app.status', {})
    if (readOnly) process.stderr.write(`${faultSentence('vault-locked', heldBy ?? '另一处')}\n`)
    return work(door)
  })
}

/** Waits until the index is whole, telling people at a terminal how far it is: an answer that is printed once must be the full one. */
export async function caughtUp(door: Door): Promise<void> {
  const say = (words: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${words}`)
  for (;;) {
    const rest = await ask(door, 'source.catchingUp', {})
    if (rest === null) break
    say(`正在整理资料库：${rest.done}/${rest.total}`)
    await setTimeout(200)
    say('')
  }
}

/** Runs `stop` at the first Ctrl+C or request to end, in place of ending at once; gives the way back to that. */
export function onInterrupt(stop: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const
  signals.forEach(signal => process.once(signal, stop))
  return () => signals.forEach(signal => process.off(signal, stop))
}

/** Works on single files; no vault is opened. A mistake of ours is shown whole, since there is no log to keep it. */
export async function atDesk<T>(work: (door: Door) => Promise<T>): Promise<T> {
  return closing(
    openDesk((call, mistake) => {
      console.error(mistake)
      return call
    }),
    work
  )
}

async function closing<T>(door: Door, work: (door: Door) => Promise<T>): Promise<T> {
  try {
    return await work(door)
  } finally {
    await door.close()
  }
}
