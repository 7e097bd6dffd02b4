import { toChinese } from './numerals.ts'

/** A five-year plan: “十四五” is the 14th and covers 2021–2025. `name` is without quotation marks. */
export type PlanPeriod = { readonly name: string; readonly first: number; readonly last: number }

/** The plan period in which a year (2006 or later) lies. */
export function planPeriodOf(year: number): PlanPeriod {
  return planPeriod(Math.ceil((year - 2005) / 5))
}

/** The plan periods named in a text, “十三五” in quotation marks or 十三五规划 without, with their offsets, marks included. */
export function planPeriodsIn(
  text: string
): readonly { readonly start: number; readonly end: number; readonly period: PlanPeriod }[] {
  return [...text.matchAll(named)].map(found => {
    const figure = found[1] ?? found[2] ?? ''
    const end = found.index + found[0].length
    return { start: found.index, end, period: planPeriod(figures.indexOf(figure) + 1) }
  })
}

/** Whether a sentence speaks of what is still to be done. */
export function looksForward(sentence: string): boolean {
  return /下一步|(?<!已|均|就|可|需|即)将(?![军其该此这])|拟(?!定|订)|计划(?:在|于)|力争|争取|列入.{0,20}规划|正在编制/.test(
    sentence
  )
}

const figures = '一二三四五六七八九'
const named =
  /“十([一二三四五六七八九])五”|(?<![一二三四五六七八九十“])十([一二三四五六七八九])五(?=规划|期间|时期|末)/g

function planPeriod(number: number): PlanPeriod {
  const last = 2005 + number * 5
  return { name: `十${toChinese(number)}五`, first: last - 4, last }
}
