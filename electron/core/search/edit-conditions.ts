import { type Field, fieldNames, readConditions } from './conditions.ts'

/** The typed query with one more value asked for of a field: beside the others of that field, else at the end. */
export function withValue(text: string, field: Field, value: string): string {
  const there = readConditions(text).typed.find(one => one.field === field)
  const plain = value.replace(/\s+/g, '')
  if (there === undefined) return `${text.trimEnd()} ${fieldNames[field][0]}:${plain}`.trimStart()
  return `${text.slice(0, there.to)}、${plain}${text.slice(there.to)}`
}

/** The typed query without one value of a field, or without an unwanted word (field null); as it was when it is not there. */
export function withoutValue(text: string, field: Field | null, value: string): string {
  const plain = value.replace(/\s+/g, '')
  const there = readConditions(text).typed.find(one => one.field === field && one.values.includes(plain))
  if (there === undefined) return text
  const left = there.values.filter(one => one !== plain)
  const kept = field === null || left.length === 0 ? '' : `${fieldNames[field][0]}:${left.join('、')}`
  return `${text.slice(0, there.from)}${kept}${text.slice(there.to)}`.replace(/\s+/g, ' ').trim()
}
