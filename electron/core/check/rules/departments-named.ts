import { isOrgan } from '../../chinese/organs.ts'
import { sameOrgan } from './copies-missing-unit.ts'
import { remark } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { hits, placeIn, proseOf } from '../walk.ts'

/** Departments the letter says it answered together with are those of the case (R13). A name the register has not is either left over from another letter or missing from the register. */
export const departmentsNamed: WholeRule = {
  id: 'departments-named',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：文中的会办单位与交办单一致',
  check: ({ reply, kase }) => {
    const helpers = kase?.item.helpers ?? []
    if (helpers.length === 0) return []
    const known = [...helpers, kase?.item.lead ?? '', reply.frame.issuer ?? '']
    return proseOf(reply).flatMap(stretch =>
      hits(
        stretch,
        /(?:会同|商请|商)((?:[市县区省州][\p{Script=Han}]{1,14}?(?:局|委|办(?!理)|厅|院|中心|会|部(?!门)|政府|街道|镇)(?:、|和|以及|及)?)+)/gu
      ).flatMap(hit => {
        const names = (hit.groups[0] ?? '')
          .split(/、|以及|及(?=[市县区省州])|和(?=[市县区省州])/)
          .filter(name => isOrgan(name))
        return names
          .filter(name => !known.some(organ => sameOrgan(name, organ)))
          .map(name => {
            const start = stretch.text.indexOf(name, hit.start)
            const { place } = { place: placeIn(stretch, start, start + name.length) }
            return { ...remark(stretch, hit, `“${name}”不在本件的会办单位中，请核对。`), place }
          })
      })
    )
  }
}
