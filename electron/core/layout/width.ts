/** Marks below U+2E80 that Chinese fonts draw as wide as a character. */
const wideMarks = new Set('§°±·×÷—–‖‘’“”…‰′″※℃№')

/**
 * The width of a text in characters (字, GB/T 9704—2012 3.1): Chinese letters and marks count 1, letters, digits and blanks of
 * the Latin alphabet 0.5, as in the fonts used for official documents.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const mark of text) width += widthOfMark(mark)
  return width
}

function widthOfMark(mark: string): number {
  const code = mark.codePointAt(0) ?? 0
  if (wideMarks.has(mark)) return 1
  if (code < 0x370) return 0.5
  if (code >= 0x2000 && code < 0x2150) return 0.5
  if (code >= 0xff61 && code <= 0xffdc) return 0.5
  return 1
}
