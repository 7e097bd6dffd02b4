/**
 * 段落: a retrievable piece of a source. `id` is the source's id, `#`, and the 0-based position; `path` holds the headings above it,
 * outermost first; `text` the words themselves, a run-in heading included, numbers not.
 */
export type Passage = {
  readonly id: string
  readonly sourceId: string
  readonly position: number
  readonly path: readonly string[]
  readonly text: string
}

/** The id of a passage. */
export function passageId(sourceId: string, position: number): string {
  return `${sourceId}#${position}`
}
