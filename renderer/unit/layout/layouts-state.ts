import type { Profile } from '../../../electron/core/layout/profile.ts'
import type { ReplyKind } from '../../../electron/core/reply/reply.ts'
import type { Unit } from '../../../electron/core/unit/unit.ts'

/** The layouts of a unit: its own, further ones, and which kind of document is printed in which of them. */
export type Layouts = Pick<Unit, 'profile' | 'profiles' | 'profileUses'>

/** What is kept so that changes can be taken back, the oldest first; changes of one field in a row are one step. */
export type Past = readonly { readonly before: Layouts; readonly by: string }[]

const longestPast = 100

/** The layouts of a unit alone. */
export function layoutsOf({ profile, profiles, profileUses }: Unit): Layouts {
  return { profile, profiles, profileUses }
}

/** The layout that is edited: the further one of the id, else the unit's own. */
export function layoutAt(layouts: Layouts, id: string | null): Profile {
  return layouts.profiles.find(profile => profile.id === id) ?? layouts.profile
}

/** The layouts with the one that is edited put in the place of what it was; its id stays. */
export function withLayoutAt(layouts: Layouts, id: string | null, profile: Profile): Layouts {
  if (!layouts.profiles.some(each => each.id === id)) return { ...layouts, profile }
  const profiles = layouts.profiles.map(each => (each.id === id ? { ...profile, id: each.id } : each))
  return { ...layouts, profiles }
}

/** The layouts with a further one, under an id no other has; `added` is that id. */
export function withFurther(
  layouts: Layouts,
  profile: Profile
): { readonly layouts: Layouts; readonly added: string } {
  const taken = new Set([layouts.profile.id, ...layouts.profiles.map(each => each.id)])
  let count = layouts.profiles.length + 1
  while (taken.has(`layout-${count}`)) count += 1
  const added = `layout-${count}`
  return { layouts: { ...layouts, profiles: [...layouts.profiles, { ...profile, id: added }] }, added }
}

/** The layouts without a further one; kinds of document that were printed in it take the unit's own again. */
export function withoutFurther(layouts: Layouts, id: string): Layouts {
  const uses = Object.entries(layouts.profileUses).filter(([, used]) => used !== id)
  return {
    ...layouts,
    profiles: layouts.profiles.filter(profile => profile.id !== id),
    profileUses: Object.fromEntries(uses)
  }
}

/** The layouts with a kind of document printed in a further layout, or in the unit's own (null). */
export function withUse(layouts: Layouts, kind: ReplyKind, id: string | null): Layouts {
  const { [kind]: _before, ...others } = layouts.profileUses
  return { ...layouts, profileUses: id === null ? others : { ...others, [kind]: id } }
}

/** The past with one more change in it. */
export function pastWith(past: Past, before: Layouts, by: string): Past {
  return past.at(-1)?.by === by ? past : [...past, { before, by }].slice(-longestPast)
}
