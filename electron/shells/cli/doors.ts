import { openApp, openDesk, type Door } from '../../app/open-app.ts'
import { defaultVault, findProgram } from '../program.ts'

/** Options every command takes. */
export type Common = { readonly json?: true; readonly vault?: string }

/** The vault a command works in. */
export function vaultOf(options: Common): string {
  return options.vault ?? defaultVault()
}

/** Opens the vault, works in it, and lets it go whatever happens. */
export async function inVault<T>(options: Common, work: (door: Door) => Promise<T>): Promise<T> {
  return closing(await openApp(vaultOf(options), findProgram()), work)
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
