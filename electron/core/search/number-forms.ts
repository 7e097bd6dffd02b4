import { fromChinese, toChinese } from '../chinese/numerals.ts'

/** A number in a text, [from, to), and how else it is written. */
export type NumberForms = { readonly from: number; readonly to: number; readonly others: readonly string[] }

const arabic = /\d+/g
const chinese = /(?:百分之)?[〇零一二三四五六七八九十百千两]+/g
const percent = '百分之'
const greatest = 9999

/**
 * The numbers of a folded text with their other forms: 110 and 一百一十, 2024 and 二〇二四 or 二零二四, 15 and 十五, 5% and
 * 百分之五. A lone Chinese figure (一, 三) is no number but part of a word; numbers above 9999 are left as they are.
 */
export function numberForms(text: string): readonly NumberForms[] {
  const figures = [...text.matchAll(arabic)].flatMap(({ 0: found, index: from }): NumberForms[] => {
    const before = text[from - 1] ?? ''
    const to = from + found.length
    if (found.startsWith('0') || Number(found) > greatest || /[\d.a-z]/.test(before)) return []
    if (/^[\d.a-z]/.test(text.slice(to)) && !/^\.(?!\d)/.test(text.slice(to))) return []
    const spoken = toChinese(Number(found))
    const share = text[to] === '%' ? [percent + spoken] : spoken.length > 1 ? [spoken] : []
    return [{ from, to, others: found.length === 4 ? [...spelt(found), ...share] : share }]
  })
  const words = [...text.matchAll(chinese)].flatMap(({ 0: found, index: from }): NumberForms[] => {
    const figure = found.replace(percent, '')
    const value = fromChinese(figure)
    if (value === null || (found.length < 2 && figure === found)) return []
    const spelled = /^[〇零一二三四五六七八九]{4}$/.test(figure) ? spelt(String(value)) : []
    const others = [String(value), ...spelled].filter(other => other !== found)
    return [{ from, to: from + found.length, others }]
  })
  return [...figures, ...words].filter(({ others }) => others.length > 0)
}

/** A year figure by figure, with either nought. */
function spelt(year: string): readonly string[] {
  const figures = [...year].map(figure => toChinese(Number(figure))).join('')
  return [...new Set([figures.replaceAll('零', '〇'), figures])]
}
