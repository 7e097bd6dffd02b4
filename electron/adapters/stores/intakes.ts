import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../core/fault.ts'
import {
  addUp,
  intakeEndSchema,
  intakeHeadSchema,
  ledgerRecordSchema,
  type IntakeEnd,
  type IntakeHead,
  type IntakeState,
  type LedgerRecord
} from '../../core/intake/ledger.ts'
import { appendLine, codeOf, onDisk, writeAtomic } from './atomic-file.ts'
import { folderName } from './file-names.ts'
import type { Ground } from './ground.ts'
import { cutTornLine, edgeLines } from './lines-file.ts'
import { readText } from './record.ts'

/** An intake in a list: how it began, and how it ended when that is its last word. */
export type ListedIntake = { readonly head: IntakeHead; readonly end: IntakeEnd | null }

/** The ledgers of intakes: imports/<id>.jsonl, append-only, one record a line. */
export type IntakeStore = {
  /** All intakes, the latest first, by the first and last lines of their ledgers. */
  readonly list: () => Promise<readonly ListedIntake[]>
  /** Fault 'not-found' when there is none. A line that cannot be read is left out: the files it spoke of are looked at again. */
  readonly read: (id: string) => Promise<IntakeState>
  /** Begins the ledger of a new intake. */
  readonly begin: (head: IntakeHead) => Promise<void>
  /** Adds records and has them on the disk before returning. */
  readonly append: (id: string, records: readonly LedgerRecord[]) => Promise<void>
  /** Takes away what a kill left half written, before an intake goes on. */
  readonly mend: (id: string) => Promise<void>
}

const edge = 256 * 1024

/** The intakes on a ground. */
export function intakeStore(ground: Ground): IntakeStore {
  const folder = join(ground.folder, 'imports')
  const pathOf = (id: string) => join(folder, `${folderName(id)}.jsonl`)
  return {
    list: async () => {
      const names = (await namesIn(folder)).filter(name => name.endsWith('.jsonl')).toReversed()
      const listed = await Promise.all(names.map(name => edgesOf(join(folder, name))))
      return listed.filter(one => one !== null)
    },
    read: async id => {
      const text = await readText(pathOf(id))
      // A last line without its end is taken away before the intake goes on, even when all else of it is there.
      const whole = text?.slice(0, text.lastIndexOf('\n') + 1) ?? ''
      const state = addUp(whole.split('\n').flatMap(line => readLine(line) ?? []))
      if (state === null) throw new Fault('not-found', '这次导入的记录')
      return state
    },
    begin: head =>
      ground.inTurn(pathOf(head.id), async () => {
        await ground.mayWrite()
        await onDisk(folder, async () => {
          await mkdir(folder, { recursive: true })
          // What was killed while it began is no intake.
          for (const name of await readdir(folder))
            if (name.endsWith('.tmp')) await rm(join(folder, name), { force: true })
        })
        await writeAtomic(pathOf(head.id), `${JSON.stringify({ head })}\n`)
      }),
    append: (id, records) =>
      ground.inTurn(pathOf(id), async () => {
        await ground.mayWrite()
        if (records.length === 0) return
        await onDisk(folder, () => mkdir(folder, { recursive: true }))
        await appendLine(pathOf(id), records.map(record => JSON.stringify(record)).join('\n'))
      }),
    mend: id =>
      ground.inTurn(pathOf(id), async () => {
        await ground.mayWrite()
        await cutTornLine(pathOf(id))
      })
  }
}

async function edgesOf(path: string): Promise<ListedIntake | null> {
  const { first, last } = await edgeLines(path, edge)
  const begin = readLine(first)
  if (begin === null || !('head' in begin)) return null
  const final = readLine(last)
  return {
    head: intakeHeadSchema.parse(begin.head),
    end: final !== null && 'end' in final ? intakeEndSchema.parse(final.end) : null
  }
}

function readLine(line: string): LedgerRecord | null {
  if (line === '') return null
  try {
    const read = ledgerRecordSchema.safeParse(JSON.parse(line))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return onDisk(folder, async () => {
    try {
      return (await readdir(folder)).toSorted()
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    }
  })
}
