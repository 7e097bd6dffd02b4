import type { Remark } from '../layout/remarks.ts'
import type { Finding } from './finding.ts'

/** Findings as comments of Word at the words they speak of, each with its basis and what it proposes. `date` as ISO 8601. */
export function findingsAsRemarks(
  findings: readonly Finding[],
  { author, date }: { readonly author: string; readonly date: string }
): readonly Remark[] {
  return findings.map(({ place, message, basis, fix }) => ({
    place,
    author,
    date,
    text: [message, ...(fix === null ? [] : [`建议：${fix.label}`]), `依据：${basis}`].join('\n')
  }))
}
