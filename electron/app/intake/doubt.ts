import type { ComingLine } from '../../core/intake/ledger.ts'
import type { Source } from '../../core/library/source.ts'
import type { App } from '../app.ts'
import { joinFamily } from './apply.ts'
import { readOrNull } from './read-source.ts'

type Powers = Pick<App, 'vault' | 'library' | 'inTurn' | 'clock'>

/**
 * Of lines that were about to come true when the program was killed those that did, as the vault itself has it; what belongs to them is made whole, and what was left half written
 * is taken away. The others are as if nobody had looked at their files.
 */
export async function settleDoubt(
  app: Powers,
  doubtful: readonly ComingLine[]
): Promise<readonly ComingLine[]> {
  const sources = new Map<string, Source | null>()
  for (const { sha256, sourceId } of doubtful) {
    if (sha256 === null || sourceId === null || sources.has(sourceId)) continue
    const source = await readOrNull(app, sourceId)
    await app.vault.sources.tidy(sourceId, source?.format ?? null)
    sources.set(sourceId, source)
    if (source !== null && source.family !== null) await joinFamily(app, source.family)
  }
  const missing = doubtful.filter(
    line => line.sha256 !== null && !isIn(sources.get(line.sourceId ?? '') ?? null, line)
  )
  const isMissing = new Set(missing.map(({ path }) => path))
  // A zip whose files are not all there has to be opened again.
  const isWhole = ({ path, outcome }: ComingLine) =>
    outcome !== 'unpacked' || !missing.some(member => member.path.startsWith(`${path}/`))
  return doubtful.filter(line => !isMissing.has(line.path) && isWhole(line))
}

/** Whether a source knows that a file with these bytes lies there. */
function isIn(source: Source | null, { path, sha256 }: ComingLine): boolean {
  if (source === null) return false
  return [source, ...source.copies].some(one => one.sha256 === sha256 && one.origin?.path === path)
}
