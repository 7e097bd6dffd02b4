import type { PackageChoice } from '../../electron/core/calls/office.ts'
import type { JobResult } from '../../electron/core/calls/sources.ts'
import { documentKindSchema, type DocumentKind, type Planned } from '../../electron/core/package/document.ts'

/** The ticked documents that can be had, in the order of the package. */
export function tickedKinds(
  plan: readonly Planned[],
  documents: PackageChoice['documents']
): readonly DocumentKind[] {
  return plan.filter(one => one.state !== 'not-possible' && documents.includes(one.kind)).map(one => one.kind)
}

/** The choice with one document ticked, or no longer, in the order of the package. */
export function withTick(choice: PackageChoice, kind: DocumentKind, tick: 'on' | 'off'): PackageChoice {
  const documents = documentKindSchema.options.filter(one =>
    one === kind ? tick === 'on' : choice.documents.includes(one)
  )
  return { ...choice, documents }
}

/** What to tell of a finished job, a line for each case that was not done or lacks something. */
export function failureLines({ results }: { readonly results: readonly JobResult[] }): readonly string[] {
  return results.flatMap(({ fileName, message }) => (message === null ? [] : [`${fileName}：${message}`]))
}
