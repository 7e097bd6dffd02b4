import type { z } from 'zod'
import { caseCalls } from './calls/cases.ts'
import { changeCalls } from './calls/changes.ts'
import { batchCalls, checkCalls } from './calls/checks.ts'
import { correctionCalls } from './calls/corrections.ts'
import { exportCalls } from './calls/exports.ts'
import { formCalls } from './calls/forms.ts'
import { fileCalls } from './calls/files.ts'
import { intakeCalls } from './calls/intakes.ts'
import { healthCalls } from './calls/health.ts'
import { layoutCalls } from './calls/layout.ts'
import { learnCalls } from './calls/learn.ts'
import { packageCalls } from './calls/package.ts'
import { officeCalls } from './calls/office.ts'
import { replyCalls } from './calls/replies.ts'
import { searchCalls } from './calls/search.ts'
import { sourceCalls } from './calls/sources.ts'
import { useCalls } from './calls/uses.ts'
import { workflowCalls } from './calls/workflow.ts'
import type { FaultCode } from './fault.ts'

/** Every call anyone may make, by topic in `calls/`. A door offers all of them or none. */
export const contract = {
  ...officeCalls,
  ...fileCalls,
  ...sourceCalls,
  ...correctionCalls,
  ...intakeCalls,
  ...searchCalls,
  ...caseCalls,
  ...replyCalls,
  ...workflowCalls,
  ...changeCalls,
  ...checkCalls,
  ...batchCalls,
  ...exportCalls,
  ...formCalls,
  ...layoutCalls,
  ...learnCalls,
  ...packageCalls,
  ...useCalls,
  ...healthCalls
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
/** What a handler is given: checked, with what the caller left out filled in. */
export type Input<Name extends CallName> = z.infer<Contract[Name]['input']>
/** What a caller has to say. */
export type Asked<Name extends CallName> = z.input<Contract[Name]['input']>
export type Output<Name extends CallName> =
  NonNullable<Contract[Name]['output']> | Extract<Contract[Name]['output'], null>

/** What comes back through any door: the value, or the fault with the sentence to show. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: { readonly code: FaultCode; readonly message: string } }

/** All calls as functions; `app/handlers` implements it, clients offer it. */
export type Api = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Output<Name>> }
