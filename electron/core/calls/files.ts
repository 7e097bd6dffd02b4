import { z } from 'zod'
import type { Finding } from '../check/finding.ts'
import type { Parsed } from '../library/source.ts'
import type { Notice, Noticed } from '../notice.ts'
import type { Reply } from '../reply/reply.ts'
import { call, uploadId } from './call.ts'
import { type ExportTicket, exportFormatSchema, exportOptionsSchema } from './exports.ts'

/** Calls on a single file, outside any vault. */
export const fileCalls = {
  'file.parse': call<Noticed<Parsed>>()(z.object({ uploadId })),
  'file.check': call<{
    readonly reply: Reply
    readonly findings: readonly Finding[]
    readonly notices: readonly Notice[]
  }>()(z.object({ uploadId })),
  'file.export': call<ExportTicket>()(
    z.object({ uploadId, format: exportFormatSchema, options: exportOptionsSchema.prefault({}) })
  )
} as const
