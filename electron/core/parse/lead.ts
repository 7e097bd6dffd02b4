/** A run-in heading with its end mark, and the text that follows it. */
export type Lead = { readonly lead: string; readonly text: string }

const longest = 40
const longestLabel = 20
const notLead = /^(?:[一二三四五六七八九十]是|首先|其次|近年来|目前|当前|截至|截止|同时|此外|为此|自\d)/

/**
 * The heading-like first sentence of a numbered paragraph, when text follows it: up to 40 characters ending in 。, a label of up to 20 characters
 * ending in ：, or words set off by two blanks. null when the paragraph does not open so. `lead` keeps its end mark; `lead + text` is the whole.
 */
export function readLead(text: string): Lead | null {
  if (notLead.test(text)) return null
  const spaced = /^[^\s。：；，！？]{2,30}(?:\u3000{1,4}| {2,8})(?=\S{10})/.exec(text)?.[0]
  if (spaced !== undefined) return { lead: spaced, text: text.slice(spaced.length) }
  const sentence = /^[^。！？；\n]+[。！？][”’）]?/.exec(text)?.[0]
  const label = /^[^。！？；，,：:\n]+[：:]/.exec(text)?.[0]
  if (label !== undefined && label.length <= longestLabel && text.length > label.length) {
    return { lead: label, text: text.slice(label.length) }
  }
  if (sentence === undefined || sentence.length > longest || sentence.length === text.length) return null
  return { lead: sentence, text: text.slice(sentence.length) }
}
