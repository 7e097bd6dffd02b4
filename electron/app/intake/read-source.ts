import { Fault } from '../../core/fault.ts'
import type { Source } from '../../core/library/source.ts'
import type { App } from '../app.ts'

/** A source of the vault; null when it was removed meanwhile or no copy of it is good. Other faults as of the stores. */
export async function readOrNull({ vault }: Pick<App, 'vault'>, id: string): Promise<Source | null> {
  try {
    return await vault.sources.read(id)
  } catch (error) {
    if (error instanceof Fault && ['not-found', 'record-damaged'].includes(error.code)) return null
    throw error
  }
}
