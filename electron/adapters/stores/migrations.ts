/** Brings a record from one schema to the next; what it is handed has the fields of the older schema and may be changed freely. */
export type Migration = (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** From schema n (position n − 1) to n + 1. A function that was ever released is never edited; a change is a new function at the end. */
export type Migrations = readonly Migration[]

/** The kinds of record a vault holds, and the steps each has taken since schema 1. */
export const migrations = {
  vault: [],
  // 2: a unit keeps further layouts, and says which kind of document is printed in which.
  // 3: and what it sets for the checks.
  unit: [unit => ({ ...unit, profiles: [], profileUses: {} }), unit => ({ ...unit, checks: null })],
  settings: [],
  ledger: [],
  // 2: facts name a topic and what the deputy said; a source knows where its file lay, its copies, its family, when it was looked over and what was put right.
  source: [
    source => ({
      ...source,
      facts: { ...(isRecord(source['facts']) ? source['facts'] : {}), topic: null, outcome: null },
      origin: null,
      copies: [],
      family: null,
      checkedAt: null,
      corrected: []
    })
  ],
  case: [],
  template: [],
  unsaved: [],
  validity: []
} as const satisfies Record<string, Migrations>

/** A record in the present schema; or that it was saved by a newer program; or that it names no schema at all. */
export type Migrated =
  | { readonly state: 'present'; readonly record: Readonly<Record<string, unknown>> }
  | { readonly state: 'newer' }
  | { readonly state: 'not-a-record' }

/** Takes a record as read from the disk through all steps it still lacks. */
export function migrate(read: unknown, steps: Migrations): Migrated {
  if (!isRecord(read)) return { state: 'not-a-record' }
  const { schema } = read
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) return { state: 'not-a-record' }
  if (schema > steps.length + 1) return { state: 'newer' }
  const record = steps
    .slice(schema - 1)
    .reduce((older, step, i) => ({ ...step(older), schema: schema + i + 1 }), read)
  return { state: 'present', record }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
