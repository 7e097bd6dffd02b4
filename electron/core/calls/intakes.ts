import { z } from 'zod'
import { entrySchema } from '../intake/entry.ts'
import { intakeOutcomeSchema, type IntakeCounts, type IntakeLine } from '../intake/line.ts'
import { call, id, nothing, uploadId } from './call.ts'
import type { ExportTicket } from './exports.ts'

/** How far an intake has come: small, so that it may be asked for often. */
export type IntakeStatus = {
  readonly id: string
  readonly name: string
  /** Who fetches the files: the program itself from this machine, or the page that hands them in. */
  readonly hands: 'here' | 'page'
  readonly state: 'preparing' | 'running' | 'finishing' | 'done' | 'stopped' | 'failed'
  readonly done: number
  /** Files known so far; grows while folders and zips are looked through. */
  readonly total: number
  readonly counts: IntakeCounts
  /** The last few files that were done, the latest first. */
  readonly latest: readonly IntakeLine[]
  /** A file being read. */
  readonly current: string | null
  readonly perSecond: number | null
  readonly secondsLeft: number | null
  /** Sources whose outcome, category and the like were filled or put right from lists. */
  readonly filled: number
  /** The sentence of what made the intake as a whole fail. */
  readonly failure: string | null
}

/** An intake as the list of earlier ones shows it. */
export type IntakeSummary = Pick<
  IntakeStatus,
  'id' | 'name' | 'hands' | 'done' | 'total' | 'counts' | 'filled'
> & {
  readonly startedAt: string
  readonly endedAt: string | null
  /** `open`: it can go on, because it was stopped or broke off. */
  readonly state: 'running' | 'done' | 'open' | 'given-up'
  /** Whether its folder is still where it was, so that the program can go on by itself. */
  readonly reachable: boolean
}

const filter = {
  outcome: z.union([intakeOutcomeSchema, z.literal('family')]).nullable(),
  reason: z.string().nullable(),
  words: z.string().max(200)
}

/**
 * Taking in whole folders. The program fetches the files of a place by itself (`intake.start`); a page lists what it has (`intake.open`, `intake.offer`, `intake.listed`),
 * learns which files are wanted, and hands those in one by one. `continues` is the id of an intake that is to go on.
 */
export const intakeCalls = {
  'intake.start': call<{ readonly intakeId: string }>()(
    z.object({ placeId: id.nullable(), continues: id.nullable().default(null) })
  ),
  'intake.open': call<{ readonly intakeId: string }>()(
    z.object({ name: z.string().min(1).max(300), continues: id.nullable().default(null) })
  ),
  /** `wanted` are the positions of the files that are to be handed in. */
  'intake.offer': call<{ readonly wanted: readonly number[] }>()(
    z.object({ intakeId: id, entries: z.array(entrySchema).min(1).max(2000) })
  ),
  'intake.listed': call<null>()(z.object({ intakeId: id })),
  /** Answers when the file is read, so that as many are on their way as are asked at once. `uploadId` null: the page could not read it. */
  'intake.hand': call<null>()(z.object({ intakeId: id, path: z.string(), uploadId: uploadId.nullable() })),
  /** The state of an intake of this run of the program; null asks for the latest. */
  'intake.status': call<IntakeStatus | null>()(z.object({ intakeId: id.nullable().default(null) })),
  /** Stops after the files at hand; what is done stays, and it can go on later. */
  'intake.stop': call<null>()(z.object({ intakeId: id })),
  /** Says that an intake that broke off is not to go on. */
  'intake.giveUp': call<null>()(z.object({ intakeId: id })),
  /** All intakes, the latest first. */
  'intake.list': call<readonly IntakeSummary[]>()(nothing),
  /** A page of a report's lines, what needs an eye first. */
  'intake.lines': call<{ readonly lines: readonly IntakeLine[]; readonly total: number }>()(
    z.object({
      intakeId: id,
      ...filter,
      from: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(500)
    })
  ),
  'intake.export': call<ExportTicket>()(z.object({ intakeId: id, ...filter }))
} as const
