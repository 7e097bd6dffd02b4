import { frameBlock } from '../reply/place.ts'
import type { Reply } from '../reply/reply.ts'
import type { Finding, Severity } from './finding.ts'
import type { CheckContext, Report, Rule, RuleContext, Setup } from './rule.ts'
import { rules } from './rules.ts'
import { defaultSettings, severityOf } from './settings.ts'
import { blocksOf, printedOrder, stretchesOf, textOf, type Stretch } from './walk.ts'
import { defaultWords, wordsWith } from './words.ts'

/** What the rules find in a reply, without what the clerk has dismissed in its case; in the order of the letter, the graver first at one place. */
export function check(context: CheckContext): readonly Finding[] {
  return checkAll(context).filter(finding => !isDismissed(finding, context))
}

/** Whether a finding was dismissed: at its place, for its whole case, or for the office. */
export function isDismissed(
  { key, rule, quote }: Finding,
  { kase, unit }: Pick<CheckContext, 'kase' | 'unit'>
): boolean {
  const allowed = unit?.checks?.allowed ?? []
  const said = kase?.dismissals ?? []
  return (
    said.some(one => one.key === key || (one.scope === 'case' && one.rule === rule && one.quote === quote)) ||
    allowed.some(one => one.rule === rule && one.quote === quote)
  )
}

/** All findings, the dismissed ones too. A rule that throws is a mistake of ours and is not caught. */
export function checkAll(context: CheckContext): readonly Finding[] {
  return checkWith(rules, context)
}

/** What the given rules find: identical reports once, and of two that overlap in the words they speak of only the graver. */
export function checkWith(chosen: readonly Rule[], context: CheckContext): readonly Finding[] {
  return checkAgain(noneChecked, chosen, context).findings
}

/** What a check found, with what each rule said of each stretch, so that the next check looks only at what has changed. */
export type Checked = {
  readonly findings: readonly Finding[]
  readonly said: ReadonlyMap<string, readonly Said[]>
  readonly setup: (Setup & { readonly rules: readonly Rule[] }) | null
}
type Said = { readonly rule: Rule; readonly report: Report }

/** Nothing checked yet: where a series of checks begins. */
export const noneChecked: Checked = { findings: [], said: new Map(), setup: null }

/**
 * The findings of a full check by the given rules, at the cost of the changed paragraphs: for stretches that are word for word those of
 * the check before, under the same rules and setup, what was said then stands. Dismissed findings are among them.
 */
export function checkAgain(before: Checked, chosen: readonly Rule[], given: CheckContext): Checked {
  const context = contextOf(given)
  const { words, settings, reply } = context
  const { setup } = before
  const same = setup?.rules === chosen && setup.words === words && setup.settings === settings
  const graveness = new Map(chosen.map(rule => [rule, severityOf(rule, settings)]))
  const running = chosen.filter(rule => graveness.get(rule) !== 'off')
  const said = new Map<string, readonly Said[]>()
  for (const stretch of stretchesOf(reply)) {
    const key = keyOf(stretch)
    const known = same ? before.said.get(key) : undefined
    said.set(key, known ?? sayIn(running, stretch, context))
  }
  const whole = running.flatMap(rule =>
    'check' in rule ? rule.check(context).map(report => ({ rule, report })) : []
  )
  const found = [...said.values(), whole]
    .flat()
    .map(({ rule, report }) => findingOf(rule, report, { reply, severity: graveness.get(rule) }))
  return { findings: arranged(found, chosen, reply), said, setup: { rules: chosen, words, settings } }
}

function contextOf(given: CheckContext): RuleContext {
  const own = given.unit?.checks ?? null
  return {
    ...given,
    today: given.today ?? null,
    words: given.words ?? (own === null ? defaultWords : wordsWith(own.lists)),
    settings: given.settings ?? own?.settings ?? defaultSettings
  }
}

function keyOf(stretch: Stretch): string {
  return [stretch.block, stretch.offset, stretch.kind, stretch.leadEnd, stretch.text].join('\n')
}

function sayIn(running: readonly Rule[], stretch: Stretch, context: RuleContext): readonly Said[] {
  return running.flatMap(rule =>
    'checkIn' in rule && (rule.where === 'all' || stretch.kind !== 'organ')
      ? rule.checkIn(stretch, context).map(report => ({ rule, report }))
      : []
  )
}

function arranged(found: readonly Finding[], chosen: readonly Rule[], reply: Reply): readonly Finding[] {
  const position = new Map(chosen.map((rule, index) => [rule.id, index]))
  const place = byPlace(reply)
  const ordered = found.toSorted(
    (a, b) => place(a, b) || (position.get(a.rule) ?? 0) - (position.get(b.rule) ?? 0)
  )
  const beside = new Map<string | null, Finding[]>()
  for (const finding of ordered) {
    const list = beside.get(blockOf(finding))
    if (list === undefined) beside.set(blockOf(finding), [finding])
    else list.push(finding)
  }
  return numbered(ordered.filter(finding => !isCovered(finding, beside.get(blockOf(finding)) ?? [])))
}

function blockOf(finding: Finding): string | null {
  return finding.place?.block ?? null
}

type Found = { readonly reply: Reply; readonly severity: Severity | 'off' | undefined }

function findingOf(rule: Rule, report: Report, { reply, severity }: Found): Finding {
  const quote = quoteOf(report, reply)
  return {
    key: `${rule.id}:${keyWords(report, reply) || report.message}`,
    rule: rule.id,
    severity: severity === undefined || severity === 'off' ? rule.severity : severity,
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
