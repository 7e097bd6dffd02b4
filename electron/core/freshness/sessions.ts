import { fromChinese } from '../chinese/numerals.ts'
import { sentenceAt } from '../chinese/sentences.ts'
import { factAt, isOld, type Finder } from './aging-fact.ts'

/**
 * The meeting at which an item was filed (市十七届人大三次会议, 政协十五届二次会议), told to the one who filed it: an older letter names an older meeting. What a
 * meeting decided stays what it decided. The meeting of the present item, where it is known and of the same body, takes its place.
 */
export const pastSessions: Finder = passage =>
  [...passage.text.matchAll(named)].flatMap(found => {
    const range = [found.index, found.index + found[0].length] as const
    const { start, words } = sentenceAt(passage.text, found.index)
    const before = words.slice(0, found.index - start)
    const after = words.slice(found.index - start + found[0].length)
    const filed =
      /[您你][^。]{0,12}$|(?:代表|委员)[^，。]{0,8}$/.test(before) ||
      /^(?:期间|上)?，?(?:[您你]|提出|所提)/.test(after)
    if (passage.isQuoted(...range) || !filed || !/^[^。]{0,60}(?:建议|提案|议案)/.test(after)) return []
    const { session } = passage
    if (session !== null && figures(session) === figures(found[0])) return []
    if (session === null && !isOld(passage)) return []
    const fits = session !== null && bodyOf(session) === bodyOf(found[0])
    const meeting = session === null ? '本件提出时的会议' : `“${session}”`
    return [
      factAt(passage, range, {
        kind: 'session',
        staleness: 'stale',
        advice: `“${found[0]}”是原来那件建议、提案的会议届次，请改为${meeting}。`,
        replacement: fits ? session : null
      })
    ]
  })

const named =
  /(?:(?<=[在于，。：]|^)(?:(?![您你在于])[\u4e00-\u9fff]){1,3}[省市县区州旗]|自治区|[省市县区州旗])?(?:第?[一二三四五六七八九十\d]{1,3}届(?:人大|人民代表大会|政协)(?:常委会)?|政协(?:[\u4e00-\u9fff]{1,6}?[省市县区州旗])?(?:委员会)?第?[一二三四五六七八九十\d]{1,3}届(?:委员会)?)第?[一二三四五六七八九十\d]{1,3}次(?:全体)?会议/g

/** 市十八届人大一次会议 → 18.1, the same for 第十八届…第一次. */
function figures(session: string): string {
  const [, term = '', meeting = ''] =
    /([一二三四五六七八九十\d]+)届.*?([一二三四五六七八九十\d]+)次/.exec(session) ?? []
  return `${fromChinese(term) ?? term}.${fromChinese(meeting) ?? meeting}`
}

function bodyOf(session: string): 'cppcc' | 'congress' {
  return session.includes('政协') ? 'cppcc' : 'congress'
}
