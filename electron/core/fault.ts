/** Every way a call can fail for a reason outside our code. The Chinese sentence for each is in fault-sentences.ts. */
export const faultCodes = [
  'bad-input',
  'unknown-call',
  'not-found',
  'unreadable-file',
  'damaged-doc',
  'damaged-pdf',
  'cut-short',
  'no-document',
  'outside-content',
  'tangled-file',
  'swelling-file',
  'unmapped-letters',
  'unknown-text',
  'unsupported-format',
  'docx-only',
  'not-printed',
  'old-spreadsheet',
  'slides',
  'ofd-file',
  'archive-file',
  'picture-file',
  'program-file',
  'lock-file',
  'file-too-large',
  'password-protected',
  'locked-pdf',
  'locked-archive',
  'classified',
  'empty-file',
  'no-words',
  'scanned-file',
  'not-a-file',
  'no-permission',
  'link-loop',
  'file-in-use',
  'took-too-long',
  'took-too-much-memory',
  'reader-stopped',
  'vault-missing',
  'vault-locked',
  'vault-read-only',
  'vault-newer',
  'record-damaged',
  'stale-revision',
  'immutable',
  'not-in-hand',
  'not-removable',
  'disk',
  'no-font',
  'cancelled',
  'internal'
] as const

export type FaultCode = (typeof faultCodes)[number]

/**
 * The one class of error that reaches a user. `subject` is what it is about (a file name, a record id) and is
 * woven into the sentence; `cause` goes to the log only.
 */
export class Fault extends Error {
  readonly code: FaultCode
  readonly subject: string

  constructor(code: FaultCode, subject: string, options?: { cause: unknown }) {
    super(`${code}: ${subject}`, options)
    this.name = 'Fault'
    this.code = code
    this.subject = subject
  }
}
