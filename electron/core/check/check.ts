import { frameBlock } from '../reply/place.ts'
import type { Reply } from '../reply/reply.ts'
import type { Finding, Severity } from './finding.ts'
import type { CheckContext, Report, Rule } from './rule.ts'
import { rules } from './rules.ts'
import { blocksOf, printedOrder, textOf } from './walk.ts'

/** What the rules find in a reply, without what the clerk has dismissed in its case; in the order of the letter, the graver first at one place. */
export function check(context: CheckContext): readonly Finding[] {
  const dismissed = new Set(context.kase?.dismissals.map(dismissal => dismissal.key) ?? [])
  return checkAll(context).filter(finding => !dismissed.has(finding.key))
}

/** All findings, the dismissed ones too. A rule that throws is a mistake of ours and is not caught. */
export function checkAll(context: CheckContext): readonly Finding[] {
  return checkWith(rules, context)
}

/** What the given rules find: identical reports once, and of two that overlap in the words they speak of only the graver. */
export function checkWith(chosen: readonly Rule[], context: CheckContext): readonly Finding[] {
  const found = chosen.flatMap(rule =>
    rule.check(context).map(report => findingOf(rule, report, context.reply))
  )
  const ordered = found.sort(byPlace(context.reply))
  const beside = new Map<string | null, Finding[]>()
  for (const finding of ordered) {
    const block = blockOf(finding)
    beside.set(block, [...(beside.get(block) ?? []), finding])
  }
  return numbered(ordered.filter(finding => !isCovered(finding, beside.get(blockOf(finding)) ?? [])))
}

function blockOf(finding: Finding): string | null {
  return finding.place?.block ?? null
}

function findingOf(rule: Rule, report: Report, reply: Reply): Finding {
  const quote = quoteOf(report, reply)
  return {
    key: `${rule.id}:${keyWords(report, reply) || report.message}`,
    rule: rule.id,
    severity: rule.severity,
    place: report.place,
    quote,
    message: report.message,
    basis: rule.basis,
    fix: report.fix
  }
}

function quoteOf({ place }: Report, reply: Reply): string {
  return place === null ? '' : (textOf(reply, place.block) ?? '').slice(place.start, place.end)
}

/** Short words say little about where they stand, so a key takes a few characters to either side; longer ones stand for themselves. None for a remark on a field or the whole. */
function keyWords(report: Report, reply: Reply): string {
  const { place } = report
  if (place === null || place.end === place.start) return ''
  const text = textOf(reply, place.block) ?? ''
  const beside = Math.max(0, Math.ceil((8 - (place.end - place.start)) / 2))
  return text.slice(Math.max(0, place.start - beside), place.end + beside)
}

/** Gives the second and later findings with one key the endings #2, #3 …, so that keys are unique. */
function numbered(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const times = (seen.get(finding.key) ?? 0) + 1
    seen.set(finding.key, times)
    return times === 1 ? finding : { ...finding, key: `${finding.key}#${times}` }
  })
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

function byPlace(reply: Reply): (a: Finding, b: Finding) => number {
  const ids = [...printedOrder.map(frameBlock), ...blocksOf(reply).map(block => block.id)]
  const orders = new Map(ids.map((id, index) => [id, index]))
  const order = (finding: Finding) =>
    finding.place === null ? -1 : (orders.get(finding.place.block) ?? ids.length)
  return (a, b) =>
    order(a) - order(b) ||
    (a.place?.start ?? 0) - (b.place?.start ?? 0) ||
    rank[a.severity] - rank[b.severity] ||
    (b.place?.end ?? 0) - (a.place?.end ?? 0)
}

/** Whether a finding says nothing beyond another in its block: the same report twice, or words that lie in those of a graver or earlier one. */
function isCovered(finding: Finding, beside: readonly Finding[]): boolean {
  const index = beside.indexOf(finding)
  return beside.some((other, position) => {
    if (position === index) return false
    const twice = position < index && samePlace(finding, other)
    if (other.rule === finding.rule) return twice && other.message === finding.message
    const graver = rank[other.severity] - rank[finding.severity]
    return (graver < 0 || (graver === 0 && twice)) && lies(finding, other)
  })
}

function samePlace(a: Finding, b: Finding): boolean {
  return (
    a.place?.block === b.place?.block && a.place?.start === b.place?.start && a.place?.end === b.place?.end
  )
}

/** Whether the words of `a` overlap those of `b` without reaching beyond them on both sides; remarks without words never do. */
function lies(a: Finding, b: Finding): boolean {
  if (a.place === null || b.place === null || a.place.block !== b.place.block) return false
  const shared = a.place.start < b.place.end && b.place.start < a.place.end
  return shared && !(a.place.start < b.place.start && b.place.end < a.place.end)
}
