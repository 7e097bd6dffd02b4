import type { Finding, Severity } from '../../electron/core/check/finding.ts'
import type { RuleGroup } from '../../electron/core/check/rule.ts'
import { groupOf } from '../../electron/core/check/rules.ts'
import type { Block } from '../../electron/core/reply/reply.ts'

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

export type FindingGroup = { readonly severity: Severity; readonly findings: readonly Finding[] }

/** Findings in the order of the letter: the letter as a whole and its frame first, then the body from top to bottom. */
export function inReadingOrder(findings: readonly Finding[], body: readonly Block[]): readonly Finding[] {
  const at = new Map(body.map((block, index) => [block.id, index]))
  const position = ({ place }: Finding) => (place === null ? -2 : (at.get(place.block) ?? -1))
  return findings.toSorted(
    (a, b) => position(a) - position(b) || (a.place?.start ?? 0) - (b.place?.start ?? 0)
  )
}

/** Findings by severity, the gravest group first; a filter leaves one group. */
export function grouped(findings: readonly Finding[], filter: Severity | 'all'): readonly FindingGroup[] {
  return (['error', 'warning', 'hint'] as const)
    .filter(severity => filter === 'all' || filter === severity)
    .map(severity => ({ severity, findings: findings.filter(each => each.severity === severity) }))
    .filter(group => group.findings.length > 0)
    .toSorted((a, b) => rank[a.severity] - rank[b.severity])
}

/** The finding after (1) or before (-1) the one named, going round; the first one when none is named. */
export function stepFinding(ordered: readonly Finding[], current: string | null, by: -1 | 1): Finding | null {
  const here = ordered.findIndex(finding => finding.key === current)
  if (here === -1) return (by === 1 ? ordered[0] : ordered.at(-1)) ?? null
  return ordered[(here + by + ordered.length) % ordered.length] ?? null
}

/** The findings whose fix may be applied without looking. */
export function safelyFixable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(finding => finding.fix?.safe === true)
}

/** The findings of one group of rules; null leaves all. */
export function inGroup(findings: readonly Finding[], group: RuleGroup | null): readonly Finding[] {
  return group === null ? findings : findings.filter(({ rule }) => groupOf(rule) === group)
}

/** The groups that have findings, in the order of the list of rules, each with how many. */
export function groupsIn(
  findings: readonly Finding[]
): readonly { readonly group: RuleGroup; readonly count: number }[] {
  return (['标点', '数字', '格式', '答复', '用语'] as const)
    .map(group => ({ group, count: inGroup(findings, group).length }))
    .filter(({ count }) => count > 0)
}

/** The findings of the same rule that can be mended together with this one; empty when it is the only one. */
export function sameKind(finding: Finding, findings: readonly Finding[]): readonly Finding[] {
  const same = findings.filter(({ rule, fix }) => rule === finding.rule && fix !== null)
  return finding.fix !== null && same.length > 1 ? same : []
}
