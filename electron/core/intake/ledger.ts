import { z } from 'zod'
import type { Entry } from './entry.ts'
import {
  countLines,
  intakeLineSchema,
  intakeOutcomeSchema,
  type IntakeCounts,
  type IntakeLine
} from './line.ts'

/** How an intake begins. `paths` are folders and files of this machine when the program fetches the files itself, null when a page hands them in. */
export const intakeHeadSchema = z
  .object({
    schema: z.literal(1),
    id: z.string(),
    name: z.string(),
    paths: z.array(z.string()).readonly().nullable(),
    startedAt: z.string()
  })
  .readonly()
export type IntakeHead = z.infer<typeof intakeHeadSchema>

/** What a zip that was opened is known by later. */
const stampSchema = z.object({ size: z.number(), modified: z.number().nullable() }).readonly()
export type ZipStamp = z.infer<typeof stampSchema>

/** A line that is about to come true; `sha256` of the file's bytes, null when they were not looked at; `zip` of a zip that was opened, null of all else. */
export const comingLineSchema = intakeLineSchema
  .unwrap()
  .extend({ sha256: z.string().nullable(), zip: stampSchema.nullable().default(null) })
  .readonly()
export type ComingLine = z.infer<typeof comingLineSchema>

/** The line as reports tell it. */
export function lineOfComing({ sha256: _sha256, zip: _zip, ...line }: ComingLine): IntakeLine {
  return line
}

/** How an intake ended, with its counts, so that a list of intakes need not read them whole. `filled`: sources that lists filled or corrected. */
export const intakeEndSchema = z
  .object({
    at: z.string(),
    how: z.enum(['done', 'stopped', 'given-up']),
    done: z.number().int(),
    total: z.number().int(),
    filled: z.number().int(),
    counts: z.object({
      outcomes: z.record(intakeOutcomeSchema, z.number().int()),
      family: z.number().int(),
      reasons: z.record(z.string(), z.number().int())
    })
  })
  .readonly()
export type IntakeEnd = z.infer<typeof intakeEndSchema>

/**
 * What an intake's ledger says, one record a line: how it begins; files listed, as [path, size, modified]; that all are listed; lines about to come true, and that they did; sources
 * lists are about to fill; how it ended. `will` is on the disk before anything of it is done, so that after a kill only the last one is in doubt.
 */
export const ledgerRecordSchema = z.union([
  z.object({ head: intakeHeadSchema }).readonly(),
  z
    .object({ files: z.array(z.tuple([z.string(), z.number(), z.number().nullable()])).readonly() })
    .readonly(),
  z.object({ listed: z.literal(true) }).readonly(),
  z.object({ will: z.array(comingLineSchema).readonly() }).readonly(),
  z.object({ did: z.number().int() }).readonly(),
  z.object({ fill: z.array(z.string()).readonly() }).readonly(),
  z.object({ end: intakeEndSchema }).readonly()
])
export type LedgerRecord = z.infer<typeof ledgerRecordSchema>

/** An intake as its ledger tells it. `zips` are those that were opened; `doubtful` are the last lines that were about to come true when it broke off; `filled` are sources lists filled. */
export type IntakeState = {
  readonly head: IntakeHead
  readonly entries: readonly Entry[]
  readonly listed: boolean
  readonly lines: ReadonlyMap<string, IntakeLine>
  readonly zips: ReadonlyMap<string, ZipStamp>
  readonly filled: ReadonlySet<string>
  readonly doubtful: readonly ComingLine[]
  readonly end: IntakeEnd | null
}

/** The state to which records add up; null when they do not begin as an intake does. A continued intake has no end until it ends again. */
export function addUp(records: readonly LedgerRecord[]): IntakeState | null {
  const [first] = records
  if (first === undefined || !('head' in first)) return null
  const entries = new Map<string, Entry>()
  const lines = new Map<string, IntakeLine>()
  const zips = new Map<string, ZipStamp>()
  const filled = new Set<string>()
  let listed = false
  let doubtful: readonly ComingLine[] = []
  let end: IntakeEnd | null = null
  for (const record of records.slice(1)) {
    if ('files' in record) {
      for (const [path, size, modified] of record.files) entries.set(path, { path, size, modified })
    } else if ('listed' in record) listed = true
    else if ('will' in record) doubtful = record.will
    else if ('did' in record) {
      for (const line of doubtful) {
        lines.set(line.path, lineOfComing(line))
        if (line.zip !== null) zips.set(line.path, line.zip)
      }
      doubtful = []
    } else if ('fill' in record) record.fill.forEach(id => filled.add(id))
    end = 'end' in record ? record.end : null
  }
  return { head: first.head, entries: [...entries.values()], listed, lines, zips, filled, doubtful, end }
}

/** Files listed, as records of a size that is read and written in one go. */
export function listingRecords(entries: readonly Entry[]): readonly LedgerRecord[] {
  const most = 500
  return Array.from({ length: Math.ceil(entries.length / most) }, (_, at) => ({
    files: entries
      .slice(at * most, (at + 1) * most)
      .map(({ path, size, modified }) => [path, size, modified] as [string, number, number | null])
  }))
}

/** How many files an intake knows of: those listed, and those met inside zips. */
export function totalOf({ entries, lines }: Pick<IntakeState, 'entries' | 'lines'>): number {
  const listed = new Set(entries.map(({ path }) => path))
  const others = [...lines.values()].filter(
    ({ path, outcome }) => outcome !== 'vanished' && !listed.has(path)
  )
  return listed.size + others.length
}

/** The counts of an intake's lines. */
export function countsOf({ lines }: Pick<IntakeState, 'lines'>): IntakeCounts {
  return countLines([...lines.values()])
}
