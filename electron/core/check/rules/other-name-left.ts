import { turnsTo } from '../../chinese/people.ts'
import { remark } from '../report.ts'
import type { Rule } from '../rule.ts'
import { isKept, proseOf } from '../walk.ts'

/**
 * The name of another deputy left over from an older letter (核稿 list no. 9). Only direct address counts, 尊敬的×××代表 and 感谢×××代表, with a
 * name that begins with a frequent surname and is none of the addressees or authors; skipped where not all addressees are known.
 */
export const otherNameLeft: Rule = {
  id: 'other-name-left',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：正文所称代表、委员与主送一致',
  check: ({ reply, kase }) => {
    const plain = (name: string) => name.replace(/[\s　]/g, '')
    const known = [...reply.frame.addressees, ...(kase?.item.authors ?? [])].map(one => plain(one.name))
    const complete = reply.frame.addresseeTotal === null || (kase?.item.authors.length ?? 0) > 1
    if (known.length === 0 || !complete || reply.kind === 'contribution') return []
    return proseOf(reply).flatMap(stretch =>
      turnsTo(stretch.text)
        .filter(({ start, end, name }) => !known.includes(name) && !isKept(stretch, [start, end]))
        .map(hit => remark(stretch, hit, `这里称“${hit.name}”，与主送不符，可能是旧稿留下的姓名，请核对。`))
    )
  }
}
