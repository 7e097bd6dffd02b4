import { z } from 'zod'
import type { Severity } from '../check/finding.ts'
import type { MergeReport } from '../check/merge-words.ts'
import type { Authority, RuleGroup } from '../check/rule.ts'
import { officeChecksSchema, type OfficeChecks } from '../check/settings.ts'
import { call, nothing, uploadId } from './call.ts'

/** A rule as the office sees it. `severity` is what the rule comes with, `now` what it is here; `free`: the office may change it. */
export type RuleFacts = {
  readonly id: string
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

/** Calls on what the office sets for its checks. */
export const checkCalls = {
  'checks.get': call<ChecksView>()(nothing),
  'checks.save': call<ChecksView>()(z.object({ checks: officeChecksSchema })),
  /** Reads a sheet of own words; nothing is kept until it is saved. */
  'checks.readWords': call<MergeReport>()(z.object({ uploadId })),
  /** Reads a file of lists (JSON with `rows` and `organs`); nothing is kept until it is saved. */
  'checks.readLists': call<{
    readonly lists: OfficeChecks['lists']
    readonly counts: Readonly<Record<string, number>>
  }>()(z.object({ uploadId }))
} as const
