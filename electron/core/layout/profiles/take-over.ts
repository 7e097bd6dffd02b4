import type { Element, Font, Profile } from '../profile.ts'
import { elementWord } from '../element-words.ts'
import { sizeName } from '../type-sizes.ts'
import { elementRules } from './font-fields.ts'
import { fields, printedValue, standardFor } from './fields.ts'

/** One thing in which another layout differs: what it is, how it is now, in the standard and there, and the layout with just this taken over. */
export type Takeable = {
  readonly id: string
  readonly what: string
  readonly now: string
  readonly standard: string
  readonly there: string
  readonly take: (profile: Profile) => Profile
}

/**
 * What could be taken over from another layout, thing by thing. 信函格式 comes first, as its own numbers follow it; the font of an element is one thing.
 */
export function takeablesOf(now: Profile, there: Profile): readonly Takeable[] {
  const standard = standardFor(there)
  const form = ({ letter }: Profile) => (letter === null ? '红头文件' : '信函格式')
  const changesForm = form(now) !== form(there)
  const head: Takeable = {
    id: 'letter',
    what: '版头格式',
    now: form(now),
    standard: form(standard),
    there: form(there),
    take: profile => ({ ...profile, letter: there.letter })
  }
  const settings = fields
    .filter(field => !(changesForm && field.group === 'letter'))
    .filter(field => printedValue(field, now) !== printedValue(field, there))
    .map((field): Takeable => ({
      id: field.id,
      what: field.label,
      now: printedValue(field, now),
      standard: printedValue(field, standard),
      there: printedValue(field, there),
      take: profile => {
        switch (field.kind) {
          case 'number': {
            const value = field.read(there)
            return value === null ? profile : field.write(profile, value)
          }
          case 'switch':
            return field.write(profile, field.read(there))
          case 'choice':
          case 'words':
            return field.write(profile, field.read(there))
        }
      }
    }))
  const fonts = elementRules
    .filter(({ element }) => fontWords(now.fonts[element]) !== fontWords(there.fonts[element]))
    .map(({ element }): Takeable => fontTakeable(element, { now, standard, there }))
  return [...(changesForm ? [head] : []), ...settings, ...fonts]
}

type Three = { readonly now: Profile; readonly standard: Profile; readonly there: Profile }

function fontTakeable(element: Element, { now, standard, there }: Three): Takeable {
  return {
    id: `fonts.${element}`,
    what: `${elementWord[element]}字体`,
    now: fontWords(now.fonts[element]),
    standard: fontWords(standard.fonts[element]),
    there: fontWords(there.fonts[element]),
    take: profile => ({ ...profile, fonts: { ...profile.fonts, [element]: there.fonts[element] } })
  }
}

/** A font in words: 三号 仿宋_GB2312, 加粗, the Latin face and a colour other than black after it. */
export function fontWords({ face, latin, size, bold, color }: Font): string {
  return [
    `${sizeName(size)} ${face}`,
    ...(bold ? ['加粗'] : []),
    ...(latin === null ? [] : [`西文 ${latin}`]),
    ...(color === '000000' ? [] : [color === 'FF0000' ? '红色' : `#${color}`])
  ].join('，')
}
