import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVault, openVault } from '../../electron/adapters/stores/vault.ts'
import { openLibrary } from '../../electron/app/library.ts'
import { findSources } from '../../electron/core/search/find-sources.ts'
import { questionFor } from '../../electron/core/search/listed.ts'
import type { Source } from '../../electron/core/library/source.ts'
import { duration, figure, quantile, timedAsync, within, type Figure } from './timing.ts'

const powers = { clock: () => '2026-03-05T09:30:00.000+08:00' }

/** Files all sources in a vault on disk, then opens it without an index and with one. */
export async function vaultFigures(sources: readonly Source[]): Promise<readonly Figure[]> {
  const base = await mkdtemp(join(tmpdir(), 'banfu-bench-'))
  const folder = join(base, 'vault')
  try {
    const vault = await createVault(folder, powers)
    const filing = await timedAsync(async () => {
      for (const source of sources) await vault.sources.write(source, null)
    })
    const cold = await timedAsync(() => openLibrary(vault))
    const saving = await timedAsync(() => cold.value.save())
    await vault.close()
    const opened = [await openOnce(folder), await openOnce(folder), await openOnce(folder)]
    return [
      figure(
        'vault: filing all sources on disk',
        `${duration(filing.ms)} (${duration(filing.ms / sources.length)} each)`
      ),
      figure('vault: opening without an index', duration(cold.ms)),
      figure('vault: writing the index down', duration(saving.ms)),
      within('vault: opening with a warm index', quantile(opened, 0.5), 1000)
    ]
  } finally {
    await rm(base, { recursive: true, force: true })
  }
}

/** Opens the vault as the program does, asks one question, and lets it go; the time until the answer. */
async function openOnce(folder: string): Promise<number> {
  const { ms, value } = await timedAsync(async () => {
    const vault = await openVault(folder, powers)
    const library = await openLibrary(vault)
    findSources(library.shelf, questionFor('停车', 10))
    return vault
  })
  await value.close()
  return ms
}
