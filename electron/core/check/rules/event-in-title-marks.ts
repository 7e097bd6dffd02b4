import { replacing } from '../report.ts'
import type { StretchRule } from '../rule.ts'

/** 《》 are for works and documents, not for meetings, competitions, licences and prizes. Papers about such things (《关于…的通知》《…方案》) end otherwise and are not reported. */
export const eventInTitleMarks: StretchRule = {
  id: 'event-in-title-marks',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.15.3',
  where: 'prose',
  checkIn: stretch =>
    [...stretch.text.matchAll(events)].map(found =>
      replacing(
        stretch,
        { start: found.index, end: found.index + found[0].length },
        {
          message: '会议、活动、证照、奖项的名称不用书名号，请去掉书名号或改用引号。',
          after: found[0].slice(1, -1),
          fix: 'proposed'
        }
      )
    )
}

const events =
  /《(?!关于)[^《》]{2,30}(?:座谈会|推介会|洽谈会|招聘会|恳谈会|博览会|展销会|运动会|培训班|论坛|大赛|竞赛|许可证|营业执照|资格证书?|奖章|奖)》/g
