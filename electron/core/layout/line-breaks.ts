/**
 * Marks that may not begin a row: closing marks and brackets, GB/T 15834—2011 5.1. —— and …… are among them, so that they are neither
 * parted nor left at the beginning of a row. The writers give programs the same list, so that all break alike.
 */
export const notFirst = '!%),.:;?]}¢°·ˇˉ―‖’”…—‰′″℃、。〃々〉》」』】〕〗〞！％），．：；？］｀｜｝～￠'

/** Marks that may not end a row: opening marks, brackets and signs of money, GB/T 15834—2011 5.1. */
export const notLast = '([{£¥‘“〈《「『【〔〖〝（［｛￡￥'

const first = new Set(notFirst)
const last = new Set(notLast)

/** Marks that may stand outside the right edge when a row is full, as Word, WPS and LibreOffice let them. */
const hanging = new Set('!,.:;?、。！，．：；？')

/** Signs drawn by Chinese fonts among letters that are otherwise Latin. */
const chineseSigns = new Set('§¨°±·×÷ˇˉ')

/** What may follow a number without parting from it: parts of a date, percentages, amounts and what is counted. */
const units = new Set(
  '年月日时分秒岁号届次期季万亿千百十元角吨克斤米里亩顷度倍成瓦兆个件项条款名人位户家所座处套台辆间栋层批起场只份组'
)

/** Whether a letter is drawn in the Latin face and belongs to a Latin word or number. */
export function isLatin(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return code > 0x20 && code < 0x250 && code !== 0xa0 && !chineseSigns.has(letter)
}

/** Whether a mark may not begin a row. */
export function mayNotBegin(letter: string): boolean {
  return first.has(letter)
}

/** Whether a mark may not end a row. */
export function mayNotEnd(letter: string): boolean {
  return last.has(letter)
}

/** Whether a mark may stand outside the right edge of a full row. */
export function mayHang(letter: string): boolean {
  return hanging.has(letter)
}

function isDigit(letter: string): boolean {
  return letter.length === 1 && letter >= '0' && letter <= '9'
}

function isLetter(letter: string): boolean {
  return /^[A-Za-z\u00C0-\u024F]$/.test(letter)
}

/**
 * Whether word processors end a row between two letters: not before a closing or after an opening mark, not inside Latin words and
 * numbers except after - / ? ! before a letter (Unicode line breaking, UAX 14), and not before a blank.
 */
export function partedPlainly(before: string, after: string): boolean {
  if (first.has(after) || last.has(before) || after === ' ') return false
  if (before === ' ') return true
  if (isLatin(after) && (after === '-' || after === '/')) return false
  if (!isLatin(before) || !isLatin(after)) return true
  return '-/?!'.includes(before) && isLetter(after)
}

/**
 * Whether two letters that word processors part belong together on paper: a number and its unit (2026年, 12.6亿, 86个), the bracketed year
 * and the serial of a document number, 第 and its number. Digits do not part from what they count in official documents (the
 * 1999 edition of GB/T 9704 said so in 8.2.2; it is still what offices ask for).
 */
export function boundTogether(before: string, after: string): boolean {
  if (isDigit(before)) return units.has(after)
  if (isDigit(after)) return before === '〕' || before === '第'
  return false
}

/** Whether the script changes so that some programs put room there: only between letters and digits, not at marks. */
export function changesScript(before: string, after: string): boolean {
  const [here, there] = [isLatin(before), isLatin(after)]
  if (here === there) return false
  const [latin, chinese] = here ? [before, after] : [after, before]
  return (isDigit(latin) || isLetter(latin)) && isChineseLetter(chinese)
}

function isChineseLetter(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0x4e00 && code <= 0x9fff) return true
  return /^[\p{Script=Han}①-⓿㈠-㏿々〇]$/u.test(letter)
}
