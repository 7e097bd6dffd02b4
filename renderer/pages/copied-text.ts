/** A selected piece of a row: the line of the letter it belongs to (null for a page number), and its words. */
export type CopiedRow = { readonly line: string | null; readonly words: string }

/** Selected rows as text: a printed paragraph is one paragraph again, however it was broken into rows; page numbers are left out. */
export function joinedRows(rows: readonly CopiedRow[]): string {
  let text = ''
  let before: string | null = null
  for (const { line, words } of rows) {
    if (line === null) continue
    text += before === null || before === line ? words : `\n${words}`
    before = line
  }
  return text
}

/** The rows in what is selected, top to bottom; empty when the selection lies within one piece and copies as it is. */
export function selectedRows(selection: Selection | null): readonly CopiedRow[] {
  if (selection === null || selection.rangeCount === 0) return []
  const within = selection.getRangeAt(0).cloneContents()
  return [...within.querySelectorAll('g[data-line], g[data-page-number]')].map(group => ({
    line: group.getAttribute('data-line'),
    words: group.textContent ?? ''
  }))
}
