import { z } from 'zod'
import { exportFormatSchema, exportOptionsSchema } from '../../calls/exports.ts'

/**
 * One thing that was measured in a finished file: what it is, whether it is as the layout sets it, and in plain words what was found. What
 * nobody can measure in a file of that format is not checked.
 */
export const certificateLineSchema = z
  .object({ what: z.string(), outcome: z.enum(['as-set', 'differs', 'not-checked']), detail: z.string() })
  .readonly()
export type CertificateLine = z.infer<typeof certificateLineSchema>

/**
 * 校验记录 of a file made of a case: the file was read back and measured against the layout it was made by. `sha256` is the digest of its bytes,
 * `revision` that of the case it was made of.
 */
export const certificateSchema = z
  .object({
    at: z.string(),
    format: exportFormatSchema,
    fileName: z.string(),
    sha256: z.string(),
    revision: z.number().int(),
    options: exportOptionsSchema,
    lines: z.array(certificateLineSchema).readonly()
  })
  .readonly()
export type Certificate = z.infer<typeof certificateSchema>

/** Whether everything that was checked is as set. */
export function allAsSet({ lines }: Pick<Certificate, 'lines'>): boolean {
  return lines.every(({ outcome }) => outcome !== 'differs')
}

/** A line of a certificate: as set when nothing was found wrong, else the first findings and how many there are. */
export function measuredLine(what: string, wrong: readonly string[], asSet: string): CertificateLine {
  if (wrong.length === 0) return { what, outcome: 'as-set', detail: asSet }
  const shown = wrong.slice(0, 2).join('；')
  const more = wrong.length > 2 ? `；共 ${wrong.length} 处` : ''
  return { what, outcome: 'differs', detail: `${shown}${more}。` }
}

/** A line that says why something was not checked. */
export function uncheckedLine(what: string, why: string): CertificateLine {
  return { what, outcome: 'not-checked', detail: why }
}

/** The beginning of a paragraph, to name it by. */
export function named(text: string): string {
  const plain = text.replace(/[\s\u3000]+/g, '')
  return plain.length > 12 ? `“${plain.slice(0, 12)}……”` : `“${plain}”`
}
