import type { Profile } from '../layout/profile.ts'
import type { Role } from '../layout/line.ts'
import type { Frame, FrameField, Reply } from '../reply/reply.ts'
import { printedLines } from './printed-lines.ts'

/** A line of the frame as the file has it now. */
export type FrameLine = { readonly role: Role; readonly turn: number; readonly text: string }

/** The parts of the frame that lines of a role print. */
const fieldsOf: Partial<Record<Role, readonly FrameField[]>> = {
  category: ['category', 'openness', 'number'],
  letterhead: ['letterhead'],
  number: ['number', 'signers', 'category', 'openness'],
  title: ['title'],
  addressee: ['addressees', 'honorific', 'addresseeTotal'],
  'attachment-list': ['attachments'],
  'attachment-title': ['attachments'],
  signature: ['signature'],
  date: ['date'],
  remark: ['contact', 'openness', 'category', 'signers'],
  copies: ['copies'],
  printing: ['printing']
}

/**
 * The letter with a line of its frame as the file has it; null when it was not understood. `parsed` is what was recognised in the whole file: it is taken
 * only where it prints exactly what stands there, so nothing is guessed.
 */
export function withFrameLine(
  reply: Reply,
  line: FrameLine,
  { parsed, profile }: { readonly parsed: Frame | null; readonly profile: Profile }
): Reply | null {
  const candidates = [direct(reply.frame, line), fromParsed(reply.frame, line.role, parsed)]
  for (const frame of candidates) {
    if (frame === null) continue
    const changed = { ...reply, frame }
    const prints = printedLines(changed, profile).some(
      ({ shown, text }) =>
        shown.kind === 'frame' &&
        shown.role === line.role &&
        shown.turn === line.turn &&
        text.trim() === line.text.trim()
    )
    if (prints) return changed
  }
  return null
}

/** Parts that are printed as they are. */
function direct(frame: Frame, { role, turn, text }: FrameLine): Frame | null {
  switch (role) {
    case 'title':
    case 'letterhead':
      return { ...frame, [role]: text.trim() }
    case 'signature':
      return {
        ...frame,
        signature: frame.signature.map((name, index) => (index === turn ? text.trim() : name))
      }
    case 'attachment-list':
    case 'attachment-title': {
      const title = text
        .replace(/^\s*附件[：:]\s*/, '')
        .replace(/^\s*\d+[.．]\s*/, '')
        .trim()
      const bound = frame.attachments.flatMap((one, index) => (one.body.length > 0 ? [index] : []))
      const at = role === 'attachment-list' ? turn : (bound[turn] ?? -1)
      return {
        ...frame,
        attachments: frame.attachments.map((one, index) => (index === at ? { ...one, title } : one))
      }
    }
    default:
      return null
  }
}

function fromParsed(frame: Frame, role: Role, parsed: Frame | null): Frame | null {
  const fields = fieldsOf[role]
  if (fields === undefined || parsed === null || fields.includes('attachments')) return null
  const read = Object.fromEntries(
    fields.flatMap(field => (empty(parsed[field]) ? [] : [[field, parsed[field]] as const]))
  )
  const { category } = parsed
  const kept =
    category === null ? {} : { category: { ...category, definition: frame.category?.definition ?? null } }
  return { ...frame, ...read, ...('category' in read ? kept : {}) }
}

function empty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
