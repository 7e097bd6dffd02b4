import { compact, tidy } from '../chinese/blanks.ts'
import { isFilingBody, isOrgan } from '../chinese/organs.ts'
import { isPersonName, splitNames } from '../chinese/people.ts'
import { fromChinese } from '../chinese/numerals.ts'
import type { Addressee } from '../reply/reply.ts'

/** A salutation taken apart. `after` is what follows the colon on the same line, when the letter goes on there. */
export type Salutation = {
  readonly honorific: string | null
  readonly addressees: readonly Addressee[]
  readonly total: number | null
  readonly after: string
}

const line = /^([^：:。；]{2,400}?)\s*[：:]\s*(.*)$/
const courtesy = /^(?:尊敬的|敬爱的)\s*/
const count =
  /[，,、]?\s*(?:[（(]\s*)?等\s*([0-9０-９]{1,3}|[一二三四五六七八九十百]{1,4})\s*[名位个]?\s*(?:[）)]\s*)?(?=(?:市|县|区|省)?(?:人大)?(?:代表|政协委员|委员))/
const roleEnd = /\s*[（(]?\s*(?:市|县|区|省|全国)?(人大代表|政协委员|代表|委员)\s*[）)]?$/
const notBody = /[：:。《》“”\d]|^(?:关于|对)|答复|建议|提案|如下/
const greeting = /^(?:同志|先生|女士|各位代表|各位委员)$/

/**
 * Reads a salutation: one or several deputies or members (罗某、王某代表：), “等16名代表”, 尊敬的, bodies and organs, with a full- or
 * half-width colon. null when the line is anything else. The line may go on after the colon only when a name and 代表/委员 stood before it.
 */
export function readSalutation(text: string): Salutation | null {
  const found = line.exec(text)
  if (!found) return null
  const read = readAddressees(found[1] ?? '')
  if (!read) return null
  const after = tidy(found[2] ?? '')
  if (after === '') return { ...read, after }
  return read.addressees.some(one => one.role === 'organ') || !/^(?:您|你|贵|首先|感谢|非常|现)/.test(after)
    ? null
    : { ...read, after }
}

/** Reads the words before the colon of a salutation; null when they are not names, bodies or organs throughout. */
export function readAddressees(text: string): Omit<Salutation, 'after'> | null {
  const honorific = courtesy.exec(text)?.[0].trim() ?? null
  const named = text.replace(courtesy, '')
  const counted = count.exec(named)
  const total = counted ? fromChinese((counted[1] ?? '').normalize('NFKC')) : null
  const list = counted
    ? named.slice(0, counted.index) + named.slice(counted.index + counted[0].length)
    : named
  const addressees = readList(list)
  return addressees && { honorific, addressees, total: total === 0 ? null : total }
}

/** Names wait for the word 代表 or 委员 that the last of them carries; bodies and organs carry none. */
function readList(list: string): readonly Addressee[] | null {
  const done: Addressee[] = []
  let waiting: readonly string[] = []
  for (const part of splitParts(list)) {
    const end = roleEnd.exec(part)
    const names = splitNames(part.slice(0, end?.index)).filter(name => name !== '')
    if (
      names.length > 0 &&
      names.every(isPersonName) &&
      !greeting.test(part) &&
      (end !== null || !isFilingBody(part))
    ) {
      waiting = [...waiting, ...names]
    } else if (waiting.length > 0 || end !== null) {
      return null
    } else {
      const body = readBody(compact(part))
      if (!body) return null
      done.push(body)
    }
    if (end === null) continue
    const role = end[1]?.endsWith('代表') ? ('deputy' as const) : ('member' as const)
    done.push(...waiting.map(name => ({ name, role })))
    waiting = []
  }
  return waiting.length === 0 && done.length > 0 ? done : null
}

function splitParts(list: string): readonly string[] {
  return list
    .split(/[、，,；;]|(?<=代表|委员|委员会)\s+|\s+(?=[\u3400-\u9fff]{5})/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function readBody(name: string): Addressee | null {
  const fits = name.length >= 3 && name.length <= 40 && !notBody.test(name)
  if (fits && isFilingBody(name)) return { name, role: 'party' }
  return isOrgan(name) ? { name, role: 'organ' } : null
}
