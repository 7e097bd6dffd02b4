import { replacing } from '../report.ts'
import type { WholeRule } from '../rule.ts'
import { hits, proseOf } from '../walk.ts'

/** The bureau speaks of itself in one way: 我局, not now 我局 and now 本局. The rarer form is reported; words with 本 that mean something else (本局域网) are none. */
export const ownNameForm: WholeRule = {
  id: 'own-name-form',
  group: '用语',
  authority: '惯例',
  severity: 'hint',
  basis: '公文惯例：自称前后一致',
  check: ({ reply }) => {
    const found = proseOf(reply).flatMap(stretch =>
      hits(stretch, /(?<![基根资成日版原剧文])([我本])([局委办厅院](?![域部限面势长内]|事处))/g).map(hit => ({
        stretch,
        hit
      }))
    )
    const own = found.filter(({ hit }) => hit.groups[0] === '我')
    const other = found.filter(({ hit }) => hit.groups[0] === '本')
    if (own.length === 0 || other.length === 0) return []
    const [rare, word] = own.length >= other.length ? [other, '我'] : [own, '本']
    return rare.map(({ stretch, hit }) => {
      const after = `${word}${hit.groups[1] ?? ''}`
      const message = `自称前后不一，全文多处用“${after}”，请统一。`
      return replacing(stretch, hit, { message, after, fix: 'proposed' })
    })
  }
}
