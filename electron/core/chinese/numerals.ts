const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']

/**
 * 0–99999999 in Chinese numerals as used for headings and sessions: 10 → 十, 18 → 十八, 105 → 一百零五, 10001 → 一万零一. RangeError
 * outside.
 */
export function toChinese(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999)
    throw new RangeError(`not 0–99999999: ${value}`)
  if (value === 0) return '零'
  if (value < 10_000) return fourFigures(value)
  const rest = value % 10_000
  const tail = rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${withOne(rest)}`
  return `${fourFigures(Math.floor(value / 10_000))}万${tail}`
}

/** After 万 the 一 before 十 is said: 一万零一十. */
function withOne(value: number): string {
  const text = fourFigures(value)
  return text.startsWith('十') ? `一${text}` : text
}

function fourFigures(value: number): string {
  const figures = String(value).split('').map(Number)
  let text = ''
  let gap = false
  figures.forEach((figure, index) => {
    const place = places[figures.length - 1 - index] ?? ''
    if (figure === 0) {
      gap = text !== ''
      return
    }
    text += (gap ? '零' : '') + (digits[figure] ?? '') + place
    gap = false
  })
  return text.startsWith('一十') ? text.slice(1) : text
}

const values = new Map([...'零一二三四五六七八九'].map((figure, value) => [figure, value] as const))
values.set('〇', 0).set('○', 0).set('Ｏ', 0).set('两', 2)
const scales = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000]
])

/** The number a Chinese numeral stands for (十八 → 18, 二〇二二 → 2022), or null when the text is not one. Arabic digits pass. */
export function fromChinese(text: string): number | null {
  if (/^[0-9]+$/.test(text)) return Number(text)
  if (text === '') return null
  if ([...text].every(figure => values.has(figure))) {
    return Number([...text].map(figure => values.get(figure)).join(''))
  }
  let total = 0
  let figure: number | null = null
  for (const mark of text) {
    const scale = scales.get(mark)
    if (scale !== undefined) {
      total += (figure ?? 1) * scale
      figure = null
      continue
    }
    const value = values.get(mark)
    if (value === undefined) return null
    figure = value === 0 ? null : value
  }
  return total + (figure ?? 0)
}
