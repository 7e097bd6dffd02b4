import { z } from 'zod'
import type { Certificate } from '../layout/certificate/certificate.ts'
import type { Notice } from '../notice.ts'
import { actorSchema } from '../workflow/stage.ts'
import { call, id, uploadId } from './call.ts'

export const exportFormatSchema = z.enum(['docx', 'pdf', 'html', 'txt', 'json'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

/**
 * What an export is asked to be like; what a caller leaves out has its usual value.
 * - numbering: 一、（一）… as text, or as numbering that Word and WPS count themselves (docx).
 * - part: the whole document, or title, addressees, body and what follows it, for systems that add 版头, 版记 and page numbers themselves.
 * - signature: whether a body alone ends in 署名 and 成文日期; systems that seal often add them.
 * - sinceVersion: what changed since that version of the case as revisions of Word, 花脸稿 (docx).
 * - findings: whether findings stand beside the text as comments, their safe fixes as revisions (docx).
 */
export const exportOptionsSchema = z
  .object({
    numbering: z.enum(['text', 'automatic']).default('text'),
    part: z.enum(['whole', 'body']).default('whole'),
    signature: z.enum(['printed', 'left-out']).default('printed'),
    sinceVersion: id.nullable().default(null),
    findings: z.enum(['left-out', 'comments']).default('left-out')
  })
  .readonly()
export type ExportOptions = z.infer<typeof exportOptionsSchema>

/** Options every export has when nobody asks for anything. */
export const usualExport: ExportOptions = exportOptionsSchema.parse({})

/**
 * A file that is ready; the shell lets the user say where to put it. The notices say what the user should know of it, such as fonts that
 * stand in for others.
 */
export type ExportTicket = {
  readonly exportId: string
  readonly fileName: string
  readonly bytes: number
  readonly notices: readonly Notice[]
}

/** The ticket of a file made of a case, with what was found when it was read back; null for formats that are not measured. */
export type CertifiedTicket = ExportTicket & { readonly certificate: Certificate | null }

/**
 * A file of a case measured again. `known` is the certificate it was given when it was exported, null when no exported file has these bytes: then
 * somebody changed it, or it is another file.
 */
export type Verified = { readonly certificate: Certificate; readonly known: Certificate | null }

/** Who exports, for the history; null when nobody has said who acts. */
export const exporterSchema = actorSchema.nullable().default(null)

/** Calls that make files of a case. */
export const exportCalls = {
  'case.export': call<CertifiedTicket>()(
    z.object({
      caseId: id,
      format: exportFormatSchema,
      options: exportOptionsSchema.prefault({}),
      actor: exporterSchema
    })
  ),
  'case.certificates': call<readonly Certificate[]>()(z.object({ caseId: id })),
  'case.verify': call<Verified>()(z.object({ caseId: id, uploadId }))
} as const
