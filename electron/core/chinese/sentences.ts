/** The sentence that holds the character at `at`: where it starts, and its words up to 。！？ or the end of the line. */
export function sentenceAt(text: string, at: number): { readonly start: number; readonly words: string } {
  let start = at
  while (start > 0 && !ends(text[start - 1])) start--
  let end = at
  while (end < text.length && !ends(text[end])) end++
  return { start, words: text.slice(start, end) }
}

function ends(mark: string | undefined): boolean {
  return mark === '。' || mark === '！' || mark === '？' || mark === '\n'
}
