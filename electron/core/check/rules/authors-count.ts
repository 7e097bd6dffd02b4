import { fromChinese } from '../../chinese/numerals.ts'
import { remark } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { openingsOf } from '../item-words.ts'
import { hits } from '../walk.ts'

/** 等N名代表 gives the number of those who signed the item (R5). Only with a register that names more than one. */
export const authorsCount: WholeRule = {
  id: 'authors-count',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：领衔和附议人数与来件一致',
  check: ({ reply, kase }) => {
    const count = kase?.item.authors.length ?? 0
    if (count < 2) return []
    const printed = openingsOf(reply).flatMap(stretch =>
      hits(stretch, /等\s*(\d+|[一二两三四五六七八九十]+)\s*[名位](?=代表|委员|同志)/g).map(hit => ({
        stretch,
        hit
      }))
    )
    return printed
      .filter(({ hit }) => fromChinese(hit.groups[0] ?? '') !== count)
      .map(({ stretch, hit }) =>
        remark(stretch, hit, `来件登记的提出人是${count}名，这里写的是“${hit.words}”，请核对。`)
      )
  }
}
