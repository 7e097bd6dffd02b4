import { relativeYear, yearShift } from '../chinese/relative-years.ts'
import { sentenceAt } from '../chinese/sentences.ts'
import { factAt, isOld, type AgingFact, type Finder, type Passage } from './aging-fact.ts'

/**
 * Words that mean another time to whoever reads them later: 今年 is the source's year, 年底前 the end of it, 目前 the day it was written. Of a source of
 * this year nothing is said; of one whose year is not known only 今年, 去年 … are pointed out. What happens every year (每年上半年) is no date.
 */
export const relativeTimes: Finder = passage => {
  if (passage.year === null) return undatedYears(passage)
  if (!isOld(passage)) return []
  const { year, now } = passage
  return [
    ...found(passage, yearWords, ([words, word = '']) => {
      const meant = year + (yearShift[word] ?? 0)
      const here = now + (yearShift[word] ?? 0)
      return {
        staleness: 'stale',
        advice: `“${words}”指${meant}年，现在应写明年份，或改为${here}年的情况。`,
        replacement: `${meant}年`
      }
    }),
    ...found(passage, partsOfYear, ([words]) => ({
      staleness: 'stale',
      advice: `“${words}”指${datedPart(year, words)}，现在应写明年份，或改为现在的情况。`,
      replacement: datedPart(year, words)
    })),
    ...found(passage, lastYears, ([words, figure = '']) => {
      const count = '一二三四五六七八九十'.indexOf(figure.replace('两', '二')) + 1 || Number(figure)
      return {
        staleness: 'stale',
        advice: `“${words}”从${year}年算起，大致指${year - count + 1}年至${year}年，请写明起止年份或换成最近的数据。`,
        replacement: null
      }
    }),
    ...found(passage, past, ([words]) => ({
      staleness: 'stale',
      advice: `“${words}”是${year}年的说法，请写明具体时间，或改为现在的情况。`,
      replacement: null
    })),
    ...found(passage, present, ([words]) => ({
      staleness: 'maybe',
      advice: `“${words}”是${year}年写的，请核对现在是否还是这样。`,
      replacement: null
    }))
  ]
}

const yearWords = new RegExp(`${relativeYear}(?:以来)?`, 'g')
const partsOfYear =
  /(?<=^|[，。；、：（在于到自从至将拟起并])(?:上半年|下半年|年初|年底前?|年末|年内|第?[一二三四]季度|(?<![根基])本年度?|上一年度)(?![度计各每内])|下一年度/g
const lastYears =
  /(?<![最附])(?:近|过去)([一二两三四五六七八九十]|\d{1,2})年来?(?![内多]|[无未没均]|以[内上下])/g
const past =
  /近期(?!目标|规划|计划|建设|实施|和[中远]|与[中远]|、[中远]|[内中]?无)|近日|(?<![\d一二三四五六七八九十交当周节假近])日前|前不久|不久前|(?<![根基以])[本上下]个?月(?![均度份额])|(?<![成资根基])本季度|今冬明春|今[春夏秋冬](?!两季)/g
const present =
  /截至目前|(?<![到项题栏科节名数账品])目前(?!为止|期|后)|(?<=^|[，。；])当前|现阶段|即将|正在(?!于|[^，。；]{1,5}的)|本届(?=政府|市委|县委|区委|人大|政协|党委)/g

type Told = Pick<AgingFact, 'staleness' | 'advice' | 'replacement'>

function found(
  passage: Passage,
  pattern: RegExp,
  tell: (words: RegExpExecArray) => Told
): readonly AgingFact[] {
  return [...passage.text.matchAll(pattern)].flatMap(hit => {
    const range = [hit.index, hit.index + hit[0].length] as const
    if (passage.isQuoted(...range) || isYearly(passage.text, hit.index)) return []
    return [factAt(passage, range, { kind: 'relative-time', ...tell(hit) })]
  })
}

function undatedYears(passage: Passage): readonly AgingFact[] {
  return found(passage, yearWords, ([words]) => ({
    staleness: 'maybe',
    advice: `这份资料没有年份，不知道“${words}”指哪一年，请写明年份。`,
    replacement: null
  }))
}

/** 年底前 of 2022 → 2022年底前, 下一年度 → 2023年度, 一季度 → 2022年一季度. */
function datedPart(year: number, words: string): string {
  if (/^本年/.test(words)) return `${year}年度`
  if (/^[上下]一?年度/.test(words)) return `${words.startsWith('下') ? year + 1 : year - 1}年度`
  return words.startsWith('年') ? `${year}${words}` : `${year}年${words}`
}

function isYearly(text: string, at: number): boolean {
  const { start, words } = sentenceAt(text, at)
  const before = words.slice(0, at - start)
  return /[每历逐]年|年年|每(?:季度|半年)|定期/.test(before.slice(-30))
}
