import { quotesOf } from './quotes.ts'

/** UTF-16 offsets [start, end) into one text. */
export type Range = readonly [start: number, end: number]

/**
 * Stretches of other people's words: what stands in 《》〈〉 and in quotation marks, the marks included. A title or a quotation is
 * given as it was written, so no check reports or changes it.
 */
export function quotedRanges(text: string): readonly Range[] {
  const titles = titleRanges(text)
  const quotes = quotesOf(text).pairs.map((pair): Range => [pair.open.at, pair.close.at + 1])
  const others = [...text.matchAll(/‘[^‘’]*’|「[^「」]*」|『[^『』]*』/g)].map(rangeOf)
  return [...titles, ...quotes, ...others].sort((a, b) => a[0] - b[0])
}

/** 《》 with what they hold, nested ones as part of the outer; an unclosed 《 protects nothing. */
function titleRanges(text: string): readonly Range[] {
  const open: number[] = []
  const ranges: Range[] = []
  for (const mark of text.matchAll(/[《》〈〉]/g)) {
    if (mark[0] === '《' || mark[0] === '〈') open.push(mark.index)
    else {
      const start = open.pop()
      if (start !== undefined) ranges.push([start, mark.index + 1])
    }
  }
  return ranges
}

const web = /(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi
/** Letters with figures and joining marks: AWE2021, 5G, 1+N, GB/T 9704, A-3#. */
const model =
  /[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*(?:[-+./#_&·][A-Za-z0-9]+)*[#+]?|[A-Za-z0-9]+(?:[-+/._&][A-Za-z0-9]+)*[-+/._&][A-Za-z][A-Za-z0-9]*|\d+(?:\+(?:\d+|[A-Za-z]+))+/g
const phone = /(?<!\d)(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9})(?!\d)/g

/** Addresses, model numbers and telephone numbers: their marks and figures follow no rule of prose. */
export function codeRanges(text: string): readonly Range[] {
  return [web, model, phone].flatMap(pattern => [...text.matchAll(pattern)].map(rangeOf))
}

/** Whether two half-open ranges share a place; an empty range does when it lies inside the other. */
export function touches(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < Math.max(a[1], a[0] + 1)
}

function rangeOf(found: RegExpExecArray): Range {
  return [found.index, found.index + found[0].length]
}
