import { factAt, isOld, type AgingFact, type Finder, type Passage } from './aging-fact.ts'

/** Telephone numbers and addresses to turn to. Public lines of three to five figures (110, 12345) stay what they are. */
export const contacts: Finder = passage => {
  if (!isOld(passage)) return []
  return [...told(passage, phone, '号码'), ...told(passage, address, '地址')]
}

const phone =
  /(?<![\d.])(?:(?:0\d{2,3}[-—－ ]?)?[2-9]\d{6,7}(?=[（）()，。；、]|$)|0\d{2,3}[-—－]\d{7,8}|1[3-9]\d{9})(?![\d.万亿元])/g
const address =
  /(?<=(?:地址|地点|窗口|办公室)(?:设在|在|为|位于|：|:))[^，。；（）\s]{2,20}?(?:路|街|大道|巷|弄)\d+号/g

function told(passage: Passage, pattern: RegExp, word: string): readonly AgingFact[] {
  return [...passage.text.matchAll(pattern)].flatMap(found => {
    const range = [found.index, found.index + found[0].length] as const
    if (passage.titles.some(([start, end]) => range[0] >= start && range[1] <= end)) return []
    if (
      word === '号码' &&
      !/电话|热线|手机|联系|拨打|咨询/.test(passage.text.slice(Math.max(0, range[0] - 16), range[0]))
    )
      return []
    const advice = `这个${word}是${passage.year}年的，请核对现在是否还用。`
    return [factAt(passage, range, { kind: 'contact', staleness: 'maybe', advice, replacement: null })]
  })
}
