import type { FiledContribution } from '../../../electron/core/case/case.ts'
import type { Contribution, Point } from '../../../electron/core/case/contribution.ts'
import type { Block, Paragraph } from '../../../electron/core/reply/reply.ts'
import { paragraphBlock } from '../blocks-state.ts'

/** Keys (contribution id and point id) of the points that some block of the letter was taken from. */
export function usedPoints(body: readonly Block[]): ReadonlySet<string> {
  return new Set(
    body.flatMap(({ from }) =>
      from?.kind === 'contribution' ? [pointKey(from.contributionId, from.pointId)] : []
    )
  )
}

/** One name for a point within a case. */
export function pointKey(contributionId: string, pointId: string): string {
  return `${contributionId}/${pointId}`
}

/** The points of a contribution that no block was taken from. */
export function unusedPoints(filed: FiledContribution, used: ReadonlySet<string>): readonly Point[] {
  return filed.contribution.points.filter(point => !used.has(pointKey(filed.id, point.id)))
}

/** How many points of all contributions the letter does not use yet. */
export function unusedCount(all: readonly FiledContribution[], body: readonly Block[]): number {
  const used = usedPoints(body)
  return all.reduce((count, filed) => count + unusedPoints(filed, used).length, 0)
}

/** A point as a block of the letter that knows which department handed it in. A heading opens the paragraph. */
export function blockOfPoint(filed: FiledContribution, point: Point, id: string): Paragraph {
  const text = pointText(point)
  return paragraphBlock(id, text, {
    kind: 'contribution',
    contributionId: filed.id,
    pointId: point.id,
    label: filed.contribution.department ?? '',
    original: text
  })
}

/** The words of a point, its own heading before them, closed by 。 when it has no end mark. */
export function pointText({ heading, text }: Point): string {
  if (heading === null) return text
  return /[。：；！？]$/.test(heading) ? heading + text : `${heading}。${text}`
}

/** A contribution typed or pasted: one point a line, numbered p1, p2, … */
export function typedContribution(department: string, text: string): Contribution | null {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  if (lines.length === 0) return null
  return {
    department: department.trim() === '' ? null : department.trim(),
    addressee: null,
    itemTitle: null,
    itemNumber: null,
    date: null,
    contact: null,
    points: lines.map((line, index) => ({ id: `p${index + 1}`, heading: null, text: line })),
    rest: []
  }
}
