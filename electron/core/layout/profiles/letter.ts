import { gbt9704 } from '../gbt9704.ts'
import type { Profile } from '../profile.ts'

/**
 * 信函格式 of GB/T 9704—2012 10.1, in which many bureaus write their 复函 and 会办意见: the organ's name alone in red, a double rule below it and
 * another at the foot of the first page, the number flush right, no page number on page 1, no rules in the 版记. What a clause
 * does not change is as in the document form.
 */
export const letterProfile: Profile = {
  ...gbt9704,
  id: 'letter',
  name: '信函格式（GB/T 9704—2012 10.1）',
  head: {
    ...gbt9704.head,
    // 10.1: no 签发人 and no red rule of its own; 密级 and the like stand flush left under the first rule.
    showSigner: false
  },
  letter: {
    // 10.1: 上边缘至上页边30mm.
    letterheadTop: 30,
    // 10.1: 发文机关标志下4mm.
    ruleGap: 4,
    // 10.1: 线长均为170mm, 居中.
    ruleLength: 170,
    // Silent; 1.5 pt above 0.75 pt is what offices print.
    thick: 1.5,
    thin: 0.75,
    between: 0.75,
    // 10.1: 距下页边20mm.
    footRule: 20,
    // 10.1: 与该线的距离为3号汉字高度的7/8, of 16 pt.
    numberGap: 4.94
  },
  // 10.1: 不加印发机关和印发日期、分隔线.
  imprint: { ...gbt9704.imprint, form: 'copies-only' },
  // 10.1: 首页不显示页码.
  pageNumber: { ...gbt9704.pageNumber, firstPage: false }
}
