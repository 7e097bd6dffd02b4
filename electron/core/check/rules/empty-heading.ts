import { wholeOf } from '../../reply/place.ts'
import type { Block } from '../../reply/reply.ts'
import type { Rule } from '../rule.ts'

/** A heading has text, a table, a deeper heading or at least a slot below it (GB/T 9704—2012 7.3.3; 核稿 practice). */
export const emptyHeading: Rule = {
  id: 'empty-heading',
  group: '格式',
  authority: '惯例',
  severity: 'warning',
  basis: '公文惯例：标题下应有正文',
  check: ({ reply }) =>
    reply.body
      .filter((block, index) => block.kind === 'heading' && !hasBelow(block.level, reply.body[index + 1]))
      .map(block => ({
        place: wholeOf(block),
        message: '这个标题下面没有正文，请补写或删去标题。',
        fix: null
      }))
}

function hasBelow(level: number, next: Block | undefined): boolean {
  if (next === undefined) return false
  if (next.kind === 'heading') return next.level > level
  return next.kind !== 'paragraph' || next.role !== 'closing'
}
