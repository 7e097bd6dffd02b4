import type { Page } from '../../electron/core/layout/page.ts'
import type { Element } from '../../electron/core/layout/profile.ts'

/** The elements that are printed on the pages, in the order in which they are first met; page numbers last. */
export function printedElements(pages: readonly Page[]): readonly Element[] {
  const found = new Set<Element>()
  for (const { rows } of pages)
    for (const { pieces } of rows) for (const { element } of pieces) found.add(element)
  for (const { pageNumber } of pages) for (const { element } of pageNumber?.pieces ?? []) found.add(element)
  return [...found]
}
