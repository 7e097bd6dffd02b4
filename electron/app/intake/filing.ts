import { setImmediate } from 'node:timers/promises'
import type { Entry } from '../../core/intake/entry.ts'
import type { ComingLine, LedgerRecord } from '../../core/intake/ledger.ts'
import type { App } from '../app.ts'
import { applyVerdict, joinFamily, type Given } from './apply.ts'
import type { Known } from './known.ts'
import { lineOf } from './lines.ts'
import { verdictOnBytes, verdictOnWords, type ReadFile, type Verdict } from './verdict.ts'

/** What waits to be filed: a line with nothing to do in the vault, a file whose bytes are known, or one that was read. */
export type Waiting =
  | { readonly kind: 'line'; readonly line: ComingLine }
  | { readonly kind: 'bytes'; readonly entry: Entry; readonly sha256: string; readonly sourceId: string }
  | { readonly kind: 'file'; readonly file: ReadFile }

/** Puts files into the vault in the order they come, some at a time, each batch told to the ledger before it is done. */
export type Filing = {
  /**
   * Resolves at once while few wait, else when there is room again. Throws what made filing as a whole fail. What is put in one go while
   * nothing waits is told to the ledger in one record: as much as one batch holds, which is as much as a kill can leave in doubt.
   */
  readonly put: (...coming: readonly Waiting[]) => Promise<void>
  /** Resolves when all that was put is filed and the ledger knows it. */
  readonly drained: () => Promise<void>
}

type Powers = Pick<App, 'vault' | 'library' | 'inTurn' | 'clock' | 'ids'>
type Decided =
  | { readonly line: ComingLine; readonly given: null; readonly verdict: null }
  | { readonly line: ComingLine; readonly given: Given; readonly verdict: Verdict }

const batchOf = { files: 32, lines: 400 } as const

/** Files for the intake `id`; `settled` hears of lines that have come true, and may wait with something of its own before the next batch. */
export function openFiling(
  app: Powers,
  { id, known }: { readonly id: string; readonly known: Known },
  settled: (lines: readonly ComingLine[]) => Promise<void>
): Filing {
  const waiting: Waiting[] = []
  const roomFor: (() => void)[] = []
  let running: Promise<void> | null = null
  let broken: { readonly error: unknown } | null = null
  /** What the ledger is to be told with the next record, so that one write does for both. */
  let unsaid: readonly LedgerRecord[] = []

  const decide = async (one: Waiting): Promise<Decided> => {
    if (one.kind === 'line') return { line: one.line, given: null, verdict: null }
    const entry = one.kind === 'file' ? one.file.entry : one.entry
    const sha256 = one.kind === 'file' ? one.file.sha256 : one.sha256
    const verdict =
      verdictOnBytes(known, entry, sha256) ??
      (one.kind === 'file'
        ? await verdictOnWords(app, known, one.file)
        : { kind: 'copy' as const, sourceId: one.sourceId, how: 'same-bytes' as const })
    const line = lineOf(known, { path: entry.path, sha256 }, verdict)
    noteVerdict(known, { entry, sha256 }, verdict)
    const bytes = one.kind === 'file' ? one.file.bytes : null
    return { line, given: { entry, sha256, bytes }, verdict }
  }

  const fileBatch = async (batch: readonly Waiting[]) => {
    const decided: Decided[] = []
    for (const one of batch) {
      decided.push(await decide(one))
      await setImmediate()
    }
    const lines = decided.map(({ line }) => line)
    await app.vault.intakes.append(id, [...unsaid, { will: lines }])
    unsaid = []
    const taking = await applyAll(app, decided)
    for (const [at, take] of taking.entries()) {
      take?.()
      const family = decided[at] === undefined ? null : familyOf(decided[at])
      if (family !== null) await joinFamily(app, family)
      await setImmediate()
    }
    unsaid = [{ did: lines.length }]
    await settled(lines)
  }

  const run = async () => {
    try {
      while (waiting.length > 0) {
        const batch = takeBatch(waiting)
        roomFor.splice(0).forEach(go => go())
        await fileBatch(batch)
      }
    } catch (error) {
      broken = { error }
      waiting.length = 0
      roomFor.splice(0).forEach(go => go())
    } finally {
      running = null
    }
  }
  const refuse = () => {
    if (broken !== null) throw broken.error
  }
  return {
    put: async (...coming) => {
      refuse()
      if (coming.length === 0) return
      waiting.push(...coming)
      running ??= run()
      const most = coming.every(({ kind }) => kind === 'line') ? batchOf.lines : batchOf.files
      if (waiting.length >= most) await new Promise<void>(resolve => roomFor.push(resolve))
      refuse()
    },
    drained: async () => {
      while (running !== null) await running
      refuse()
      await app.vault.intakes.append(id, unsaid)
      unsaid = []
    }
  }
}

function takeBatch(waiting: Waiting[]): readonly Waiting[] {
  let files = 0
  const end = waiting.findIndex(one => one.kind !== 'line' && (files += 1) > batchOf.files)
  return waiting.splice(0, Math.min(batchOf.lines, end === -1 ? waiting.length : end))
}

/** What the next file of the same batch has to know already. */
function noteVerdict(
  known: Known,
  { entry, sha256 }: Pick<Given, 'entry' | 'sha256'>,
  verdict: Verdict
): void {
  if (verdict.kind === 'unchanged' || verdict.kind === 'copy')
    return known.noteCopy(entry, { sha256, sourceId: verdict.sourceId })
  known.note(verdict.source, verdict.told)
  const { family } = verdict.source
  if (family !== null && known.about(family)?.family === null) known.noteFamily(family, family)
}

/** Side by side, but what concerns one source in its order, and none of a family before its first: a kill in between would leave a family without it. */
async function applyAll(app: Powers, decided: readonly Decided[]): Promise<readonly ((() => void) | null)[]> {
  const writing = new Map<string, Promise<unknown>>()
  const apply = ({ line: { sourceId }, given, verdict }: Decided, family: string | null) => {
    if (given === null) return null
    const before = [sourceId, family].map(id => (id === null ? null : writing.get(id)))
    const applied = Promise.all(before).then(() => applyVerdict(app, given, verdict))
    if (sourceId !== null) writing.set(sourceId, applied)
    return applied
  }
  return Promise.all(decided.map(one => apply(one, familyOf(one))))
}

function familyOf({ verdict }: Decided): string | null {
  return verdict?.kind === 'new' || verdict?.kind === 'changed' ? verdict.source.family : null
}
