import { gbt9704 } from '../layout/gbt9704.ts'
import type { Profile } from '../layout/profile.ts'
import type { ReplyKind } from '../reply/reply.ts'
import type { Unit } from './unit.ts'

/**
 * The layout in which a kind of document of the unit is printed: the further one the office chose for it, else the unit's own. Before there is a
 * unit it is that of GB/T 9704—2012; so is a choice whose layout is gone the unit's own.
 */
export function profileFor(unit: Unit | null, kind: ReplyKind): Profile {
  if (unit === null) return gbt9704
  const chosen = unit.profileUses[kind]
  return unit.profiles.find(profile => profile.id === chosen) ?? unit.profile
}
