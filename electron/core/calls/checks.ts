import { z } from 'zod'
import { wordRowSchema } from '../check/words.ts'
import type { Severity } from '../check/finding.ts'
import type { MergeReport } from '../check/merge-words.ts'
import type { Authority, RuleGroup } from '../check/rule.ts'
import { officeChecksSchema, type OfficeChecks } from '../check/settings.ts'
import { call, id, nothing, uploadId } from './call.ts'
import type { ExportTicket } from './exports.ts'

/** A rule as the office sees it. `severity` is what the rule comes with, `now` what it is here; `free`: the office may change it. */
export type RuleFacts = {
  readonly id: string
  /** What it is called in Chinese. */
  readonly name: string
  readonly group: RuleGroup
  readonly authority: Authority
  readonly basis: string
  /** A text in which it speaks, and what it says there; null when it needs a whole letter to speak. */
  readonly example: { readonly text: string; readonly message: string } | null
  readonly severity: Severity
  readonly now: Severity | 'off'
  readonly free: boolean
}

export type ChecksView = {
  readonly checks: OfficeChecks
  readonly rules: readonly RuleFacts[]
  /** How many rows the lists in use have, by name. */
  readonly lists: Readonly<Record<string, number>>
}

export const reportFormatSchema = z.enum(['xlsx', 'docx', 'json'])
export type ReportFormat = z.infer<typeof reportFormatSchema>

/** What a check of many files came to. */
export type BatchOutcome = {
  readonly checked: number
  readonly refused: number
  readonly findings: number
  readonly errors: number
  readonly ticket: ExportTicket
}

/** Checks of many files outside any vault. */
export const batchCalls = {
  'file.checkAll': call<BatchOutcome>()(
    z.object({ uploadIds: z.array(uploadId).min(1), format: reportFormatSchema })
  )
} as const

/** Calls on what the office sets for its checks, and on checking its whole library. */
export const checkCalls = {
  'checks.get': call<ChecksView>()(nothing),
  /** A job that checks the replies of the library (all, or those named) and makes a report. */
  'checks.library': call<{ readonly jobId: string }>()(
    z.object({ sourceIds: z.array(id).nullable(), format: reportFormatSchema })
  ),
  'checks.save': call<ChecksView>()(z.object({ checks: officeChecksSchema })),
  /** Reads a sheet of own words and lays it over those given (null: those that are saved); nothing is kept until it is saved. */
  'checks.readWords': call<MergeReport>()(
    z.object({ uploadId, own: z.array(wordRowSchema).nullable().default(null) })
  ),
  /** Reads a file of lists (JSON with `rows` and `organs`); nothing is kept until it is saved. */
  'checks.readLists': call<{
    readonly lists: OfficeChecks['lists']
    readonly counts: Readonly<Record<string, number>>
  }>()(z.object({ uploadId }))
} as const
