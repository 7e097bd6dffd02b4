import { z } from 'zod'
import { call, id } from './call.ts'

export const exportFormatSchema = z.enum(['docx', 'html', 'txt', 'json'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** A file that is ready; the shell lets the user say where to put it. */
export type ExportTicket = { readonly exportId: string; readonly fileName: string; readonly bytes: number }

/** Calls that make files of a case. */
export const exportCalls = {
  'case.export': call<ExportTicket>()(z.object({ caseId: id, format: exportFormatSchema }))
} as const
