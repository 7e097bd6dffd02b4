import { z } from 'zod'
import type { Case } from '../case/case.ts'
import type { DocumentNumber } from '../reply/reply.ts'
import type { Series, Unit } from '../unit/unit.ts'

/** One number given: to which case and when. An entry is never taken out, so a number is never given twice. */
export const ledgerEntrySchema = z
  .object({
    code: z.string().min(1),
    year: z.number().int(),
    serial: z.number().int().positive(),
    caseId: z.string(),
    at: z.string()
  })
  .readonly()
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

/** 编号台账: all numbers ever given in a vault. */
export const ledgerSchema = z
  .object({ schema: z.literal(1), entries: z.array(ledgerEntrySchema).readonly() })
  .readonly()
export type Ledger = z.infer<typeof ledgerSchema>

export const emptyLedger: Ledger = { schema: 1, entries: [] }

/** The series a case is numbered in: by what is written (answer or contribution) and what it answers; null when the unit has none. */
export function seriesOf(kase: Case, unit: Unit): Series | null {
  const replyKind = kase.reply?.kind ?? 'answer'
  return unit.series.find(s => s.replyKind === replyKind && s.itemKind === kase.item.kind) ?? null
}

/**
 * The number that comes next in a series and year: one more than the highest given, `startAt` in a fresh year.
 * Series that share a code share the count, so that no two letters bear the same number.
 */
export function nextNumber(ledger: Ledger, series: Series, year: number): DocumentNumber {
  const given = ledger.entries.filter(e => e.code === series.code && e.year === year).map(e => e.serial)
  return { code: series.code, year, serial: Math.max(series.startAt - 1, ...given) + 1 }
}

/** The number a case was given earlier under that code, so that a letter done again keeps it; null when none was given. */
export function numberHeld(ledger: Ledger, caseId: string, code: string): DocumentNumber | null {
  const held = ledger.entries.findLast(e => e.caseId === caseId && e.code === code)
  return held ? { code, year: held.year, serial: held.serial } : null
}

/** Under what the number of a case's 会办函 stands in the ledger: it is not the number of its reply, even where series share a code. */
export function requestKey(caseId: string): string {
  return `${caseId}#request`
}

/** The ledger with one more number in it. */
export function enter(ledger: Ledger, entry: LedgerEntry): Ledger {
  return { ...ledger, entries: [...ledger.entries, entry] }
}

/** The ledger as the cases themselves tell it, in order of number: what is left to go by when the ledger's own record is lost. */
export function ledgerOf(cases: readonly Case[]): Ledger {
  const entries = cases.flatMap((kase): readonly LedgerEntry[] => {
    const number = kase.reply?.frame.number ?? null
    const { requestNumber } = kase
    return [
      ...(number === null ? [] : [{ ...number, caseId: kase.id, at: kase.updatedAt }]),
      ...(requestNumber === null
        ? []
        : [{ ...requestNumber, caseId: requestKey(kase.id), at: kase.updatedAt }])
    ]
  })
  return {
    schema: 1,
    entries: entries.toSorted(
      (a, b) => a.code.localeCompare(b.code) || a.year - b.year || a.serial - b.serial
    )
  }
}
