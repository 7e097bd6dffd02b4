import { remark } from '../report.ts'
import type { Report, WholeRule } from '../rule.ts'
import { hits, stretchesOf, type Stretch } from '../walk.ts'

/**
 * A figure in text handed in by a department, or taken from an earlier reply, that no longer is the one handed in: the ledger of numbers with where
 * they came from. Compared are figures with the same words on both sides, so text that was rewritten says nothing.
 */
export const figuresChanged: WholeRule = {
  id: 'figures-changed',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '办理惯例：数据与提供单位的一致',
  check: ({ reply }) => {
    const origins = new Map(
      reply.body.flatMap(block =>
        block.from?.kind === 'contribution'
          ? [[block.id, { text: block.from.original, label: block.from.label }] as const]
          : []
      )
    )
    return stretchesOf(reply).flatMap(stretch => {
      const origin = origins.get(stretch.block)
      return origin === undefined ? [] : reportsIn(stretch, origin)
    })
  }
}

const figure = /\d+(?:\.\d+)?/g
const beside = 4

function reportsIn(
  stretch: Stretch,
  { text, label }: { readonly text: string; readonly label: string }
): readonly Report[] {
  return hits(stretch, figure).flatMap(hit => {
    const before = stretch.text.slice(Math.max(0, hit.start - beside), hit.start)
    const after = stretch.text.slice(hit.end, hit.end + beside)
    if (before.length < beside || after === '') return []
    const given = [...text.matchAll(figure)].filter(found => {
      const end = found.index + found[0].length
      return text.slice(0, found.index).endsWith(before) && text.slice(end, end + beside) === after
    })
    const [only] = given
    if (only === undefined || given.length > 1 || only[0] === hit.words) return []
    return [remark(stretch, hit, `这里是${hit.words}，${label}提供的是${only[0]}，请核对。`)]
  })
}
