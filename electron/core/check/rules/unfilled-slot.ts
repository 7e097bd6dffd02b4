import type { Rule } from '../rule.ts'
import { blocksOf } from '../walk.ts'
import { wholeOf } from '../../reply/place.ts'

/** A slot must be filled or removed before the letter goes on (W08: 核稿 blocks it). */
export const unfilledSlot: Rule = {
  id: 'unfilled-slot',
  group: '答复',
  authority: '惯例',
  severity: 'error',
  basis: '公文惯例：不得留空项',
  check: ({ reply }) =>
    blocksOf(reply).flatMap(block =>
      block.kind === 'slot'
        ? [{ place: wholeOf(block), message: `“${block.name}”还没有填写，请填写或删去这一处。`, fix: null }]
        : []
    )
}
