import { profileSchema, type Profile } from '../profile.ts'

/** A layout as the text of a file. */
export function layoutFile(profile: Profile): string {
  return `${JSON.stringify({ banfu: 'profile', version: 1, profile }, null, 2)}\n`
}

/** The layout in the text of a file, as `layoutFile` writes it or bare; null when there is none in it. */
export function readLayoutFile(text: string): Profile | null {
  try {
    const read: unknown = JSON.parse(text)
    const inside = typeof read === 'object' && read !== null && 'profile' in read ? read.profile : read
    const parsed = profileSchema.safeParse(inside)
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
