import { documentText, type Format, type TextDocument } from '../library/text-document.ts'
import type { Digest } from '../powers.ts'

const pageNumber =
  /^[\s\-－—–―·•]*(?:第\s*)?[0-9０-９]{1,4}\s*(?:页)?(?:\s*[/／共]\s*(?:共\s*)?[0-9０-９]{1,4}\s*页?)?[\s\-－—–―·•]*$/
const silent = /[^\p{L}\p{N}]+/gu
const fewest = 20

/**
 * The letters and figures of a document and nothing else: no blanks, line breaks, marks or page numbers, full-width and compatibility forms made plain. Two files of the same
 * document in different formats give the same.
 */
export function bareWords(document: TextDocument): string {
  const lines = documentText(document)
    .split('\n')
    .filter(line => !pageNumber.test(line))
  return lines.join('').normalize('NFKC').replace(silent, '').toLowerCase()
}

/** What tells a document with the same words, 32 hex digits; null when it has so few that being the same means nothing. */
export function wordsKey(bare: string, digest: Digest): string | null {
  return bare.length < fewest ? null : digest(bare).slice(0, 32)
}

/** From the format that keeps most of a document to the one that keeps least. */
const fidelity: readonly Format[] = ['docx', 'doc', 'html', 'md', 'txt', 'xlsx', 'pdf']

/** Whether a file in format `a` is worth more than the same words in format `b`. */
export function isBetter(a: Format, b: Format): boolean {
  return fidelity.indexOf(a) < fidelity.indexOf(b)
}
