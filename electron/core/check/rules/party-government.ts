import { replacing } from '../report.ts'
import type { StretchRule } from '../rule.ts'
import { hits } from '../walk.ts'

/** 市委、市政府: offices differ, so the joined form is reported only where an office wants it parted (O06). */
export const partyGovernment: StretchRule = {
  id: 'party-government',
  group: '用语',
  authority: '本单位',
  severity: 'hint',
  basis: '本单位体例：党委、政府并列时用顿号',
  where: 'prose',
  checkIn: (stretch, { settings }) =>
    settings.style.partyGovernment === 'joined-accepted'
      ? []
      : hits(stretch, /([省市县区州])委\1政府/g).map(hit => {
          const after = `${hit.groups[0]}委、${hit.groups[0]}政府`
          return replacing(stretch, hit, { message: `写作“${after}”。`, after, fix: 'safe' })
        })
}
