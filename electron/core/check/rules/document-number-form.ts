import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/**
 * 发文字号 in the text: full year in 〔 〕, serial without 第, leading noughts or blanks (GB/T 9704—2012 7.2.5). The code must end in a
 * character document series end in or stand in brackets after a title, and 号 must not go on as 号建议, 号楼 or 号令: item numbers and addresses have their own forms.
 */
export const documentNumberForm: Rule = {
  id: 'document-number-form',
  group: '格式',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 9704—2012 7.2.5',
  where: 'prose',
  checkIn: stretch =>
    hits(
      stretch,
      /(?<=》[（(]\p{Script=Han}{2,8}|[\p{Script=Han}][发函字办建提议通规政复批请报电纪决呈])\s*[〔【[（(［]\s*(\d{4}|\d{2})\s*[〕】\])）］]\s*第?\s*0*(\d+)\s*号(?![建议提案令楼线院门机地泵井库仓厂站])/gu
    ).flatMap(hit => {
      const [year = '', serial = ''] = hit.groups
      const after = `〔${year.length === 2 ? `20${year}` : year}〕${serial}号`
      if (after === hit.words) return []
      const message = `发文字号应写作“${after}”：年份用全称并加六角括号，序号前不加“第”、不编虚位。`
      return [replacing(stretch, hit, { message, after, fix: year.length === 4 ? 'safe' : 'proposed' })]
    })
}
