import type { Contact } from '../reply/reply.ts'

const person = '(?:联\\s*系\\s*人|承\\s*办\\s*人|经\\s*办\\s*人|联络人)'
const phone = '(?:联\\s*系\\s*)?(?:电\\s*话|方式|手机)(?:号码)?'
const both = `${person}\\s*(?:及|和|与|、|\\/)\\s*(?:其\\s*)?(?:${phone})`
const label = new RegExp(`(${both})\\s*[：:]|(${person}(?:姓名)?)\\s*[：:]|((?:办公)?${phone})\\s*[：:]`, 'g')
const phoneNumber = /^[\d０-９()（）\-—－–―+转\s、，,\/;；x×*＊]{5,}$/i

/**
 * Reads 联系人 and 联系电话 as an 附注 or separate lines print them (GB/T 9704—2012 7.3.6). null when the line holds anything besides.
 * An empty label gives null for its part.
 */
export function readContact(text: string): Contact | null {
  const inner = unbracketed(text)
  const labels = [...inner.matchAll(label)]
  if (labels.length === 0 || (labels[0]?.index ?? 1) > 0 || inner.length > 90) return null
  let contact: Contact = { person: null, phone: null }
  for (const [index, found] of labels.entries()) {
    const end = labels[index + 1]?.index ?? inner.length
    const value = trimmed(inner.slice(found.index + found[0].length, end))
    const part =
      found[1] !== undefined ? apart(value) : found[2] !== undefined ? { person: value } : { phone: value }
    const read = { person: part.person || null, phone: 'phone' in part ? part.phone || null : null }
    if (!isPart(read)) return null
    contact = { person: contact.person ?? read.person, phone: contact.phone ?? read.phone }
  }
  return contact
}

function isPart(part: Contact): boolean {
  const named = part.person === null || (part.person.length <= 24 && !/[。；：]/.test(part.person))
  return named && (part.phone === null || phoneNumber.test(part.phone))
}

function apart(value: string): { person: string; phone: string } {
  const at = value.search(/[\d０-９(（+]/)
  if (at < 0) return { person: value, phone: '' }
  return { person: trimmed(value.slice(0, at)), phone: trimmed(value.slice(at)) }
}

function trimmed(text: string): string {
  return text.replace(/^[\s，,、；;]+|[\s，,、；;。]+$/g, '')
}

/** The words of an 附注 without its brackets and its label. */
function unbracketed(text: string): string {
  const inside = /^[（(](.*)[）)]\s*[。；]?$/s.exec(text)?.[1] ?? text
  return inside.replace(/^\s*(?:附注|注|备注)\s*[：:]\s*/, '').trim()
}
