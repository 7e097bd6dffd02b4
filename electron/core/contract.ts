import { z } from 'zod'
import { caseSchema, type Case } from './case/case.ts'
import { contributionSchema } from './case/contribution.ts'
import { askSchema, itemSchema } from './case/item.ts'
import type { Finding } from './check/finding.ts'
import type { FaultCode } from './fault.ts'
import type { Passage } from './library/passage.ts'
import {
  sourceFactsSchema,
  sourceKindSchema,
  type Parsed,
  type Source,
  type SourceSummary
} from './library/source.ts'
import type { Notice, Noticed } from './notice.ts'
import { daySchema, replySchema, type Reply } from './reply/reply.ts'
import { templateSchema, type Template } from './template/template.ts'
import { unitSchema, type Unit } from './unit/unit.ts'
import {
  actionSchema,
  actorSchema,
  type Action,
  type HistoryEntry,
  type Refusal,
  type Stage
} from './workflow/stage.ts'

/** A call: the schema of its input, and its output as a type only. */
export type Call<Input extends z.ZodType, Output> = { readonly input: Input; readonly output?: Output }

function call<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input })
}

const nothing = z.object({})
const id = z.string().min(1)
const uploadId = z.string().min(1)

/** The state of the vault as the screen needs it at any time. */
export type Status = {
  readonly version: string
  readonly vaultName: string
  readonly readOnly: boolean
  /** Who holds the vault when it is open read-only. */
  readonly heldBy: string | null
  readonly unitReady: boolean
  readonly sources: number
  readonly cases: number
  /** Records set aside as damaged, by the name the user knows. */
  readonly damaged: readonly { readonly name: string; readonly reason: string }[]
  readonly today: string
}

