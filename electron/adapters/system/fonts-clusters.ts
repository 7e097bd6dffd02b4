/** Marks that are never drawn by themselves: controls, halves of characters, zero-width blanks and joiners, direction marks, variation selectors. */
const undrawn =
  /[\p{Cc}\p{Cs}\ufffe\uffff\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u

/** Whether a character leaves ink or a blank on the paper. */
export function isDrawn(letter: string): boolean {
  return !undrawn.test(letter)
}

/** The characters of a text that are drawn, one by one; surrogate pairs stay whole. */
export function clustersOf(text: string): readonly string[] {
  return [...text].filter(isDrawn)
}

/** Letters, digits, marks and blanks of the Latin alphabet, which an office may want in a font of their own. */
export function isLatin(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x250 && !/[§°±·×÷]/.test(letter)
}
