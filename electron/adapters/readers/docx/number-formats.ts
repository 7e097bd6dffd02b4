import { toChinese } from '../../../core/chinese/numerals.ts'

const ideographs = '〇一二三四五六七八九'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
] as const

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: value => String(value).padStart(2, '0'),
  numberInDash: value => `- ${value} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: value => one(value, 0x2488, 20),
  decimalEnclosedParen: value => one(value, 0x2474, 20),
  ideographEnclosedCircle: value => one(value, 0x3280, 10),
  // Word spells these out to 99 and goes on digit by digit; the …Thousand forms spell out every number.
  chineseCounting: value => (value < 100 ? toChinese(value) : byDigit(value)),
  taiwaneseCounting: value => (value < 100 ? toChinese(value) : byDigit(value)),
  chineseCountingThousand: toChinese,
  taiwaneseCountingThousand: toChinese,
  japaneseCounting: value =>
    toChinese(value)
      .replace(/零/g, '')
      .replace(/一(?=[百千])/g, ''),
  ideographDigital: byDigit,
  taiwaneseDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  chineseLegalSimplified: value => spelledIn(value, '零壹贰叁肆伍陆柒捌玖拾佰仟'),
  ideographLegalTraditional: value => spelledIn(value, '零壹貳參肆伍陸柒捌玖拾佰仟'),
  ideographTraditional: value => stems[value - 1] ?? String(value),
  ideographZodiac: value => branches[value - 1] ?? String(value),
  upperLetter: value => letter(value).toUpperCase(),
  lowerLetter: letter,
  upperRoman: value => roman(value).toUpperCase(),
  lowerRoman: roman,
  ordinal: value => `${value}${ordinalEnd(value)}`,
  none: () => '',
  bullet: () => ''
}

/**
 * A list number as Word prints it in one of its number formats (ISO/IEC 29500-1 17.18.59), or null for a format that is not
 * known. Numbers outside 0–9999 are printed in Arabic figures.
 */
export function printListNumber(value: number, format: string): string | null {
  const print = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (print === undefined) return null
  return value < 0 || value > 9999 ? String(value) : print(value)
}

function byDigit(value: number): string {
  return [...String(value)].map(figure => ideographs[Number(figure)] ?? '').join('')
}

function fullWidth(value: number): string {
  return [...String(value)].map(figure => String.fromCharCode(0xff10 + Number(figure))).join('')
}

function one(value: number, first: number, last: number): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : String(value)
}

function circled(value: number): string {
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21)
  if (value >= 36 && value <= 50) return String.fromCharCode(0x32b1 + value - 36)
  return one(value, 0x2460, 20)
}

function spelledIn(value: number, script: string): string {
  // These forms write the leading 壹 that ordinary counting leaves out: 壹拾.
  const plain = toChinese(value).replace(/^十/, '一十')
  return [...plain].map(mark => script['零一二三四五六七八九十百千'.indexOf(mark)] ?? mark).join('')
}

// After z comes aa, bb, cc: the letter is doubled, not counted on (17.18.59 lowerLetter).
function letter(value: number): string {
  if (value < 1) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, mark] of romans) {
    while (rest >= worth) {
      text += mark
      rest -= worth
    }
  }
  return text
}

function ordinalEnd(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
