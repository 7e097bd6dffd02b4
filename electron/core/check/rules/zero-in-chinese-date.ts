import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hitsWithCodes } from '../walk.ts'

/** In a year written in Chinese figures the nought is 〇, not O, 0, ○ or 零 (GB/T 15835—2011 5.2.5). */
export const zeroInChineseDate: Rule = {
  id: 'zero-in-chinese-date',
  group: '数字',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15835—2011 5.2.2、5.2.5',
  where: 'prose',
  checkIn: stretch =>
    hitsWithCodes(
      stretch,
      /(?<![一二三四五六七八九十\d])(?:一九|二[零〇○ОOＯo0０])[一二三四五六七八九零〇○ОOＯo0０]{2}(?=年)/g
    )
      .filter(hit => /[零○ОOＯo0０]/.test(hit.words))
      .map(hit => {
        const after = hit.words.replace(/[零○ОOＯo0０]/g, '〇')
        return replacing(stretch, hit, {
          message: `汉字年份里的“零”应写作“〇”，即“${after}年”。`,
          after,
          fix: 'safe'
        })
      })
}