/** Choices the program remembers for the user; window bounds are kept by the desktop shell itself. */
export const settingsSchema = z
  .object({
    schema: z.literal(1),
    actor: actorSchema.nullable(),
    sidePanel: z.enum(['asks', 'search', 'contributions', 'findings', 'history']),
    sidePanelWidth: z.number().int().min(240).max(900),
    previewZoom: z.number().min(0.25).max(3),
    caseFilter: z.enum(['open', 'due', 'done', 'all'])
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>

/** How far a long job has come; poll with `job.status`. */
export type JobStatus = {
  readonly id: string
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  readonly done: number
  readonly total: number
  /** The file being worked on. */
  readonly current: string | null
  readonly results: readonly ImportResult[]
  /** The sentence of what made the job as a whole fail. */
  readonly failure: string | null
}

/** What became of one file of an import. */
export type ImportResult = {
  readonly fileName: string
  readonly outcome: 'read' | 'read-with-notices' | 'already-here' | 'refused'
  readonly sourceId: string | null
  /** Why it was refused. */
  readonly message: string | null
  readonly notices: readonly Notice[]
}

export type FoundPassage = {
  readonly passage: Passage
  readonly source: SourceSummary
  readonly score: number
  /** UTF-16 [start, end) ranges of `passage.text` that match. */
  readonly highlights: readonly (readonly [number, number])[]
}

export type FoundName = {
  readonly kind: 'source' | 'case' | 'person' | 'department'
  readonly id: string
  readonly label: string
  readonly score: number
}

export type CaseSummary = {
  readonly id: string
  readonly title: string
  readonly kind: 'suggestion' | 'proposal'
  readonly number: string | null
  readonly people: readonly string[]
  readonly stage: Stage
  readonly due: string | null
  /** Days left until due; negative when late; null when there is no date or the case is archived. */
  readonly daysLeft: number | null
  readonly asks: number
  readonly asksAnswered: number
  readonly documentNumber: string | null
  readonly updatedAt: string
}

/** A case with what is computed from it. */
export type CaseView = {
  readonly kase: Case
  readonly summary: CaseSummary
  readonly findings: readonly Finding[]
  /** What may be done now, each with the reasons why it may not. */
  readonly actions: readonly { readonly action: Action; readonly refusals: readonly Refusal[] }[]
  /** Ids of asks that no block answers. */
  readonly unanswered: readonly string[]
}

export type Version = {
  readonly id: string
  readonly revision: number
  readonly savedAt: string
  readonly stage: Stage
  readonly note: string | null
}

export const exportFormatSchema = z.enum(['docx', 'html', 'txt', 'json'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** A file that is ready; the shell lets the user say where to put it. */
export type ExportTicket = { readonly exportId: string; readonly fileName: string; readonly bytes: number }

export type HistoryView = {
  readonly entries: readonly HistoryEntry[]
  /** Position (1-based seq) from which the chain is broken, or null when it is whole. */
  readonly brokenAt: number | null
}

/** Every call anyone may make. A door offers all of them or none. */
export const contract = {
  'app.status': call<Status>()(nothing),
  'settings.get': call<Settings>()(nothing),
  'settings.save': call<Settings>()(z.object({ settings: settingsSchema })),
  'unit.get': call<Unit | null>()(nothing),
  'unit.save': call<Unit>()(z.object({ unit: unitSchema })),
  'template.list': call<readonly Template[]>()(nothing),
  'template.save': call<Template>()(z.object({ template: templateSchema })),

  'file.parse': call<Noticed<Parsed>>()(z.object({ uploadId })),
  'file.check': call<{
    readonly reply: Reply
    readonly findings: readonly Finding[]
    readonly notices: readonly Notice[]
  }>()(z.object({ uploadId })),
  'file.export': call<ExportTicket>()(z.object({ uploadId, format: exportFormatSchema })),

  'source.import': call<{ readonly jobId: string }>()(z.object({ uploadIds: z.array(uploadId).min(1) })),
  'source.list': call<readonly SourceSummary[]>()(nothing),
  'source.get': call<{ readonly source: Source; readonly passages: readonly Passage[] }>()(
    z.object({ sourceId: id })
  ),
  'source.correct': call<Source>()(
    z.object({ sourceId: id, kind: sourceKindSchema.nullable(), facts: sourceFactsSchema })
  ),
  'source.remove': call<null>()(z.object({ sourceIds: z.array(id) })),
  'source.restore': call<null>()(z.object({ sourceIds: z.array(id) })),
  'job.status': call<JobStatus>()(z.object({ jobId: id })),
  'job.cancel': call<JobStatus>()(z.object({ jobId: id })),

  'search.find': call<{
    readonly hits: readonly FoundPassage[]
    readonly total: number
    readonly tookMs: number
  }>()(
    z.object({
      words: z.string(),
      limit: z.number().int().min(1).max(200),
      filters: z.object({
        kind: sourceKindSchema.nullable(),
        year: z.number().int().nullable(),
        issuer: z.string().nullable(),
        category: z.enum(['A', 'B', 'C', 'D']).nullable()
      })
    })
  ),
  'search.names': call<readonly FoundName[]>()(
    z.object({ words: z.string(), limit: z.number().int().min(1).max(50) })
  ),

  'case.list': call<readonly CaseSummary[]>()(nothing),
  'case.get': call<CaseView>()(z.object({ caseId: id })),
  'case.create': call<{ readonly view: CaseView; readonly notices: readonly Notice[] }>()(
    z.object({ actor: actorSchema, uploadId: uploadId.nullable(), item: itemSchema.nullable() })
  ),
  'case.remove': call<null>()(z.object({ caseId: id })),
  'case.restore': call<CaseView>()(z.object({ caseId: id })),
  'case.saveItem': call<CaseView>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      item: itemSchema,
      asks: z.array(askSchema).readonly(),
      due: daySchema.nullable()
    })
  ),
  'case.addContribution': call<{ readonly view: CaseView; readonly notices: readonly Notice[] }>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      uploadId: uploadId.nullable(),
      contribution: contributionSchema.nullable()
    })
  ),
  'case.saveContribution': call<CaseView>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      contributionId: id,
      contribution: contributionSchema.nullable()
    })
  ),
  'case.choosePassages': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), chosen: caseSchema.unwrap().shape.chosen })
  ),
  'case.draft': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), templateId: id, skeletonId: id })
  ),
  'case.saveReply': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), reply: replySchema })
  ),
  'case.check': call<readonly Finding[]>()(z.object({ caseId: id, reply: replySchema })),
  'case.dismiss': call<CaseView>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      keys: z.array(z.string()),
      reason: z.string().nullable()
    })
  ),
  'case.undismiss': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), keys: z.array(z.string()) })
  ),
  'case.fix': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), keys: z.array(z.string()).nullable() })
  ),
  'case.advance': call<{ readonly refusals: readonly Refusal[]; readonly view: CaseView }>()(
    z.object({
      caseId: id,
      revision: z.number().int(),
      actor: actorSchema,
      action: actionSchema,
      reason: z.string().nullable()
    })
  ),
  'case.history': call<HistoryView>()(z.object({ caseId: id })),
  'case.versions': call<readonly Version[]>()(z.object({ caseId: id })),
  'case.version': call<Case>()(z.object({ caseId: id, versionId: id })),
  'case.restoreVersion': call<CaseView>()(
    z.object({ caseId: id, revision: z.number().int(), versionId: id, actor: actorSchema })
  ),
  'case.preview': call<{ readonly html: string }>()(z.object({ caseId: id, reply: replySchema.nullable() })),
  'case.export': call<ExportTicket>()(z.object({ caseId: id, format: exportFormatSchema }))
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
export type Input<Name extends CallName> = z.infer<Contract[Name]['input']>
export type Output<Name extends CallName> =
  NonNullable<Contract[Name]['output']> | Extract<Contract[Name]['output'], null>

/** What comes back through any door: the value, or the fault with the sentence to show. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: { readonly code: FaultCode; readonly message: string } }

/** All calls as functions; `app/handlers` implements it, clients offer it. */
export type Api = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Output<Name>> }
