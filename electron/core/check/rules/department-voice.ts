import { departmentName, helpingDepartments, organPronoun } from '../../draft/departments.ts'
import type { Block } from '../../reply/reply.ts'
import { remark, replacing } from '../report.ts'
import type { RuleContext, Report, Rule } from '../rule.ts'
import { hits, proseOf, type Hit, type Stretch } from '../walk.ts'

/**
 * A department's letter says 我局 of itself and 贵局 of us; taken over word for word into our letter to the deputy both point to the
 * wrong bureau (核稿 practice). 我局 is reported only in words that stand in the department's text as they stand here.
 */
export const departmentVoice: Rule = {
  id: 'department-voice',
  group: '答复',
  authority: '惯例',
  severity: 'warning',
  basis: '核稿惯例：采用部门意见须改为本单位口气',
  check: context => (context.reply.kind === 'answer' ? [...toUs(context), ...ofThemselves(context)] : [])
}

function toUs({ reply, unit }: RuleContext): readonly Report[] {
  const own = reply.frame.issuer ?? unit?.name ?? null
  return proseOf(reply).flatMap(stretch =>
    hits(stretch, /贵(?:局|委|办|厅|院|中心|单位)/g).map(hit => {
      const message = '这是部门来函称呼本单位的话，请改为本单位口气。'
      if (own === null) return remark(stretch, hit, message)
      return replacing(stretch, hit, { message, after: organPronoun('我', own), fix: 'proposed' })
    })
  )
}

function ofThemselves(context: RuleContext): readonly Report[] {
  const blocks = new Map(context.reply.body.map(block => [block.id, block]))
  return proseOf(context.reply).flatMap(stretch => {
    const block = blocks.get(stretch.block)
    if (block?.from?.kind !== 'contribution') return []
    const { original } = block.from
    return hits(stretch, /我(?:局|委|办|厅|院|中心)/g)
      .filter(hit => original.includes(inItsPlace(stretch, hit)))
      .map(hit => {
        const department = departmentOf(block, context)
        const message = `这里的“${stretch.text.slice(hit.start, hit.end)}”是${department ?? '来函部门'}自称，请改为部门名称。`
        if (department === null) return remark(stretch, hit, message)
        return replacing(stretch, hit, { message, after: department, fix: 'proposed' })
      })
  })
}

/** The word with two characters on either side, by which it is known again in the department's own text. */
function inItsPlace(stretch: Stretch, { start, end }: Pick<Hit, 'start' | 'end'>): string {
  return stretch.text.slice(Math.max(0, start - 2), end + 2)
}

function departmentOf(block: Block, { kase, unit }: RuleContext): string | null {
  if (kase === null || unit === null || block.from?.kind !== 'contribution') return null
  const { contributionId } = block.from
  const filed = kase.contributions.find(contribution => contribution.id === contributionId)
  const department = filed?.contribution.department ?? null
  return department && departmentName(department, helpingDepartments(kase, unit))
}
