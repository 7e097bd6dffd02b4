import { reasons, type Certainty, type Reason } from './certainty-reasons.ts'

/** What is judged, in the order of the code: a source's kind and its facts; `item` is the title of what it answers or is. */
export const judgedFields = [
  'kind',
  'issuer',
  'number',
  'year',
  'item',
  'category',
  'outcome',
  'topic',
  'people'
] as const
export type JudgedField = (typeof judgedFields)[number]

/** Why each field is as sure as it is. */
export type Judged = { readonly [Field in JudgedField]: Reason }

const byLetter = new Map<string, Reason>(
  (Object.keys(reasons) as readonly Reason[]).map(reason => [reasons[reason].letter, reason])
)

/** The reason a code gives for a field; null when the code does not say. */
export function reasonIn(code: string, field: JudgedField): Reason | null {
  return byLetter.get(code[judgedFields.indexOf(field)] ?? '') ?? null
}

/** How sure a field is by a code; what a code does not tell is taken for likely. */
export function certaintyIn(code: string, field: JudgedField): Certainty {
  const reason = reasonIn(code, field)
  return reason === null ? 'likely' : reasons[reason].certainty
}

/** Whether a person should look at a field: it is unsure, or missing where such a source has it. */
export function needsLookAt(code: string, field: JudgedField): boolean {
  const reason = reasonIn(code, field)
  return reason !== null && (reason === 'missing' || reasons[reason].certainty === 'unsure')
}

/** 需要看一看: whether any field of a source does. */
export function needsLook(code: string): boolean {
  return judgedFields.some(field => needsLookAt(code, field))
}
