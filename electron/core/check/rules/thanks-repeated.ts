import { remark } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { hits, proseOf } from '../walk.ts'

/** One thanks at the beginning and one at the end are enough (R14); a third to the same deputy is too many. */
export const thanksRepeated: WholeRule = {
  id: 'thanks-repeated',
  group: '答复',
  authority: '惯例',
  severity: 'hint',
  basis: '公文惯例：致谢不重复',
  check: ({ reply }) => {
    const found = proseOf(reply).flatMap(stretch =>
      hits(stretch, /(?:衷心|诚挚|非常|十分|再次)?(?:地)?感谢(?:您|你们|各位代表|各位委员|代表|委员)/g).map(
        hit => ({ stretch, hit })
      )
    )
    return found
      .slice(2, -1)
      .concat(found.length === 3 ? found.slice(1, 2) : [])
      .map(({ stretch, hit }) => remark(stretch, hit, `全文致谢${found.length}次，首尾各一次即可，请删去。`))
  }
}
