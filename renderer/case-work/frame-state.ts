import type { Finding } from '../../electron/core/check/finding.ts'
import { frameBlock } from '../../electron/core/reply/place.ts'
import type { Addressee, Contact, Frame, FrameField } from '../../electron/core/reply/reply.ts'
import type { Unit } from '../../electron/core/unit/unit.ts'

/** Typed text as a frame field: blank is not there. */
export function orAbsent(text: string): string | null {
  return text.trim() === '' ? null : text
}

/** Contact with one part changed; null when nothing is left of it. */
export function contactWith(contact: Contact | null, change: Partial<Contact>): Contact | null {
  const next = { person: contact?.person ?? null, phone: contact?.phone ?? null, ...change }
  return next.person === null && next.phone === null ? null : next
}

/** Addressees after the names were edited as a list; a name that was there keeps its word, a new one takes that of the first or `usual`. */
export function addresseesNamed(
  addressees: readonly Addressee[],
  names: readonly string[],
  usual: Addressee['role']
): readonly Addressee[] {
  const role = addressees[0]?.role ?? usual
  return names.map(name => addressees.find(each => each.name === name) ?? { name, role })
}

/** The category under the unit's own definition of the letter; null is no mark. */
export function categoryOf(letter: 'A' | 'B' | 'C' | 'D' | null, unit: Unit | null): Frame['category'] {
  if (letter === null) return null
  const definition = unit?.categories.find(each => each.letter === letter)?.definition ?? null
  return { letter, definition }
}

/** The findings about each part of the frame. */
export function frameFindings(findings: readonly Finding[]): ReadonlyMap<FrameField, readonly Finding[]> {
  const found = new Map<FrameField, Finding[]>()
  for (const field of fields) {
    const own = findings.filter(finding => finding.place?.block === frameBlock(field))
    if (own.length > 0) found.set(field, own)
  }
  return found
}

const fields: readonly FrameField[] = [
  'category',
  'issuer',
  'letterhead',
  'number',
  'signers',
  'title',
  'honorific',
  'addressees',
  'addresseeTotal',
  'signature',
  'date',
  'contact',
  'openness',
  'copies',
  'printing',
  'attachments'
]

/** The frame field a block id points at (`frame.title` → title), or null for a block of the body. */
export function fieldOfBlock(blockId: string): FrameField | null {
  return fields.find(field => frameBlock(field) === blockId) ?? null
}

/** Controls of the form that are not named after their field. */
const controls: Partial<Record<FrameField, string>> = { addresseeTotal: 'total', issuer: 'letterhead' }

/** The id of the form's control for a field. */
export function controlOfField(field: FrameField): string {
  return `frame-${controls[field] ?? field}`
}

/** The field that a control of the form belongs to (`frame-title` → title, `frame-printing-date` → printing), or null. */
export function fieldOfControl(id: string): FrameField | null {
  const [form, name] = id.split('-')
  if (form !== 'frame') return null
  if (name === 'phone') return 'contact'
  return fields.find(field => field === name) ?? fields.find(field => controls[field] === name) ?? null
}
