import { replacing } from '../report.ts'
import type { StretchRule } from '../rule.ts'
import { hits } from '../walk.ts'

/** 1—6月: many offices accept 1-6月 with a hyphen, so this is asked for only where an office says so. */
export const monthRange: StretchRule = {
  id: 'month-range',
  group: '标点',
  authority: '本单位',
  severity: 'hint',
  basis: '本单位体例：月份起止用一字线',
  where: 'prose',
  checkIn: (stretch, { settings }) =>
    settings.style.monthRange === 'hyphen-accepted'
      ? []
      : hits(stretch, /(?<![\d-])(1[0-2]|[1-9])-(1[0-2]|[1-9])月/g).map(hit => {
          const after = `${hit.groups[0]}—${hit.groups[1]}月`
          return replacing(stretch, hit, { message: `月份起止写作“${after}”。`, after, fix: 'safe' })
        })
}
