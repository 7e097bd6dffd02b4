import { never } from '../../notice.ts'
import { gbt9704 } from '../gbt9704.ts'
import type { Profile } from '../profile.ts'
import { choiceFields, switchFields, wordsFields } from './choice-fields.ts'
import type { Field } from './field.ts'
import { letterProfile } from './letter.ts'
import { numberFields } from './number-fields.ts'

/** Every setting of a layout but its fonts (font-fields.ts). */
export const fields: readonly Field[] = [...numberFields, ...choiceFields, ...switchFields, ...wordsFields]

/** The layout of the standard that a layout is measured against: 信函格式 (10.1) for letters, else the document with a red head. */
export function standardFor({ letter }: Profile): Profile {
  return letter === null ? gbt9704 : letterProfile
}

/** The fields that a layout has: those of 信函格式 in letters only, those of the red rule only where there is one. */
export function fieldsOf(profile: Profile): readonly Field[] {
  const withRedRule = profile.letter === null
  return fields.filter(field => {
    if (field.group === 'letter') return !withRedRule
    return withRedRule || !redRuleOnly.includes(field.id)
  })
}

/** 10.1 puts its own rules and distances in their place. */
const redRuleOnly: readonly string[] = [
  'head.letterheadTop',
  'head.linesAboveNumber',
  'head.numberIndent',
  'head.ruleGap',
  'head.ruleWidth'
]

/** Whether a setting differs from the standard's. */
export function isChanged(field: Field, profile: Profile): boolean {
  return field.read(profile) !== field.read(standardFor(profile))
}

/** The layout with one setting as the standard has it. */
export function restored(field: Field, profile: Profile): Profile {
  const standard = standardFor(profile)
  switch (field.kind) {
    case 'number': {
      const value = field.read(standard)
      return value === null ? profile : field.write(profile, value)
    }
    case 'choice':
    case 'words':
      return field.write(profile, field.read(standard))
    case 'switch':
      return field.write(profile, field.read(standard))
    default:
      return never(field)
  }
}

/** The value of a setting in the words of an office: 37 毫米, 加盖印章, 是. */
export function printedValue(field: Field, profile: Profile): string {
  switch (field.kind) {
    case 'number': {
      const value = field.read(profile)
      return value === null ? '—' : `${value} ${field.unit}`
    }
    case 'choice':
      return field.words[field.read(profile)] ?? ''
    case 'switch':
      return field.read(profile) ? '是' : '否'
    case 'words':
      return field.read(profile) === '' ? '（无）' : `“${field.read(profile)}”`
    default:
      return never(field)
  }
}

/** The layout with a setting changed to what was written, or the sentence that says what may be written. */
export function withWritten(
  field: Field,
  profile: Profile,
  written: string
): { readonly profile: Profile } | { readonly wrong: string } {
  const plain = written.trim()
  switch (field.kind) {
    case 'number': {
      const value = Number(plain.replace(/\s*(毫米|磅|行|字)$/, ''))
      const whole = field.step >= 1 && field.id.startsWith('grid.')
      const good =
        plain !== '' && value >= field.min && value <= field.max && (!whole || Number.isInteger(value))
      if (good) return { profile: field.write(profile, value) }
      return {
        wrong: `“${field.label}”应填 ${field.min} 到 ${field.max} ${field.unit}${whole ? '的整数' : ''}`
      }
    }
    case 'choice': {
      const key = Object.entries(field.words).find(([name, words]) => [name, words].includes(plain))?.[0]
      if (key !== undefined) return { profile: field.write(profile, key) }
      return { wrong: `“${field.label}”应是：${Object.values(field.words).join('、')}` }
    }
    case 'switch':
      if (['是', '否'].includes(plain)) return { profile: field.write(profile, plain === '是') }
      return { wrong: `“${field.label}”应是：是、否` }
    case 'words':
      return { profile: field.write(profile, written) }
    default:
      return never(field)
  }
}
