import type { Corrected } from '../../../electron/core/calls/corrections.ts'
import type { Asked } from '../../../electron/core/contract.ts'
import type { SourceSummary } from '../../../electron/core/library/source.ts'
import { printed, readCell, type CellChange, type ColumnKey } from './columns.ts'
import type { Trace } from './steps.ts'

/** What is to be set of one source. */
export type Edit = {
  readonly sourceId: string
  readonly change: CellChange
  readonly checked: 'now' | 'leave'
}

type Corrections = Asked<'source.correctMany'>['corrections']

/** One call of corrections, and of how many sources it is. */
export type Batch = { readonly count: number; readonly corrections: Corrections }

const atOnce = 200

/** Edits as calls of up to 200 sources, in their order; neighbours that are set the same go together. */
export function batchesOf(edits: readonly Edit[]): readonly Batch[] {
  return Array.from({ length: Math.ceil(edits.length / atOnce) }, (_, at) => {
    const some = edits.slice(at * atOnce, (at + 1) * atOnce)
    const groups: { readonly key: string; readonly edit: Edit; readonly sourceIds: string[] }[] = []
    for (const edit of some) {
      const key = JSON.stringify([edit.change, edit.checked])
      const last = groups.at(-1)
      if (last?.key === key) last.sourceIds.push(edit.sourceId)
      else groups.push({ key, edit, sourceIds: [edit.sourceId] })
    }
    return {
      count: some.length,
      corrections: groups.map(({ edit, sourceIds }) => {
        const { people, ...facts } = edit.change.facts
        return {
          sourceIds,
          kind: edit.change.kind,
          facts: people === undefined ? facts : { ...facts, people: [...people] },
          checked: edit.checked
        }
      })
    }
  })
}

/** What each source was known by before and after, of those that were changed; a source changed twice in one step keeps its first and its last state. */
export function tracesOf(answers: readonly Corrected[]): readonly Trace[] {
  const traces = new Map<string, Trace>()
  for (const { sourceId, former, latter } of answers) {
    if (former === null || latter === null) continue
    const before = traces.get(sourceId)?.before ?? former
    traces.set(sourceId, { sourceId, before, after: latter })
  }
  return [...traces.values()]
}

/** A cell and the words that are to stand in it. */
export type CellWords = {
  readonly source: SourceSummary
  readonly column: ColumnKey
  readonly words: string
}

/** Cells as edits, one a source, and the cells that cannot be set with why not. Cells that already say so are left alone. */
export function editsOf(cells: readonly CellWords[]): {
  readonly edits: readonly Edit[]
  readonly refused: readonly string[]
} {
  const edits = new Map<string, Edit>()
  const refused: string[] = []
  for (const { source, column, words } of cells) {
    if (printed(source, column) === words) continue
    const read = readCell(column, words, source)
    if (!read.ok) {
      refused.push(read.reason)
      continue
    }
    const before = edits.get(source.id)?.change
    edits.set(source.id, {
      sourceId: source.id,
      checked: 'leave',
      change: {
        kind: read.change.kind ?? before?.kind ?? null,
        facts: { ...before?.facts, ...read.change.facts }
      }
    })
  }
  return { edits: [...edits.values()], refused }
}
