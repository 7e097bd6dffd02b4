import type { Finding } from '../../electron/core/check/finding.ts'
import type { Place } from '../../electron/core/reply/place.ts'

/** Whether a finding tells of something that grew old in a reused paragraph. */
export function isAging({ rule }: Finding): boolean {
  return rule === 'stale-facts' || rule === 'maybe-stale'
}

/** The finding of that kind at a place of the letter; null when there is none. */
export function agingAt(findings: readonly Finding[], at: Place | null): Finding | null {
  if (at === null) return null
  return (
    findings.find(
      finding =>
        isAging(finding) &&
        finding.place?.block === at.block &&
        finding.place.start <= at.start &&
        at.start <= finding.place.end
    ) ?? null
  )
}
