import { z } from 'zod'

/**
 * What became of a file: read into the library (perhaps with something to look at), read anew because it had changed, the same words as a source that is there, unchanged since
 * last time, a zip that was opened, refused, passed over by its name, or no longer where it was.
 */
export const intakeOutcomes = [
  'read',
  'read-with-notices',
  'changed',
  'copy',
  'unchanged',
  'unpacked',
  'refused',
  'passed-over',
  'vanished'
] as const
export const intakeOutcomeSchema = z.enum(intakeOutcomes)
export type IntakeOutcome = z.infer<typeof intakeOutcomeSchema>

/** One file of an intake, as the report tells it. */
export const intakeLineSchema = z
  .object({
    path: z.string(),
    outcome: intakeOutcomeSchema,
    /** Of what was refused or passed over the code of the reason, of a copy how it is the same; null for the rest. */
    reason: z.string().nullable(),
    /** The source it was read into, or whose words it has. */
    sourceId: z.string().nullable(),
    /** Whether it says nearly the same as other sources. */
    family: z.boolean(),
    /** The sentence to show; null when there is nothing to say. */
    message: z.string().nullable()
  })
  .readonly()
export type IntakeLine = z.infer<typeof intakeLineSchema>

/** How many files came to what. Files that vanished are not among those of the intake. */
export type IntakeCounts = {
  readonly outcomes: Readonly<Record<IntakeOutcome, number>>
  /** Of those read, how many say nearly the same as another source. */
  readonly family: number
  /** Of those refused and passed over, by the code of the reason. */
  readonly reasons: Readonly<Record<string, number>>
}

/** A tally to which lines are added one by one: constant work for each. */
export type Tally = { readonly add: (line: IntakeLine) => void; readonly counts: () => IntakeCounts }

/** An empty tally. */
export function openTally(): Tally {
  const outcomes = new Map<IntakeOutcome, number>()
  const reasons = new Map<string, number>()
  let family = 0
  return {
    add: ({ outcome, reason, family: one }) => {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (one) family += 1
      if (reason !== null && (outcome === 'refused' || outcome === 'passed-over'))
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    },
    counts: () => ({
      outcomes: countEach(outcome => outcomes.get(outcome) ?? 0),
      family,
      reasons: Object.fromEntries(reasons)
    })
  }
}

/** The counts of lines. */
export function countLines(lines: readonly IntakeLine[]): IntakeCounts {
  const tally = openTally()
  lines.forEach(tally.add)
  return tally.counts()
}

function countEach(count: (outcome: IntakeOutcome) => number): IntakeCounts['outcomes'] {
  return {
    read: count('read'),
    'read-with-notices': count('read-with-notices'),
    changed: count('changed'),
    copy: count('copy'),
    unchanged: count('unchanged'),
    unpacked: count('unpacked'),
    refused: count('refused'),
    'passed-over': count('passed-over'),
    vanished: count('vanished')
  }
}
