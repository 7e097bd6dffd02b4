import type { Profile } from '../profile.ts'

/** The parts of a layout in the order in which an office thinks of them. */
export type FieldGroup =
  'page' | 'grid' | 'head' | 'letter' | 'marks' | 'signature' | 'imprint' | 'pageNumber'

/** What every setting of a layout has: a stable id, its words, and what the standard says of it (null where it is silent). */
type Named = {
  readonly id: string
  readonly group: FieldGroup
  readonly label: string
  readonly rule: string | null
}

/** A number with its unit and limits. `read` is null where the layout has no such number (those of 信函格式 in a document with a red head). */
export type NumberField = Named & {
  readonly kind: 'number'
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly read: (profile: Profile) => number | null
  readonly write: (profile: Profile, value: number) => Profile
}

/** One of some named choices. */
export type ChoiceField = Named & {
  readonly kind: 'choice'
  readonly words: Readonly<Record<string, string>>
  readonly read: (profile: Profile) => string
  /** The profile as it was when the value is none of the choices. */
  readonly write: (profile: Profile, value: string) => Profile
}

/** Yes or no. */
export type SwitchField = Named & {
  readonly kind: 'switch'
  readonly read: (profile: Profile) => boolean
  readonly write: (profile: Profile, value: boolean) => Profile
}

/** Words that are printed as they stand. */
export type WordsField = Named & {
  readonly kind: 'words'
  readonly read: (profile: Profile) => string
  readonly write: (profile: Profile, value: string) => Profile
}

export type Field = NumberField | ChoiceField | SwitchField | WordsField
