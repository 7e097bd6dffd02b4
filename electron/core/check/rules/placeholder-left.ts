import { remark } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hitsWithCodes } from '../walk.ts'

/**
 * Words that stand for something still to be written: ××, XX, 【待补】, ____, {会议}, 第 号 (核稿 blocks them). A single × is a times sign, XXL a size,
 * 3××× a masked number.
 */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  group: '答复',
  authority: '惯例',
  severity: 'error',
  basis: '公文惯例：不得留空项',
  where: 'all',
  checkIn: stretch =>
    hitsWithCodes(stretch, placeholder).map(hit =>
      remark(stretch, hit, `“${hit.words.trim()}”是待填写的内容，请填写后再送审。`)
    )
}

const placeholder =
  /(?<![\d*×])[×✕╳]{2,}(?![\d*×])|(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])|[【［[](?:待|此处|请)[^】］\]]{0,20}[】］\]]|(?<![\d*])\*{2,}(?![\d*])|_{2,}|＿{2,}|\{[\p{Script=Han}]{1,8}\}|第(?:\s+|　+)号/gu
