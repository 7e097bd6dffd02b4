import { z } from 'zod'
import { call, id, nothing, uploadId } from './call.ts'
import { exporterSchema, type ExportTicket } from './exports.ts'

/** A docx form of the office, by its file name, with what is asked for between {{ }} in it. */
export type Form = {
  readonly fileName: string
  readonly names: readonly string[]
  /** Names the product has no words for; they stay in the form as they stand. */
  readonly unknown: readonly string[]
}

const formName = z.string().min(1)

/** Calls on the forms an office fills its letters into. A form is one kept in the vault, or a file handed in for this once. */
export const formCalls = {
  'form.list': call<readonly Form[]>()(nothing),
  'form.add': call<Form>()(z.object({ uploadId })),
  'form.remove': call<null>()(z.object({ fileName: formName })),
  'case.fillForm': call<ExportTicket>()(
    z.object({
      caseId: id,
      form: z.union([z.object({ fileName: formName }), z.object({ uploadId })]),
      actor: exporterSchema
    })
  )
} as const
